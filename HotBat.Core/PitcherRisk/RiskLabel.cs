namespace HotBat.Core.PitcherRisk;

/// <summary>What became of a pitcher in the 21 days after a day.</summary>
public enum RiskLabel
{
    /// <summary>No arm stint began.</summary>
    Sound,
    /// <summary>An arm stint began, by injury or by retro date.</summary>
    ArmInjury,
    /// <summary>He was on the list on the day, or was taken to be on its morning: nothing is asked about him.</summary>
    OnList,
    /// <summary>The window reaches beyond the season: censored.</summary>
    SeasonEnds,
    /// <summary>The window reaches beyond what the season's list tells, or nobody tells it: censored.</summary>
    DataEnds,
}

/// <param name="InjuryAfter">Days from the day to the first arm stint in the window, 1 to 21; null without one.</param>
/// <param name="DaysSeen">How many days of the window lie within season and data, 0 to 21.</param>
public sealed record RiskOutcome(RiskLabel Label, int? InjuryAfter, int DaysSeen)
{
    /// <summary>The window: (day, day + 21].</summary>
    public const int Days = 21;

    /// <summary>The whole window was seen.</summary>
    public bool IsKnown => Label is RiskLabel.Sound or RiskLabel.ArmInjury;

    public bool IsArmInjury => Label == RiskLabel.ArmInjury;

    /// <param name="list">The season's; null where nobody tells it: who is on no list was not therefore sound.</param>
    public static RiskOutcome Of(IReadOnlyList<Stint> stints, DateOnly day, SeasonSpan season, SeasonList? list)
    {
        var last = day.AddDays(Days);
        int? after = null;
        foreach (var stint in stints)
        {
            if (stint.Holds(day) || stint.IsOpen(day)) return new(RiskLabel.OnList, null, 0);
            if (stint.Kind == StintKind.Arm && stint.FirstWithin(day, last) is { } began && !(began.DayNumber - day.DayNumber >= after)) after = began.DayNumber - day.DayNumber;
        }
        var through = list is null || list.From > day.AddDays(1) ? day : list.Through;
        var seen = Math.Clamp((season.End < through ? season.End : through).DayNumber - day.DayNumber, 0, Days);
        // dropping the late rows of the unhurt alone would let the date foretell the label
        var label = last > season.End ? RiskLabel.SeasonEnds : last > through ? RiskLabel.DataEnds : after is null ? RiskLabel.Sound : RiskLabel.ArmInjury;
        return new(label, after <= seen ? after : null, seen);
    }
}
