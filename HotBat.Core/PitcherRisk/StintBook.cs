namespace HotBat.Core.PitcherRisk;

/// <summary>Who tells of a stint, the most trusted first.</summary>
public enum StintSource
{
    /// <summary>RosterResource's list: one row a stint with injury, retro and return date.</summary>
    RosterResource,
    /// <summary>The league's transactions, as they come.</summary>
    Transactions,
    /// <summary>A collection of transactions and reports, 2012 to 2022, by player and span.</summary>
    Collection,
}

/// <param name="Season">The season whose list it is on.</param>
public sealed record SourcedStint(int Pitcher, StintSource Source, int Season, Stint Stint);

/// <summary>
/// One list from several sources. Of each season the most trusted source that tells anything of it is taken, so that no stint counts twice; a stint nobody ended ends with his next regular-season outing that is at
/// least a week later, or five days after a World Series at the latest, when the list is cleared. What only carries on an absence into the next season is marked (<see cref="ContinuedAbsence"/>).
/// </summary>
public static class StintBook
{
    const int LeastDays = 7;

    /// <returns>By pitcher, each by start.</returns>
    /// <param name="lists">By season, of everybody's stints: those given may be of one pitcher, of whom a less trusted source alone tells.</param>
    /// <param name="appearances">Of a pitcher, by day.</param>
    /// <param name="seasons">A season that goes on beyond the usual day of clearing keeps its list until it ends.</param>
    public static IReadOnlyDictionary<int, IReadOnlyList<Stint>> Of(
        IReadOnlyList<SourcedStint> told, IReadOnlyDictionary<int, SeasonList> lists, Func<int, IReadOnlyList<Appearance>> appearances, SeasonSpans? seasons = null) =>
        told.Where(stint => lists.TryGetValue(stint.Season, out var list) && stint.Source == list.Source).GroupBy(stint => stint.Pitcher)
            .ToDictionary(group => group.Key, IReadOnlyList<Stint> (group) => Closed(group, appearances(group.Key), seasons ?? SeasonSpans.Published));

    static List<Stint> Closed(IEnumerable<SourcedStint> told, IReadOnlyList<Appearance> appearances, SeasonSpans seasons)
    {
        var stints = new List<ContinuedAbsence.Listed>();
        foreach (var one in told.OrderBy(one => one.Stint.Start).ThenBy(one => one.Stint.Injured).ThenBy(one => one.Stint.Text, StringComparer.Ordinal))
        {
            var (end, cleared) = (seasons.Of(one.Season).End, new DateOnly(one.Season, 11, 15));
            if (end >= cleared) cleared = end.AddDays(1);
            if (cleared < one.Stint.Start) cleared = cleared.AddYears(1);
            stints.Add(new(one.Season, one.Stint.Return is null ? one.Stint with { Return = End(one.Stint.Start, cleared, appearances) } : one.Stint, end, cleared));
        }
        return ContinuedAbsence.Mark(stints, appearances);
    }

    static DateOnly End(DateOnly start, DateOnly cleared, IReadOnlyList<Appearance> appearances)
    {
        var back = appearances.FirstOrDefault(outing => outing.IsRegularSeason && outing.Day >= start.AddDays(LeastDays))?.Day;
        return back < cleared ? back.Value : cleared;
    }
}
