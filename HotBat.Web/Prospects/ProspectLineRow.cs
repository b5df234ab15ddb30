using HotBat.Core.Prospects;
using HotBat.Data.Prospects;

namespace HotBat.Web.Prospects;

/// <summary>A line of a profile: a season, a level of it, or a season in the majors.</summary>
/// <param name="Level">"MLB" for the majors, "several" for a season with several teams.</param>
/// <param name="Turns">Plate appearances or batters faced.</param>
/// <param name="Third">ISO, or home runs a batter.</param>
/// <param name="Fourth">wRC+, or FIP.</param>
/// <param name="Peers">Medians of the level that season; <paramref name="AgePeers"/> of his age at the level.</param>
public sealed record ProspectLineRow(int Season, string Level, int? Age, string? Organisation, int? Games, int? Starts, int? Turns, int? Outs, double? Average, double? OnBase, double? Slugging, double? WalkRate, double? StrikeoutRate, double? Third, double? Fourth,
    double? RunAverage, int? Steals, PeerMedians? Peers, PeerMedians? AgePeers, string Source)
{
    public const string Majors = "MLB";

    public bool IsMajors => Level == Majors;

    /// <summary>All teams of the season together.</summary>
    public bool IsWholeSeason { get; init; } = true;

    /// <summary>The newest first; levels of a season under it.</summary>
    public static IReadOnlyList<ProspectLineRow> Of(ProspectProfile profile)
    {
        var rows = profile.IsPitcher ? profile.Pitching.Select(line => OfPitching(line, profile.Peers)) : profile.Batting.Select(line => OfBatting(line, profile.Peers));
        var majors = profile.Majors.Select(line => new ProspectLineRow(line.Season, Majors, profile.Person.AgeIn(line.Season), null, null, null, profile.IsPitcher ? null : line.PlateAppearances, line.Outs, null, null, null, null, null, null, null, null, null, null, null, "major-league season lines"));
        // what a line of the season tells already is not repeated
        var levels = profile.IsPitcher ? [] : profile.Levels.Where(level => !profile.Batting.Any(line => line.Season == level.Season && line.Level == level.Level)).Select(level => new ProspectLineRow(level.Season, level.Level, level.Age, level.Organisation, null, null,
            level.PlateAppearances, null, level.Average, level.OnBase, level.Slugging, level.WalkRate, level.StrikeoutRate, level.Power, level.WrcPlus, null, null, profile.Peers.OfSeason(level.Season, level.Level), profile.Peers.OfAge(level.Level, level.Age), level.Source)
        { IsWholeSeason = false });
        return [.. rows.Concat(levels).Concat(majors).OrderByDescending(row => row.Season).ThenByDescending(row => row.IsMajors).ThenByDescending(row => row.IsWholeSeason).ThenByDescending(row => MinorLevels.Of(row.Level))];
    }

    static ProspectLineRow OfBatting(ProspectBattingLine one, ProspectPeers peers) => new(one.Season, one.Level ?? ProspectLine.SeveralTeams, one.Age, one.Organisation, one.Line.Games, null, one.Line.PlateAppearances, null, one.Figures.Average, one.Figures.OnBase, one.Figures.Slugging,
        one.Figures.WalkRate, one.Figures.StrikeoutRate, one.Figures.Power, one.Line.WrcPlus, null, one.Line.StolenBases, peers.OfSeason(one.Season, one.Level), peers.OfAge(one.Level, one.Age), one.Source);

    static ProspectLineRow OfPitching(ProspectPitchingLine one, ProspectPeers peers) => new(one.Season, one.Level ?? ProspectLine.SeveralTeams, one.Age, one.Organisation, one.Line.Games, one.Line.Starts, one.Line.BattersFaced, one.Line.Outs, null, null, null,
        one.Figures.WalkRate, one.Figures.StrikeoutRate, one.Figures.HomeRunRate, one.Line.Fip, one.Figures.RunAverage, null, peers.OfSeason(one.Season, one.Level), peers.OfAge(one.Level, one.Age), one.Source);
}
