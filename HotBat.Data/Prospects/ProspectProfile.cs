using System.Text.Json;
using HotBat.Core.Baseball;
using HotBat.Core.Prospects;

namespace HotBat.Data.Prospects;

/// <summary>Who a prospect is, as known on a day.</summary>
/// <param name="Keys">All that sources have him under.</param>
/// <param name="Debut">His first season in the majors, if it is not after the day.</param>
public sealed record ProspectPerson(string Id, IReadOnlyList<string> Keys, int? MlbamId, string Name, DateOnly? Born, int? Debut)
{
    /// <summary>Of the register: his MLBAM id, or of lines without one that of the only man of his name and age; null where nobody alone is that.</summary>
    public int? PlayerId { get; init; } = MlbamId;

    /// <summary>Null where no source tells his birthday.</summary>
    public int? AgeIn(int season) => Born is { } born ? SeasonAge.In(born, season) : null;
}

/// <summary>A minor-league season, all teams together.</summary>
/// <param name="Age">As the line has it, else by his birthday; null where neither is told.</param>
/// <param name="Level">Rk to AAA; null for several teams.</param>
/// <param name="Source">The file it came from.</param>
public sealed record ProspectBattingLine(int Season, int? Age, string? Level, string? Organisation, MinorBatting Line, MinorBattingFigures Figures, string Source);

public sealed record ProspectPitchingLine(int Season, int? Age, string? Level, string? Organisation, MinorPitching Line, MinorPitchingFigures Figures, string Source);

/// <summary>A batter's line at one of several levels of a season; told of those who qualified there.</summary>
public sealed record ProspectLevelLine(int Season, string Level, string? Organisation, int? Age, int PlateAppearances, double? WalkRate, double? StrikeoutRate, double? Average, double? OnBase, double? Slugging, double? WrcPlus, string Source)
{
    public double? Power => Slugging - Average;
}

/// <summary>Medians of those at a level.</summary>
/// <param name="Third">ISO of hitters, home runs a batter of pitchers.</param>
/// <param name="Fourth">wRC+ of hitters, FIP of pitchers.</param>
public sealed record PeerMedians(int Players, double? WalkRate, double? StrikeoutRate, double? Third, double? Fourth);

/// <summary>Medians of batters with at least 100 plate appearances, or of pitchers with as many batters faced.</summary>
public sealed class ProspectPeers(IReadOnlyDictionary<(int, string), PeerMedians> bySeason, IReadOnlyDictionary<(string, int), PeerMedians> byAge)
{
    public PeerMedians? OfSeason(int season, string? level) => level is null ? null : bySeason.GetValueOrDefault((season, level));

    /// <summary>Those of his age at the level, all seasons together.</summary>
    public PeerMedians? OfAge(string? level, int? age) => level is not null && age is { } years ? byAge.GetValueOrDefault((level, years)) : null;
}

/// <summary>What goes with a chance.</summary>
/// <param name="BaseLogit">Of an average prospect.</param>
/// <param name="Topics">The largest first; with the base they make the logit of the chance.</param>
/// <param name="Features">Empty where they were not kept; likewise sentences and comparables.</param>
/// <param name="Arrivals">Of his first game in the majors in each of the seasons after.</param>
public sealed record ToldProspect(double BaseLogit, double? BaseRate, IReadOnlyList<ProspectTopicPart> Topics, IReadOnlyList<ToldFeature> Features, IReadOnlyList<ToldSentence> Story, IReadOnlyList<ToldComparable> Comparables, IReadOnlyList<double> Arrivals)
{
    public IReadOnlyList<WaterfallStep> Waterfall { get; } = ProspectWaterfall.Of(BaseLogit, Topics);

    public static ToldProspect Of(ProspectPrediction told) => Of(told.BaseLogit, told.BaseRate, told.Parts, told.Features, told.Story, told.Comparables, told.Arrivals);

    /// <summary>From the JSON that is kept; null for what was not kept or not read.</summary>
    internal static ToldProspect Of(double baseLogit, double? baseRate, string parts, string? features, string? story, string? comparables, double[]? arrivals) => new(baseLogit, baseRate,
        [.. JsonSerializer.Deserialize<Dictionary<string, double>>(parts)!.Select(part => new ProspectTopicPart(Enum.Parse<ProspectTopic>(part.Key), part.Value)).OrderByDescending(part => Math.Abs(part.Logit))],
        Read<ToldFeature>(features), Read<ToldSentence>(story), Read<ToldComparable>(comparables), arrivals ?? []);

    static List<T> Read<T>(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<T>>(json, ToldForm.Json)!;
}

/// <summary>A scoring as it was, for the trend.</summary>
public sealed record ProspectMoment(int Season, DateTime ScoredAt, double Probability, double Low, double High, double DynastyScore);

/// <param name="Season">The last season that had ended.</param>
/// <param name="Ranking">Null where nothing was told of that season.</param>
/// <param name="Line">His place in it; null where he is not asked about.</param>
/// <param name="Majors">Plate appearances and outs there, season by season.</param>
/// <param name="Boards">In the order of years.</param>
/// <param name="History">Scorings, the newest last.</param>
public sealed record ProspectProfile(ProspectPerson Person, int Season, ProspectRanking? Ranking, ProspectLine? Line, ToldProspect? Told, IReadOnlyList<ProspectBattingLine> Batting, IReadOnlyList<ProspectPitchingLine> Pitching,
    IReadOnlyList<ProspectLevelLine> Levels, IReadOnlyList<MajorSeason> Majors, IReadOnlyList<BoardEntry> Boards, ProspectPeers Peers, IReadOnlyList<ProspectMoment> History)
{
    public bool IsPitcher => Pitches(Line, Batting, Pitching);

    internal static bool Pitches(ProspectLine? line, IEnumerable<ProspectBattingLine> batting, IEnumerable<ProspectPitchingLine> pitching) =>
        line?.IsPitcher ?? pitching.Sum(one => one.Line.BattersFaced) > batting.Sum(one => one.Line.PlateAppearances);
}
