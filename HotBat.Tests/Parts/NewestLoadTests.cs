using HotBat.Web.Parts;
using Npgsql;

namespace HotBat.Tests.Parts;

public sealed class NewestLoadTests : IDisposable
{
    readonly NewestLoad _load = new();
    readonly List<string> _shown = [];

    public void Dispose() => _load.Dispose();

    /// <summary>Reads what comes, whether or not it has been called off.</summary>
    Task RunAsync(Task<string> coming) => _load.RunAsync(async _ =>
    {
        var answer = await coming;
        return () => _shown.Add(answer);
    }, e => _shown.Add(e.GetType().Name));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Earlier_ThatComesLate_ShowsNeitherAnswerNorFailure(bool fails)
    {
        TaskCompletionSource<string> first = new(), second = new();
        var earlier = RunAsync(first.Task);
        var later = RunAsync(second.Task);
        second.SetResult("second");
        await later;
        Assert.False(_load.IsUnderWay);
        if (fails) first.SetException(new NpgsqlException("gone"));
        else first.SetResult("first");
        await earlier;
        Assert.Equal(["second"], _shown);
    }

    [Fact]
    public async Task Earlier_IsCalledOff()
    {
        var earlier = _load.RunAsync(async cancel =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            return () => _shown.Add("first");
        }, _ => _shown.Add("failed"));
        Assert.True(_load.IsUnderWay);
        await RunAsync(Task.FromResult("second"));
        await earlier;
        Assert.Equal(["second"], _shown);
    }

    [Fact]
    public async Task Database_Away_IsShown_AnythingElseIsThrown()
    {
        await RunAsync(Task.FromException<string>(new NpgsqlException("gone")));
        Assert.Equal([nameof(NpgsqlException)], _shown);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(Task.FromException<string>(new InvalidOperationException())));
        Assert.False(_load.IsUnderWay);
    }

    [Fact]
    public async Task Page_LeftWhileReading_ShowsNothing_AndItsTokenCanStillBeRead()
    {
        var coming = new TaskCompletionSource<string>();
        var run = RunAsync(coming.Task);
        _load.Dispose();
        coming.SetResult("late");
        await run;
        await RunAsync(Task.FromResult("later"));
        Assert.Empty(_shown);
        Assert.True(_load.Gone.IsCancellationRequested);
    }
}
