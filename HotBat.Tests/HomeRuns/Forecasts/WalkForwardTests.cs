using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class WalkForwardTests
{
    static readonly ForecastKind[] s_kinds = [ForecastKind.Constant, ForecastKind.ShrunkRate, ForecastKind.Rate, ForecastKind.Logistic];
    static readonly Lazy<IReadOnlyList<ForecastExample>> s_examples = new(() => HomeRunWalk.Examples(SyntheticLeague.History(2030, 2031), new(2031, 6, 1), _ => true, out _));

    [Fact]
    public void Run_EveryGame_IsForecastByAModelOfEarlierOnes()
    {
        var (games, totals) = WalkForward.Run(s_examples.Value, new(2031, 4, 20), new(2031, 5, 20), s_kinds);
        Assert.Equal(s_examples.Value.Count(example => example.Row.Situation.Day >= new DateOnly(2031, 4, 20) && example.Row.Situation.Day <= new DateOnly(2031, 5, 20)), games.Count);
        Assert.All(games, game => Assert.True(game.TrainedThrough < game.Example.Row.Situation.Day && game.Example.Row.AsOf <= game.Example.Row.Situation.Day));
        Assert.Equal(games.Select(game => game.Example.Row.Situation.GamePk).Distinct().Count() * 3 * s_kinds.Length, totals.Count);
    }

    [Fact]
    public void Run_LaterOutcomesAreOthers_ForecastsTheSame()
    {
        var (first, _) = WalkForward.Run(s_examples.Value, new(2031, 4, 1), new(2031, 4, 30), s_kinds);
        var altered = s_examples.Value.Select(example => example.Row.Situation.Day < new DateOnly(2031, 4, 1) ? example : example with { Outcome = new(4, 1) }).ToList();
        var (second, _) = WalkForward.Run(altered, new(2031, 4, 1), new(2031, 4, 30), s_kinds);
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Chances, pair.Second.Chances));
    }

    [Fact]
    public void Run_FromTheFirstDayOfAll_ForecastsIt()
    {
        var (games, _) = WalkForward.Run(s_examples.Value, new(2030, 4, 1), new(2030, 4, 2), s_kinds);
        Assert.All(games, game => Assert.Null(game.TrainedThrough));
        Assert.All(games, game => Assert.InRange(game.Chances[ForecastKind.Logistic], .005, .3));
    }

    [Fact]
    public void Evaluation_OfAWalk_MeasuresEveryKindAndMonth()
    {
        var (games, totals) = WalkForward.Run(s_examples.Value, new(2031, 4, 1), new(2031, 5, 30), s_kinds);
        var evaluation = ForecastEvaluation.Of(games, totals);
        Assert.Equal(["starters", "all batters", "2031-04", "2031-05"], evaluation.Groups.Select(group => group.Name));
        var starters = evaluation.Groups[0];
        Assert.Equal(games.Count(game => game.Example.Row.IsStarter), starters.Rows);
        var constant = starters.Kinds.Single(kind => kind.Kind == ForecastKind.Constant);
        var logistic = starters.Kinds.Single(kind => kind.Kind == ForecastKind.Logistic);
        Assert.True(logistic.LogLoss!.Value < constant.LogLoss!.Value);
        Assert.Equal(0, starters.Kinds.Single(kind => kind.Kind == ForecastKind.ShrunkRate).LogLossGain!.Value, 12);
        Assert.True(logistic.LogLoss.Low < logistic.LogLoss.Value && logistic.LogLoss.Value < logistic.LogLoss.High);
        // ten sluggers of sixty batters a day
        Assert.True(logistic.TopTen!.Value > starters.Rate);
        Assert.Equal(2 * s_kinds.Length, evaluation.Totals.Count);
        Assert.All(evaluation.Totals.Where(total => total.Kind == ForecastKind.Logistic), total => Assert.InRange(total.Coverage!.Value, .65, .95));
    }

    [Fact]
    public void IfTrue_TwoChances_HaveTheSkillOfTheirSpread()
    {
        var games = s_examples.Value.Where(example => example.Row.IsStarter).Select((example, i) => new PastForecast(example, new Dictionary<ForecastKind, double> { [ForecastKind.Logistic] = i % 2 == 0 ? .2 : .1 }, null)).ToList();
        var ifTrue = ForecastsIfTrue.Of(games, ForecastKind.Logistic)!;
        // by hand: .05² / (.15 · .85); of those who homer 2/3 had the higher chance, of the others .8/1.7; the ten of each day are all of the higher one
        Assert.Equal(.0196, ifTrue.Skill.Value, .003);
        Assert.Equal(.598, ifTrue.Auc.Value, .01);
        Assert.Equal(.2, ifTrue.TopTen.Value, .01);
        Assert.InRange(ifTrue.Ece.Value, 0, .02);
        Assert.True(ifTrue.Skill.Low < ifTrue.Skill.Value && ifTrue.Skill.Value < ifTrue.Skill.High);
        Assert.Null(ForecastsIfTrue.Of([], ForecastKind.Logistic));
    }
}
