using Spectre.Console;
using Spectre.Console.Rendering;

namespace HotBat.Jobs.Operations;

/// <summary>Shows how far long work is: a bar on a terminal, elsewhere a line every ten seconds. Reports may come from any thread and as often as they like.</summary>
public sealed class ProgressReporter : IAsyncDisposable
{
    static readonly TimeSpan s_betweenLines = TimeSpan.FromSeconds(10);

    readonly Lock _gate = new();
    readonly string _what;
    readonly TextWriter _writer;
    readonly TimeProvider _time;
    readonly long _started;
    readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task _bar = Task.CompletedTask;
    ProgressTask? _task;
    long _lastLine;
    (long Done, long? Total, string Unit) _now = (0, null, "");

    public ProgressReporter(string what, TextWriter writer, TimeProvider time, bool terminal)
    {
        (_what, _writer, _time) = (what, writer, time);
        _started = _lastLine = time.GetTimestamp();
        if (terminal)
            _bar = ShowBarAsync();
    }

    public static ProgressReporter Start(string what, TextWriter error) =>
        new(what, error, TimeProvider.System, terminal: ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);

    public void Report(long done, long? total, string unit)
    {
        lock (_gate)
        {
            _now = (done, total, unit);
            if (_task is not null)
            {
                _task.IsIndeterminate = total is null;
                _task.MaxValue = total ?? 1;
                _task.Value = total is null ? 0 : done;
            }
            else if (_bar.IsCompleted && _time.GetElapsedTime(_lastLine) >= s_betweenLines)
            {
                _lastLine = _time.GetTimestamp();
                _writer.WriteLine($"{_what}: {Text()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await _bar;
    }

    /// <summary>"350,000 of 700,000 rows (50%), 35,000 rows/s, 10 s left"</summary>
    string Text()
    {
        var (done, total, unit) = _now;
        var seconds = _time.GetElapsedTime(_started).TotalSeconds;
        var rate = seconds > 0 ? done / seconds : 0;
        var text = total > 0 ? $"{done:N0} of {total:N0} {unit} ({100.0 * done / total.Value:0}%)" : $"{done:N0} {unit}";
        if (rate > 0)
            text += rate >= 10 ? $", {rate:N0} {unit}/s" : $", {rate:0.0} {unit}/s";
        if (rate > 0 && total > done)
            text += $", {Left((total.Value - done) / rate)} left";
        return text;
    }

    static string Left(double seconds) => seconds < 100 ? $"{Math.Ceiling(seconds):0} s" : seconds < 6000 ? $"{seconds / 60:0} min" : $"{seconds / 3600:0.0} h";

    Task ShowBarAsync()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_writer) });
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new FiguresColumn(this))
            .StartAsync(async context =>
            {
                lock (_gate)
                {
                    _task = context.AddTask(Markup.Escape(_what));
                    _task.IsIndeterminate = true;
                }

                await _end.Task;
            });
    }

    sealed class FiguresColumn(ProgressReporter reporter) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            lock (reporter._gate)
                return new Text(reporter.Text());
        }
    }
}
