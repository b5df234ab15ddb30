namespace HotBat.Core.PitcherRisk;

/// <summary>A next outing that has not been: so many pitches on a day, of which nothing is tracked. The risk after it is that of the morning after, from a ledger of the record that this makes.</summary>
public static class WhatIf
{
    /// <summary>Between which what the pitches of one outing weigh is told.</summary>
    public const int LeastPitches = 1, MostPitches = 130;

    /// <param name="record">What is known; of it only what is dated before the day stands.</param>
    /// <param name="day">The day of the outing: his last one plus the rest days in question.</param>
    /// <param name="pitches">1 to 150.</param>
    public static PitcherRecord Outing(PitcherRecord record, DateOnly day, int pitches)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pitches, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pitches, 150);
        return record with
        {
            Appearances = [.. record.Appearances.Where(outing => outing.Day < day), new(record.Pitcher, day, true, null, pitches, null, null, null, Appearance.Untracked)],
        };
    }
}
