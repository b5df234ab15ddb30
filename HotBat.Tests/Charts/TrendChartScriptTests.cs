using System.Collections.Concurrent;
using Bunit;
using HotBat.Web.Charts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace HotBat.Tests.Charts;

/// <summary>What the chart asks of its script, while the script is slow.</summary>
public sealed class TrendChartScriptTests : BunitContext
{
    /// <summary>The browser's side: it loads when it is told to, and notes what it is asked for.</summary>
    sealed class SlowScript : IJSRuntime, IJSObjectReference
    {
        readonly TaskCompletionSource _loaded = new();

        public ConcurrentQueue<(string Name, string? Model)> Asked { get; } = new();

        public void Load() => _loaded.SetResult();

        public async ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            await _loaded.Task;
            // an answer takes a moment, so that one call can overtake another
            await Task.Yield();
            Asked.Enqueue((identifier, args?.OfType<string>().FirstOrDefault(text => text.StartsWith('{'))));
            return identifier is "import" or "create" ? (T)(object)this : default!;
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    readonly SlowScript _script = new();

    public TrendChartScriptTests() => Services.AddSingleton<IJSRuntime>(_script);

    static TrendSeries Series(double last) => new("HR per game", "HR a game",
        [new(new(2024, 4, 1), 1), new(new(2024, 4, 11), 2), new(new(2024, 4, 21), last)]);

    [Fact]
    public async Task Series_ChangedWhileTheScriptLoads_OneChartHasTheNewest()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Series, Series(1.25)));
        chart.Render(p => p.Add(c => c.Series, Series(1.5)));
        chart.Render(p => p.Add(c => c.Series, Series(1.75)));
        await chart.InvokeAsync(_script.Load);
        // nothing is rendered by what the script is asked, so that a component's own waiting would see only what is there at once
        Assert.True(SpinWait.SpinUntil(() => _script.Asked.LastOrDefault().Model?.Contains("1.75", StringComparison.Ordinal) == true, TimeSpan.FromSeconds(30)));
        Assert.Single(_script.Asked, asked => asked.Name == "create");
    }

    [Fact]
    public async Task Gone_WhileTheScriptLoads_LeavesNoChart()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Series, Series(1.25)));
        chart.Render(p => p.Add(c => c.Series, Series(1.5)));
        await DisposeComponentsAsync();
        _script.Load();
        Assert.True(SpinWait.SpinUntil(() => _script.Asked.Any(asked => asked.Name == "import"), TimeSpan.FromSeconds(30)));
        Assert.True(SpinWait.SpinUntil(() => _script.Asked.Count(asked => asked.Name == "create") == _script.Asked.Count(asked => asked.Name == "destroy"), TimeSpan.FromSeconds(30)));
    }
}
