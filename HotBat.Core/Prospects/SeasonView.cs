namespace HotBat.Core.Prospects;

/// <summary>A season of a man as it is seen at its end: role, level and what he did beside his league.</summary>
sealed class SeasonView
{
    const double SeveralTeams = .75, HighestOfSeveral = 4.6;

    // newcomers with several teams, by age: what those who came to one team only were at
    static readonly (double Below, double Level)[] s_newcomers = [(19, 0), (20, .3), (21, .6), (22, 1), (23, 1.3), (double.MaxValue, 1.7)];

    public SeasonView(MinorSeason line, double age, SeasonTables tables, SeasonView? before)
    {
        (Line, Age) = (line, age);
        var (turns, faced) = (line.Batting?.PlateAppearances ?? 0, line.Pitching?.BattersFaced ?? 0);
        IsPitcher = faced > turns;
        Turns = IsPitcher ? faced : turns;
        var level = IsPitcher ? line.Pitching!.Level : line.Batting?.Level;
        Organisation = IsPitcher ? line.Pitching!.Organisation : line.Batting?.Organisation;
        var isSummer = level == MinorLevel.Rookie && (IsPitcher ? tables.Pitching.IsSummerLeague(line.Pitching!) : tables.Batting.IsSummerLeague(line.Batting!));
        Level = level is null ? double.NaN : isSummer ? LeagueTable<MinorBatting>.SummerLeague : (double)level;
        Estimate = level is null ? Estimated(line, age, turns, before) : Level;
        if (IsPitcher)
        {
            League = level is { } one ? tables.Pitching.Of(line.Pitching!, one) : tables.Pitching.At(Estimate);
            Constant = MinorRates.LeagueConstant(line.Pitching!);
            Full = tables.Pitching.Full(Estimate);
            Above = Beside(line.Pitching!, MinorRates.Pitching, League);
        }
        else if (line.Batting is { } batting)
        {
            League = level is { } one ? tables.Batting.Of(batting, one) : tables.Batting.At(Estimate);
            Constant = MinorRates.LeagueWoba(batting);
            Full = tables.Batting.Full(Estimate);
            Above = Beside(batting, MinorRates.Batting, League);
        }
        else Above = [];
    }

    public MinorSeason Line { get; }

    public double Age { get; }

    public bool IsPitcher { get; }

    /// <summary>Plate appearances or batters faced.</summary>
    public int Turns { get; }

    public string? Organisation { get; }

    /// <summary>NaN with several teams.</summary>
    public double Level { get; }

    public double Estimate { get; }

    public LeagueMeans? League { get; }

    public double Constant { get; } = double.NaN;

    public double Full { get; } = double.NaN;

    /// <summary>Of each rate: what came above the league's, and of how many chances.</summary>
    public RateCount[] Above { get; }

    public double Ballast(int rate) => IsPitcher ? MinorRates.Pitching[rate].Ballast : MinorRates.Batting[rate].Ballast;

    /// <summary>A rate beside the league's, drawn towards it.</summary>
    public double Shrunk(int rate) => Above.Length == 0 ? double.NaN : Above[rate].Events / (Above[rate].Chances + Ballast(rate));

    static RateCount[] Beside<TLine>(TLine line, IReadOnlyList<RateKind<TLine>> kinds, LeagueMeans? league)
    {
        if (league is null) return [];
        var above = new RateCount[kinds.Count];
        for (var i = 0; i < above.Length; i++)
        {
            var count = kinds[i].Count(line);
            above[i] = new(count.Events - (league.Rates[i] * count.Chances), Math.Max(count.Chances, 0));
        }
        return above;
    }

    static double Estimated(MinorSeason line, double age, int turns, SeasonView? before)
    {
        var last = before?.Estimate ?? double.NaN;
        if (line.Levels.Count > 0 && turns > 0)
        {
            // what he did not qualify at is taken for the level below
            double known = 0, sum = 0;
            foreach (var level in line.Levels) (known, sum) = (known + level.PlateAppearances, sum + (level.PlateAppearances * (double)level.Level));
            var share = Math.Min(1, known / turns);
            var mean = sum / known;
            return (share * mean) + ((1 - share) * (last > mean ? mean + 1 : mean - 1));
        }
        if (!double.IsNaN(last)) return Math.Min(last + SeveralTeams, HighestOfSeveral);
        return s_newcomers.First(step => double.IsNaN(age) || age < step.Below).Level;
    }
}

/// <summary>The leagues of a season.</summary>
sealed class SeasonTables(LeagueTable<MinorBatting> batting, LeagueTable<MinorPitching> pitching)
{
    const double WobaTolerance = .0015, ConstantTolerance = .012;

    public LeagueTable<MinorBatting> Batting { get; } = batting;

    public LeagueTable<MinorPitching> Pitching { get; } = pitching;

    public static SeasonTables Of(IEnumerable<(MinorSeason Line, double Age)> lines)
    {
        var all = lines.ToList();
        return new(
            new(from one in all where one.Line.Batting?.Level is not null && one.Line.Batting.PlateAppearances > (one.Line.Pitching?.BattersFaced ?? 0) select (one.Line.Batting!, one.Line.Batting!.Level!.Value, one.Age),
                MinorRates.Batting, line => line.PlateAppearances, MinorRates.LeagueWoba, WobaTolerance),
            new(from one in all where one.Line.Pitching?.Level is not null && one.Line.Pitching.BattersFaced >= (one.Line.Batting?.PlateAppearances ?? 0) select (one.Line.Pitching!, one.Line.Pitching!.Level!.Value, one.Age),
                MinorRates.Pitching, line => line.BattersFaced, MinorRates.LeagueConstant, ConstantTolerance));
    }
}
