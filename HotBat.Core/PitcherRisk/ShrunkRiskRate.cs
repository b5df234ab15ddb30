namespace HotBat.Core.PitcherRisk;

/// <summary>
/// The simple baseline: how often it came true among starters or relievers with as many arm stints in two years (0, 1, 2 or more), drawn towards the rate of all: (injuries + k · rate) / (rows + k), and rising with the stints.
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
        return new([.. Rising(counts[..(Most + 1)], hurt[..(Most + 1)], rate), .. Rising(counts[(Most + 1)..], hurt[(Most + 1)..], rate)]);
    }

    /// <summary>One more arm stint lowers no rate: neighbours that say so share theirs (pool adjacent violators; Ayer and others 1955).</summary>
    static IEnumerable<double> Rising(double[] counts, double[] hurt, double rate)
    {
        var pools = new Stack<(int Cells, double Count, double Hurt)>();
        double Of((int Cells, double Count, double Hurt) pool) => (pool.Hurt + (Pull * rate)) / (pool.Count + Pull);
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var pool = (Cells: 1, Count: counts[cell], Hurt: hurt[cell]);
            while (pools.TryPeek(out var before) && Of(before) > Of(pool))
            {
                pools.Pop();
                pool = (before.Cells + pool.Cells, before.Count + pool.Count, before.Hurt + pool.Hurt);
            }
            pools.Push(pool);
        }
        return pools.Reverse().SelectMany(pool => Enumerable.Repeat(Of(pool), pool.Cells));
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
