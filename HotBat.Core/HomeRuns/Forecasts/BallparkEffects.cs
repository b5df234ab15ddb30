using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// What ballpark and air do to home runs. Ballpark, by batter side: home runs there over those expected of the same batters against the same pitchers elsewhere,
/// shrunk to what games of earlier seasons say of it. Air: 8.4% more home runs for each 10 °F above the ballpark's mean; where a game's temperature is not known, the ballpark's
/// usual one at that time of the year stands in, and where that is not known either, the season's wave.
/// Source of the two numbers: Poisson regression of home runs per game 2012 to 2022 (Retrosheet, 24,279 games), ballpark and season held fixed.
/// </summary>
sealed class BallparkEffects
{
    const double PerDegree = .0084;
    const double PerWave = .076;
    const double PriorHomeRuns = 100;
    const double PriorGames = 120;
    const double Fade = .7;
    const double UsualTemperature = 73;

    readonly IReadOnlyList<BallparkGame> _games;
    readonly Dictionary<(int Ballpark, BatSide Side), Ledger> _ledgers = [];
    Dictionary<int, Climate> _climates = [];

    public BallparkEffects(IReadOnlyList<BallparkGame> games) => _games = games;

    /// <summary>Takes in the games of seasons before this one.</summary>
    public void StartSeason(int season)
    {
        foreach (var ledger in _ledgers.Values) ledger.Fade(Fade);
        var before = _games.Where(game => game.Day.Year < season).ToList();
        var perGame = before.GroupBy(game => game.Day.Year).ToDictionary(year => year.Key, year => year.Average(game => game.HomeRuns));
        _climates = before.GroupBy(game => game.Ballpark).ToDictionary(park => park.Key, park => Climate.Of([.. park], perGame));
    }

    public double Ratio(int ballpark, BatSide side) =>
        _ledgers.TryGetValue((ballpark, side), out var ledger) ? ledger.Ratio(Prior(ballpark), PriorHomeRuns) : Prior(ballpark);

    /// <summary>Home runs that <see cref="Ratio"/> rests on.</summary>
    public double Evidence(int ballpark, BatSide side) =>
        _ledgers.TryGetValue((ballpark, side), out var ledger) ? ledger.Evidence(Prior(ballpark), PriorHomeRuns) : PriorHomeRuns * Prior(ballpark);

    public double Air(int ballpark, DateOnly day, GameAir air)
    {
        var climate = _climates.GetValueOrDefault(ballpark);
        var wave = CarryClimate.Wave(day);
        if (air.Temperature is { } degrees) return Math.Exp(PerDegree * (degrees - (climate?.Mean ?? UsualTemperature)));
        return Math.Exp(climate is null ? PerWave * wave : PerDegree * climate.Swing * wave);
    }

    public void Learn(int ballpark, BatSide side, bool isHomeRun, double expected)
    {
        if (!_ledgers.TryGetValue((ballpark, side), out var ledger)) _ledgers[(ballpark, side)] = ledger = new();
        ledger.Add(isHomeRun ? 1 : 0, expected);
    }

    double Prior(int ballpark) => _climates.GetValueOrDefault(ballpark)?.Ratio ?? 1;

    /// <param name="Ratio">Home runs a game over the league's, shrunk to 1.</param>
    /// <param name="Mean">Mean temperature, °F.</param>
    /// <param name="Swing">°F by which a day at the top of the season's wave is warmer than the mean.</param>
    sealed record Climate(double Ratio, double Mean, double Swing)
    {
        const double SwingPull = 5;

        public static Climate Of(IReadOnlyList<BallparkGame> games, Dictionary<int, double> perGame)
        {
            var ratio = (games.Sum(game => game.HomeRuns) + PriorGames) / (games.Sum(game => perGame[game.Day.Year]) + PriorGames);
            var warm = games.Where(game => game.Temperature is not null).Select(game => (Wave: CarryClimate.Wave(game.Day), Degrees: game.Temperature!.Value)).ToList();
            if (warm.Count == 0) return new(ratio, UsualTemperature, PerWave / PerDegree);
            double wave = warm.Average(game => game.Wave), degrees = warm.Average(game => game.Degrees);
            var swing = warm.Sum(game => (game.Wave - wave) * (game.Degrees - degrees)) / (warm.Sum(game => (game.Wave - wave) * (game.Wave - wave)) + SwingPull);
            return new(ratio, degrees - (swing * wave), swing);
        }
    }
}
