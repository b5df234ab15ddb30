using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.HomeRuns;

/// <summary>How a day's forecasts turned out: sums over the starters who came to the plate. What is told is never rewritten: a correction of the games adds a row, and the last one of a day and version counts.</summary>
public sealed class HomeRunSettlement
{
    /// <summary>In the place of a version: what was shown that day, whichever versions said it.</summary>
    public const int AsShown = 0;

    public long SettlementId { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>A model version's id, or <see cref="AsShown"/>.</summary>
    public int ModelVersionId { get; set; }
    public int BatterGames { get; set; }
    /// <summary>Batter games with a home run.</summary>
    public int HomeRunGames { get; set; }
    /// <summary>Sums over batter games, of the model, of the shrunk rate and of the constant.</summary>
    public double LogLoss { get; set; }
    public double Brier { get; set; }
    public double BaselineLogLoss { get; set; }
    public double BaselineBrier { get; set; }
    public double ConstantLogLoss { get; set; }
    public double ConstantBrier { get; set; }
    /// <summary>The likeliest ten who came to the plate, fewer on a day with fewer.</summary>
    public short TopTen { get; set; }
    public short TopTenHits { get; set; }
    /// <summary>Of the ten whom the shrunk rate put first.</summary>
    public short BaselineTopTenHits { get; set; }
    /// <summary>JSON: by hundredth of probability the batter games, their probabilities' sum and those with a home run.</summary>
    public required string Bins { get; set; }
    /// <summary>Readings of pitches that had changed something when it was last seen to be so: the one value that moves.</summary>
    public long SourceWatermark { get; set; }
    public DateTime SettledAt { get; set; }
}

sealed class HomeRunSettlementConfiguration : IEntityTypeConfiguration<HomeRunSettlement>
{
    public void Configure(EntityTypeBuilder<HomeRunSettlement> builder)
    {
        builder.HasKey(s => s.SettlementId);
        builder.HasIndex(s => new { s.GameDate, s.ModelVersionId, s.SettlementId });
        builder.Property(s => s.Bins).HasColumnType("jsonb");
    }
}
