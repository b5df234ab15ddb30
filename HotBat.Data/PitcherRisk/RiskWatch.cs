using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.PitcherRisk;

/// <summary>A measure of a pitch type that was unlike the pitcher that day; see Core's OutingAnomalies.</summary>
public sealed class OutingAnomalyRow
{
    public int Pitcher { get; set; }
    public DateOnly GameDate { get; set; }
    public required string PitchType { get; set; }
    /// <summary>velocity, spin, release_x or release_z.</summary>
    public required string Measure { get; set; }
    public float Value { get; set; }
    public float Usual { get; set; }
    public float Spread { get; set; }
    public float Z { get; set; }
    /// <summary>How many outings the usual comes from.</summary>
    public short Outings { get; set; }
}

/// <summary>What became of a pitcher in the 21 days after a regular-season appearance, as far as is known by now.</summary>
public sealed class AppearanceLabel
{
    public int Pitcher { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>sound, arm_injury, on_list, season_ends or data_ends.</summary>
    public required string Label { get; set; }
    /// <summary>Days to the first arm stint within the window.</summary>
    public short? InjuryAfter { get; set; }
    /// <summary>Days of the window that lie within season and data.</summary>
    public short DaysSeen { get; set; }
}

/// <summary>A step of the daily pipeline that was done: what it had before it, and what it changed.</summary>
public sealed class RiskStep
{
    public long RiskStepId { get; set; }
    public required string Step { get; set; }
    /// <summary>The state of what it reads; the same state again is not worked through again.</summary>
    public required string Seen { get; set; }
    public long RowsChanged { get; set; }
    public DateTime FinishedAt { get; set; }
}

sealed class OutingAnomalyConfiguration : IEntityTypeConfiguration<OutingAnomalyRow>
{
    public void Configure(EntityTypeBuilder<OutingAnomalyRow> builder)
    {
        builder.HasKey(a => new { a.Pitcher, a.GameDate, a.PitchType, a.Measure });
        builder.Property(a => a.PitchType).HasMaxLength(4);
        builder.Property(a => a.Measure).HasMaxLength(10);
        builder.HasIndex(a => a.GameDate);
    }
}

sealed class AppearanceLabelConfiguration : IEntityTypeConfiguration<AppearanceLabel>
{
    public void Configure(EntityTypeBuilder<AppearanceLabel> builder)
    {
        builder.HasKey(l => new { l.Pitcher, l.GameDate });
        builder.Property(l => l.Label).HasMaxLength(12);
        builder.HasIndex(l => l.GameDate);
    }
}

sealed class RiskStepConfiguration : IEntityTypeConfiguration<RiskStep>
{
    public void Configure(EntityTypeBuilder<RiskStep> builder)
    {
        builder.HasKey(s => s.RiskStepId);
        builder.Property(s => s.Step).HasMaxLength(20);
        builder.Property(s => s.Seen).HasMaxLength(200);
        builder.HasIndex(s => new { s.Step, s.RiskStepId });
    }
}
