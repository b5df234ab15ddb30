using System.Globalization;
using HotBat.Data.Operations;

namespace HotBat.Jobs.Operations;

/// <summary>The steps of a run as its note tells them: first what it is at or what came of it, then why it was asked for, then a line for each step with its time.</summary>
public sealed class RunLog(TimeProvider time, Action<JobProgress> report, int total, string? why = null)
{
    readonly string[] _why = why is null ? [] : [$"why: {why.ReplaceLineEndings(" ")}"];
    readonly List<string> _lines = [];

    /// <summary>A step begins: those before it are done.</summary>
    public void Step(string what)
    {
        var done = Math.Min(_lines.Count, total - 1);
        report(new(done, total, "steps", End(what)));
    }

    /// <summary>What the step that is under way came to.</summary>
    public void Found(string what) => _lines[^1] += $": {what}";

    /// <returns>The whole note.</returns>
    public string End(string what)
    {
        _lines.Add(time.GetUtcNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture) + what);
        return string.Join('\n', (IEnumerable<string>)[what, .. _why, .. _lines]);
    }
}
