namespace HotBat.Core.PitcherRisk;

/// <summary>All that is known of a pitcher, of whatever day.</summary>
/// <param name="Appearances">By day, one a day.</param>
/// <param name="Stints">By start.</param>
/// <param name="Surgeries">Days of reconstructions of the ulnar collateral ligament, of which the injured list need not tell.</param>
/// <param name="Debut">His first season in the majors.</param>
/// <param name="Seasons">Innings of whole seasons.</param>
public sealed record PitcherRecord(int Pitcher, DateOnly? Born, IReadOnlyList<Appearance> Appearances, IReadOnlyList<Stint> Stints, IReadOnlyList<DateOnly> Surgeries, int? Debut, IReadOnlyList<SeasonOuts> Seasons)
{
    /// <summary>Seasons whose innings are at hand of anybody: in one of them who has none did not pitch, in any other nobody knows. Null: all of them are.</summary>
    public IReadOnlySet<int>? SeasonsAtHand { get; init; }

    /// <summary>The record as it stood on a day's morning, for what looks beyond that day: a next outing must not meet an injury list that was still to come.</summary>
    public PitcherRecord AsOf(DateOnly day) => this with
    {
        Appearances = [.. Appearances.Where(outing => outing.Day < day)],
        Stints = [.. Stints.Where(stint => stint.IsKnown(day)).Select(stint => stint.AsOf(day))],
        Surgeries = [.. Surgeries.Where(surgery => surgery < day)],
    };
}

/// <summary>Everything that risks are learned from.</summary>
/// <param name="Lists">By season.</param>
public sealed record RiskHistory(IReadOnlyList<PitcherRecord> Pitchers, SeasonSpans Seasons, IReadOnlyDictionary<int, SeasonList> Lists)
{
    /// <param name="listedThrough">What the list tells of later days is not looked at.</param>
    public RiskOutcome OutcomeOf(PitcherRecord record, DateOnly day, DateOnly? listedThrough = null)
    {
        var list = Lists.GetValueOrDefault(day.Year);
        return RiskOutcome.Of(record.Stints, day, Seasons.Of(day.Year), listedThrough is { } through ? list?.UpTo(through) : list);
    }
}
