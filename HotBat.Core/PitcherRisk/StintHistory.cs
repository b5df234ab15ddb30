namespace HotBat.Core.PitcherRisk;

/// <summary>A pitcher's injured list as it was known on a morning: a return on that day or later had not happened yet.</summary>
sealed class StintHistory(IReadOnlyList<Stint> stints, IReadOnlyList<DateOnly> surgeries)
{
    const double Fading = 180, FastFading = 30;
    public const int Features = 10;

    const int TwoYears = 730;

    /// <summary>Fills in the ten features of the injured list, in the order of <see cref="RiskFeatures"/>.</summary>
    public void Fill(DateOnly asOf, Span<double> values)
    {
        double recency = 0, fastRecency = 0, armRecency = 0, two = 0, armTwo = 0, arm = 0, days = 0;
        var isOpen = false;
        var isTommyJohn = surgeries.Any(day => day < asOf);
        var since = asOf.AddDays(-TwoYears);
        foreach (var stint in stints)
        {
            if (!stint.IsKnown(asOf)) continue;
            var back = stint.IsOpen(asOf) ? null : stint.Return;
            var isArm = stint.Kind == StintKind.Arm;
            // a stint without a return that ended with a later one, or with its season, is told of as open: that is what was known
            var faded = back is { } day ? Math.Exp(-(asOf.DayNumber - day.DayNumber) / Fading) : 1;
            recency = Math.Max(recency, faded);
            fastRecency = Math.Max(fastRecency, Math.Pow(faded, Fading / FastFading));
            if (back is null) isOpen = true;
            if (isArm) armRecency = Math.Max(armRecency, faded);
            if (isArm && !stint.Continues) arm++;
            if (stint.Start >= since && !stint.Continues) (two, armTwo) = (two + 1, armTwo + (isArm ? 1 : 0));
            var (first, last) = (stint.Start > since ? stint.Start : since, back ?? asOf);
            if (last > first) days += last.DayNumber - first.DayNumber;
            isTommyJohn |= stint.IsTommyJohn && (stint.Injured ?? stint.Start) < asOf;
        }
        values[0] = isOpen ? 1 : 0;
        values[1] = recency;
        values[2] = fastRecency;
        values[3] = armRecency;
        values[4] = two;
        values[5] = armTwo;
        values[6] = armTwo > 0 ? 1 : 0;
        values[7] = Math.Log(1 + arm);
        values[8] = Math.Log(1 + Math.Min(days, TwoYears));
        values[9] = isTommyJohn ? 1 : 0;
    }
}
