namespace HotBat.Core.PitcherRisk;

/// <summary>
/// The simple baseline: how often it came true among starters or relievers with as many arm stints in two years (0, 1, 2 or more), drawn towards the rate of all: (injuries + k · rate) / (rows + k).
/// </summary>
/// <param name="Rates">By role (relievers first) and arm stints.</param>
public sealed record ShrunkRiskRate(IReadOnlyList<double> Rates)
{
    /// <summary>k: rows that the rate of all counts as. Rows of one pitcher and month tell nearly the same, so it takes many.</summary>
    const double Pull = 1_000;

    const int Most = 2;

    static readonly int s_armStints = RiskFeatures.IndexOf("arm_stints_2_years");

    public static ShrunkRiskRate Fit(IReadOnlyList<RiskExample> rows, double rate)
    {
        var (counts, hurt) = (new double[2 * (Most + 1)], new double[2 * (Most + 1)]);
        foreach (var row in rows)
        {
            counts[CellOf(row)]++;
            if (row.Outcome.IsArmInjury) hurt[CellOf(row)]++;
        }
        return new([.. counts.Zip(hurt, (count, injuries) => (injuries + (Pull * rate)) / (count + Pull))]);
    }

    /// <summary>Of pitchers like him: of his role, with as many arm stints.</summary>
    public double Rate(RiskExample row) => Rates[CellOf(row)];

    public double Logit(RiskExample row) => Learning.Logit.Of(Rate(row));

    /// <summary>The way from a rate to this row's, exactly: first by role, then by arm stints.</summary>
    public IReadOnlyList<RiskPart> Parts(RiskExample row, double baseRate)
    {
        var role = Learning.Logit.Of(Rates[row.IsStarter ? Most + 1 : 0]);
        return [new("starter", role - Learning.Logit.Of(baseRate)), new("arm_stints_2_years", Logit(row) - role)];
    }

    static int CellOf(RiskExample row) => (row.IsStarter ? Most + 1 : 0) + (int)Math.Min(row.Values[s_armStints], Most);
}
