namespace HotBat.Core.Prospects;

/// <summary>
/// Whether a prospect makes it: more than 500 plate appearances or more than 100 innings in the majors, all told, by the end of the fourth season after.
/// </summary>
public static class ProspectOutcome
{
    public const int Years = 4, PlateAppearances = 500, Outs = 3 * 100;

    /// <summary>From how many on a minor-league season is told of.</summary>
    public const int LeastPlateAppearances = 50, LeastOuts = 3 * 15;

    const int SeasonEndsInMonth = 10;

    /// <summary>The last season that had ended before a day: minor-league seasons are over with September.</summary>
    public static int Ended(DateOnly day) => day.Month >= SeasonEndsInMonth ? day.Year : day.Year - 1;

    /// <summary>The last season of the window.</summary>
    public static int Closes(int season) => season + Years;

    /// <summary>Known only when every season of the window has been played and is loaded: who has it before then would be known for those who made it early alone.</summary>
    public static bool? Of(MinorPlayer player, int season, IReadOnlySet<int> majorSeasons)
    {
        for (var year = season + 1; year <= Closes(season); year++)
            if (!majorSeasons.Contains(year))
                return null;
        int turns = 0, outs = 0;
        foreach (var line in player.Majors)
            if (line.Season <= Closes(season))
                (turns, outs) = (turns + line.PlateAppearances, outs + line.Outs);
        return turns > PlateAppearances || outs > Outs;
    }

    /// <summary>Whether a season makes a row: enough playing time, and not yet in the majors by its end. Lines of the Mexican League are never read.</summary>
    public static bool IsAsked(MinorPlayer player, MinorSeason season) => !(player.Debut <= season.Season)
        && ((season.Batting?.PlateAppearances ?? 0) >= LeastPlateAppearances || (season.Pitching?.Outs ?? 0) >= LeastOuts);
}
