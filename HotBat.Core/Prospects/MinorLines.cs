namespace HotBat.Core.Prospects;

/// <summary>A batter's season in the minor leagues, all his teams together.</summary>
/// <param name="Level">Null where he played for more than one team: which levels, no source tells.</param>
/// <param name="Organisation">The parent club, such as "Rockies"; null where he played for more than one team.</param>
/// <param name="WrcPlus">Runs created per plate appearance in hundredths of his leagues' (100 is average), as FanGraphs reckons it; no ballparks.</param>
/// <param name="Woba">Weighted on-base average.</param>
public sealed record MinorBatting(MinorLevel? Level, string? Organisation, int Games, int PlateAppearances, int AtBats, int Hits, int Doubles, int Triples, int HomeRuns, int Walks, int IntentionalWalks, int Strikeouts,
    int HitByPitch, int SacrificeFlies, int DoublePlays, int StolenBases, int CaughtStealing, double? WrcPlus, double? Woba);

/// <summary>A pitcher's season in the minor leagues, all his teams together.</summary>
/// <param name="Outs">Innings as outs recorded.</param>
/// <param name="Fip">Fielding independent pitching with its leagues' constant, as FanGraphs reckons it.</param>
public sealed record MinorPitching(MinorLevel? Level, string? Organisation, int Games, int Starts, int Outs, int BattersFaced, int Hits, int Runs, int HomeRuns, int Walks, int HitBatters, int WildPitches, int Strikeouts, int Saves, double? Fip);

/// <summary>How often a batter came to the plate at one level of a season; told of those who did so often enough to qualify.</summary>
public sealed record LevelTurns(MinorLevel Level, int PlateAppearances);

/// <param name="Age">In whole years in the middle of the season, as the source has it.</param>
/// <param name="Levels">Levels at which he qualified, where a source tells.</param>
public sealed record MinorSeason(int Season, int? Age, MinorBatting? Batting, MinorPitching? Pitching, IReadOnlyList<LevelTurns> Levels);

/// <summary>A season in the majors, all clubs together.</summary>
public sealed record MajorSeason(int Season, int PlateAppearances, int Outs);

/// <summary>A man of the minor leagues with all that is known of him.</summary>
/// <param name="Key">The collection's own key: he may have no MLBAM id.</param>
/// <param name="Debut">His first season in the majors.</param>
/// <param name="Seasons">In their order.</param>
/// <param name="Grades">Of boards, in the order of their years.</param>
public sealed record MinorPlayer(string Key, int? MlbamId, string Name, DateOnly? Born, int? Debut, IReadOnlyList<MinorSeason> Seasons, IReadOnlyList<MajorSeason> Majors, IReadOnlyList<BoardEntry> Grades);

/// <summary>All that prospects are learned from.</summary>
/// <param name="MinorSeasons">Seasons whose minor-league lines are loaded.</param>
/// <param name="MajorSeasons">Seasons whose major-league lines are loaded, batting and pitching: an outcome that needs another is unknown.</param>
public sealed record ProspectHistory(IReadOnlyList<MinorPlayer> Players, IReadOnlySet<int> MinorSeasons, IReadOnlySet<int> MajorSeasons)
{
    /// <summary>What was known when a season had ended: nothing later of anybody, boards of the winter that followed included.</summary>
    public ProspectHistory AsOf(int season) => new(
        [.. Players.Select(player => player with
        {
            Debut = player.Debut <= season ? player.Debut : null,
            Seasons = [.. player.Seasons.Where(line => line.Season <= season)],
            Majors = [.. player.Majors.Where(line => line.Season <= season)],
            Grades = [.. player.Grades.Where(grade => grade.Year <= season + 1)],
        }).Where(player => player.Seasons.Count > 0)],
        MinorSeasons.Where(one => one <= season).ToHashSet(), MajorSeasons.Where(one => one <= season).ToHashSet());
}
