using System.Diagnostics;

namespace HotBat.Tests.Support;

/// <summary>Waits for what something else brings about; what never comes fails the test and not the whole run.</summary>
static class Eventually
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    public static async Task IsAsync(Func<Task<bool>> condition, string what)
    {
        for (var since = Stopwatch.GetTimestamp(); !await condition(); await Task.Delay(10))
            Assert.True(Stopwatch.GetElapsedTime(since) < s_patience, $"not within {s_patience.TotalSeconds:0} s: {what}");
    }

    public static Task IsAsync(Func<bool> condition, string what) => IsAsync(() => Task.FromResult(condition()), what);
}
