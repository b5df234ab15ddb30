namespace HotBat.Core.PitcherRisk;

/// <summary>
/// Stints that carry on an absence which is counted already. The list is cleared in November; who is not sound in spring, or signs in June on his way back, is placed on the new season's list for what had put him on the
/// old one. Such a stint keeps him out, and is no new injury: neither an event to be foretold nor one more stint of his.
/// The rule, found in the lists of 2020 to 2024: it is on the list of the season after the earlier one, both are of the arm or both of another part of the body, he had no regular-season outing since the earlier one began,
/// and its injury or operation is dated before the earlier one was over: the same date, or that of an operation on what the earlier stint began with. Where no date is told, both name an operation in the same words.
/// Caveat: something else of the same part of the body, hurt while he was out, is taken for the same absence.
/// </summary>
static class ContinuedAbsence
{
    /// <param name="Stint">With its return, told or made up for.</param>
    /// <param name="Cleared">The day on which the list of its season is cleared.</param>
    public readonly record struct Listed(int Season, Stint Stint, DateOnly SeasonEnd, DateOnly Cleared)
    {
        /// <summary>Who came off the list only because the season was over had not come back.</summary>
        public DateOnly Over => Stint.Return is { } back && back <= SeasonEnd ? back : Cleared;
    }

    /// <param name="stints">Of one pitcher, by start.</param>
    /// <param name="appearances">Of him, by day.</param>
    /// <returns>The stints in their order, those that carry one on marked.</returns>
    public static List<Stint> Mark(IReadOnlyList<Listed> stints, IReadOnlyList<Appearance> appearances) =>
        [.. stints.Select((later, i) => stints.Take(i).Any(earlier => Continues(earlier, later, appearances)) ? later.Stint with { Continues = true } : later.Stint)];

    static bool Continues(Listed earlier, Listed later, IReadOnlyList<Appearance> appearances) =>
        later.Season == earlier.Season + 1 && later.Stint.Kind == earlier.Stint.Kind && (later.Stint.Kind is StintKind.Arm or StintKind.Other) && later.Stint.Start > earlier.Stint.Start
        && (later.Stint.Injured is { } hurt ? hurt < earlier.Over : IsSameOperation(earlier.Stint, later.Stint))
        && !appearances.Any(outing => outing.IsRegularSeason && outing.Day > earlier.Stint.Start && outing.Day < later.Stint.Start);

    static bool IsSameOperation(Stint earlier, Stint later) => (earlier.IsTommyJohn && later.IsTommyJohn)
        || (InjuryText.IsOperation(later.Text) && string.Equals(InjuryText.Words(earlier.Text), InjuryText.Words(later.Text), StringComparison.OrdinalIgnoreCase));
}
