using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.PitcherRisk;

/// <summary>The risks of a day's morning, told once by one model version. Never rewritten: a new telling of the day is another scoring, and the last one in time is what is shown.</summary>
public sealed class RiskScoring
{
    /// <summary>Tells the model version, the source watermark and the time.</summary>
    public long ScoringId { get; set; }
    /// <summary>What is dated before this day was known.</summary>
    public DateOnly AsOf { get; set; }
    /// <summary>Chance of an arm injury within 21 days of a usual appearance: what every risk is set beside.</summary>
    public double BaseRate { get; set; }
    public short Pitchers { get; set; }
}

/// <summary>A pitcher's chance that an arm stint begins within 21 days of a morning, as one scoring gave it.</summary>
public sealed class RiskPrediction
{
    public long ScoringId { get; set; }
    public int Pitcher { get; set; }
    public DateOnly AsOf { get; set; }
    public bool IsStarter { get; set; }
    /// <summary>Null, with all that follows from it, for one who is on the injured list: nothing is told of him.</summary>
    public double? Probability { get; set; }
    /// <summary>low, elevated or high, beside the scoring's base rate.</summary>
    public string? Band { get; set; }
    /// <summary>How often it came true among pitchers of his role with as many arm stints; null where the model knows no such rate.</summary>
    public double? PeerRate { get; set; }
    /// <summary>Share of the features that were known, 0 to 1.</summary>
    public float Completeness { get; set; }
    /// <summary>Logit of an average appearance; with the parts and the rest it makes the logit of the probability.</summary>
    public double? BaseLogit { get; set; }
    /// <summary>JSON: logit by feature, the largest, to four digits.</summary>
    public string? Parts { get; set; }
    /// <summary>All other features together.</summary>
    public double? OtherLogit { get; set; }
}

/// <summary>A pitcher's risk crossed into a higher band. Raised once for each crossing; see Core's RiskAlerts.</summary>
public sealed class RiskAlert
{
    public long RiskAlertId { get; set; }
    public int Pitcher { get; set; }
    public short Season { get; set; }
    public DateOnly OpenedOn { get; set; }
    public required string FromBand { get; set; }
    public required string ToBand { get; set; }
    public double Probability { get; set; }
    public double BaseRate { get; set; }
    /// <summary>The telling that raised it.</summary>
    public long ScoringId { get; set; }
    public DateTime RaisedAt { get; set; }
    public DateOnly? ClosedOn { get; set; }
    /// <summary>fell_back, risen, listed, inactive, season_over or corrected.</summary>
    public string? ClosedBecause { get; set; }
}

sealed class RiskScoringConfiguration : IEntityTypeConfiguration<RiskScoring>
{
    public void Configure(EntityTypeBuilder<RiskScoring> builder)
    {
        builder.HasKey(s => s.ScoringId);
        builder.Property(s => s.ScoringId).ValueGeneratedNever();
        builder.HasOne<Scoring>().WithOne().HasForeignKey<RiskScoring>(s => s.ScoringId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.AsOf, s.ScoringId });
    }
}

sealed class RiskPredictionConfiguration : IEntityTypeConfiguration<RiskPrediction>
{
    public void Configure(EntityTypeBuilder<RiskPrediction> builder)
    {
        builder.HasKey(p => new { p.ScoringId, p.Pitcher });
        builder.HasOne<RiskScoring>().WithMany().HasForeignKey(p => p.ScoringId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Band).HasMaxLength(8);
        builder.Property(p => p.Parts).HasColumnType("jsonb");
        builder.HasIndex(p => new { p.Pitcher, p.AsOf });
    }
}

sealed class RiskAlertConfiguration : IEntityTypeConfiguration<RiskAlert>
{
    public void Configure(EntityTypeBuilder<RiskAlert> builder)
    {
        builder.HasKey(a => a.RiskAlertId);
        builder.HasOne<RiskScoring>().WithMany().HasForeignKey(a => a.ScoringId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(a => a.FromBand).HasMaxLength(8);
        builder.Property(a => a.ToBand).HasMaxLength(8);
        builder.Property(a => a.ClosedBecause).HasMaxLength(12);
        builder.HasIndex(a => new { a.Pitcher, a.OpenedOn }).IsUnique();
        builder.HasIndex(a => a.Pitcher).IsUnique().HasFilter("closed_on is null").HasDatabaseName("ix_risk_alerts_one_open");
        builder.HasIndex(a => new { a.Season, a.OpenedOn });
    }
}
