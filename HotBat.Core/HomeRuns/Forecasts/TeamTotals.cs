using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// Home runs to expect of a club, or of both, in a game: Factor × Σ over its nine starters of −ln(1 − p), the home runs that their chances stand for; the factor stands for substitutes.
/// The spread is a negative binomial's, learned apart for a club and for both, whose batters share park and air.
/// </summary>
/// <param name="TeamDispersion">See <see cref="CountDistribution"/>.</param>
public sealed record TeamTotals(double Factor, double TeamDispersion, double GameDispersion)
{
    const double PriorHomeRuns = 50;
    const double UsualFactor = 1.04;

    /// <summary>Nearly even counts are common: without evidence Poisson.</summary>
    public static TeamTotals Unlearned { get; } = new(UsualFactor, 0, 0);

    public CountDistribution Team(IEnumerable<double> starterChances) => new(Math.Max(Factor * Sum(starterChances), 1e-6), TeamDispersion);

    public CountDistribution Game(IEnumerable<double> starterChances) => Team(starterChances) with { Dispersion = GameDispersion };

    public static TeamTotals Fit(IReadOnlyList<TeamCount> teams)
    {
        if (teams.Count == 0) return Unlearned;
        var factor = (teams.Sum(team => team.HomeRuns) + (UsualFactor * PriorHomeRuns)) / (teams.Sum(team => team.Sum) + PriorHomeRuns);
        var games = teams.GroupBy(team => team.GamePk).Where(game => game.Count() == 2).ToList();
        return new(factor, CountDistribution.FitDispersion([.. teams.Select(team => factor * team.Sum)], [.. teams.Select(team => team.HomeRuns)]),
            CountDistribution.FitDispersion([.. games.Select(game => factor * game.Sum(team => team.Sum))], [.. games.Select(game => game.Sum(team => team.HomeRuns))]));
    }

    internal static double Sum(IEnumerable<double> starterChances) => starterChances.Sum(chance => -Math.Log(1 - Math.Min(chance, .999)));
}

/// <summary>A club in a game.</summary>
/// <param name="Sum">Home runs that its starters' chances stand for.</param>
/// <param name="HomeRuns">What came.</param>
public sealed record TeamCount(int GamePk, int Team, DateOnly Day, double Sum, int HomeRuns)
{
    /// <param name="chances">One per example.</param>
    public static IReadOnlyList<TeamCount> Of(IReadOnlyList<ForecastExample> examples, IReadOnlyList<double> chances) =>
        [.. examples.Select((example, index) => (example, Chance: chances[index]))
            .GroupBy(one => (one.example.Row.Situation.GamePk, one.example.Row.Situation.Team))
            .Select(team => new TeamCount(team.Key.GamePk, team.Key.Team, team.First().example.Row.Situation.Day,
                TeamTotals.Sum(team.Where(one => one.example.Row.IsStarter).Select(one => one.Chance)), team.Sum(one => one.example.Outcome.HomeRuns)))];
}
