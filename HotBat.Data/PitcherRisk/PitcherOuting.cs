using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.PitcherRisk;

/// <summary>A pitcher's work of one day, from the pitches; both games of a doubleheader are one.</summary>
public sealed class PitcherOuting
{
    public int Pitcher { get; set; }
    public DateOnly GameDate { get; set; }
    public short Season { get; set; }
    public bool IsRegularSeason { get; set; }
    public bool IsStart { get; set; }
    public short Games { get; set; }
    /// <summary>Clubs he pitched for that day; more than one is a clash.</summary>
    public short Clubs { get; set; }
    public short Pitches { get; set; }
    public short BattersFaced { get; set; }
    public short OutsRecorded { get; set; }
    /// <summary>Pitches in innings in which he threw 25 or more.</summary>
    public short HighStress { get; set; }
}

/// <summary>What was tracked of a pitch type on a day: means over the pitches that have a value, likely ones alone.</summary>
public sealed class OutingPitchType
{
    public int Pitcher { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>Savant's code; UN where the pitch has a velocity and no type.</summary>
    public required string PitchType { get; set; }
    public short Pitches { get; set; }
    public short Tracked { get; set; }
    public float? Velocity { get; set; }
    public float? Spin { get; set; }
    public float? ReleaseX { get; set; }
    public float? ReleaseZ { get; set; }
    public float? Extension { get; set; }
}

/// <summary>A pitcher's game from a study file without pitches: his number of pitches, and their mean velocity and spin where they are his of that day and no filling.</summary>
public sealed class PitcherGameSample
{
    public int Pitcher { get; set; }
    public DateOnly GameDate { get; set; }
    public short Pitches { get; set; }
    public float? Velocity { get; set; }
    public float? Spin { get; set; }
    public required string SourceFile { get; set; }
}

/// <summary>When outings were last made of the pitches, and of which state of these.</summary>
public sealed class OutingDerivation
{
    public int OutingDerivationId { get; set; }
    /// <summary>Readings of pitches that had changed something.</summary>
    public long PitchReadings { get; set; }
    public int OutingsChanged { get; set; }
    public DateTime FinishedAt { get; set; }
}

sealed class PitcherOutingConfiguration : IEntityTypeConfiguration<PitcherOuting>
{
    public void Configure(EntityTypeBuilder<PitcherOuting> builder)
    {
        builder.HasKey(o => new { o.Pitcher, o.GameDate });
        builder.HasIndex(o => o.GameDate);
    }
}

sealed class OutingPitchTypeConfiguration : IEntityTypeConfiguration<OutingPitchType>
{
    public void Configure(EntityTypeBuilder<OutingPitchType> builder)
    {
        builder.HasKey(t => new { t.Pitcher, t.GameDate, t.PitchType });
        builder.Property(t => t.PitchType).HasMaxLength(4);
    }
}

sealed class PitcherGameSampleConfiguration : IEntityTypeConfiguration<PitcherGameSample>
{
    public void Configure(EntityTypeBuilder<PitcherGameSample> builder)
    {
        builder.HasKey(s => new { s.Pitcher, s.GameDate });
        builder.Property(s => s.SourceFile).HasMaxLength(200);
    }
}
