using HotBat.Data;

namespace HotBat.Tests.Ingestion;

public sealed class RecentAnswersTests : IDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly RecentAnswers _recent = new();
    int _reads;

    public void Dispose() => _recent.Dispose();

    Task<T> AskAsync<T>(object key, T answer) => _recent.GetAsync(key, _ =>
    {
        Interlocked.Increment(ref _reads);
        return Task.FromResult(answer);
    }, default);

    [Fact]
    public async Task Asked_ByMany_IsReadOnce()
    {
        var coming = new TaskCompletionSource<string>();
        var asked = Enumerable.Range(0, 5).Select(_ => _recent.GetAsync("k", _ =>
        {
            Interlocked.Increment(ref _reads);
            return coming.Task;
        }, default)).ToList();
        coming.SetResult("once");
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal("once", answer));
        Assert.Equal("once", await AskAsync("k", "twice"));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task Failed_AfterItsReaderHasLeft_IsReadAgain()
    {
        var coming = new TaskCompletionSource<string>();
        using var left = new CancellationTokenSource();
        var asked = _recent.GetAsync("k", _ => coming.Task, left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        coming.SetException(new TimeoutException());
        Assert.True(SpinWait.SpinUntil(() => _recent.Count == 0, s_patience), "the failure is kept");
        Assert.Equal("new", await AskAsync("k", "new"));
    }

    [Fact]
    public async Task Failed_LongAgo_LeavesTheNewAnswerOfItsKey()
    {
        var failing = new TaskCompletionSource<string>();
        var first = _recent.GetAsync("k", _ => failing.Task, default);
        var second = _recent.GetAsync("k", _ => failing.Task, default);
        failing.SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal("new", await AskAsync("k", "new"));
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        Assert.Equal("new", await AskAsync("k", "newer"));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task Many_SmallAnswers_TheNewestIsKept()
    {
        for (var i = 0; i < 1000; i++) await AskAsync(i, "small");
        _reads = 0;
        await AskAsync(999, "again");
        Assert.Equal(0, _reads);
    }

    [Fact]
    public async Task Large_Answers_GiveWayToNewOnes_TheLongestUnusedFirst()
    {
        const int Rows = RecentAnswers.MostRows / 3;
        foreach (var key in (string[])["a", "b"]) await AskAsync(key, new Wide(new string?[Rows]));
        await AskAsync("a", new Wide([]));
        await AskAsync("c", new Wide(new string?[Rows]));
        _reads = 0;
        foreach (var key in (string[])["a", "c"]) await AskAsync(key, new Wide([]));
        Assert.Equal(0, _reads);
        await AskAsync("b", new Wide([]));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task Values_InArraysByKey_AreWeighedToo()
    {
        // three values of many numbers weigh as much as a row
        await AskAsync("seasons", new ByKey(new() { [1] = new (int, long, double)[2 * RecentAnswers.MostRows], [2] = new (int, long, double)[RecentAnswers.MostRows] }));
        await AskAsync("next", Array.Empty<string?>());
        Assert.Equal(1, _recent.Count);
        await AskAsync("numbers", new double[3 * RecentAnswers.MostRows]);
        await AskAsync("last", Array.Empty<string?>());
        Assert.Equal(3, _recent.Count);
    }

    [Fact]
    public async Task Alone_TooLarge_IsKeptUntilTheNext()
    {
        await AskAsync("whole", new string?[RecentAnswers.MostRows + 1]);
        await AskAsync("whole", Array.Empty<string?>());
        Assert.Equal(1, _reads);
        await AskAsync("next", Array.Empty<string?>());
        Assert.Equal(1, _recent.Count);
    }

    sealed record Wide(IReadOnlyList<string?> Rows);

    sealed record ByKey(Dictionary<int, (int, long, double)[]> Rows);
}
