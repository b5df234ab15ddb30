using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ChampionChoiceTests
{
    static readonly Lazy<IReadOnlyList<ForecastExample>> s_examples = new(() => HomeRunWalk.Examples(SyntheticLeague.History(2031), new(2031, 5, 31), _ => true, out _));

    [Fact]
    public void Of_AKindThatClearlyGains_IsThatKind() =>
        Assert.Equal(ForecastKind.Logistic, ChampionChoice.Of(Games(homers: (.1, .1, .3))));

    [Fact]
    public void Of_KindsThatSayTheSame_IsTheSimplest() =>
        Assert.Equal(ForecastKind.ShrunkRate, ChampionChoice.Of(Games(homers: (.1, .1, .1))));

    [Fact]
    public void Of_AMoreElaborateKindThatLoses_IsTheSimplerOne() =>
        Assert.Equal(ForecastKind.Rate, ChampionChoice.Of(Games(homers: (.1, .3, .2))));

    [Fact]
    public void Of_NoGames_NeedsNoTraining() => Assert.Equal(ForecastKind.Rate, ChampionChoice.Of([]));

    /// <summary>Chances that each kind gave to those who homered; all others got a tenth.</summary>
    static List<PastForecast> Games((double ShrunkRate, double Rate, double Logistic) homers) =>
    [
        .. s_examples.Value.Select(example => new PastForecast(example, new Dictionary<ForecastKind, double>
        {
            [ForecastKind.Constant] = .9,
            [ForecastKind.ShrunkRate] = example.IsHomeRun ? homers.ShrunkRate : .1,
            [ForecastKind.Rate] = example.IsHomeRun ? homers.Rate : .1,
            [ForecastKind.Logistic] = example.IsHomeRun ? homers.Logistic : .1,
        }, null)),
    ];
}
