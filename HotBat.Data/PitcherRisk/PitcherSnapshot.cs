using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.PitcherRisk;

/// <summary>What was known of a pitcher on a day's morning.</summary>
public sealed class PitcherSnapshot
{
    public int Pitcher { get; set; }
    public DateOnly AsOf { get; set; }
    /// <summary>Which features, in which order.</summary>
    public short SnapshotSetId { get; set; }
    /// <summary>In the order of the set; NaN is not known.</summary>
    public required float[] Values { get; set; }
}

/// <summary>A set of features that snapshots were made of.</summary>
public sealed class SnapshotSet
{
    public short SnapshotSetId { get; set; }
    public required string Fingerprint { get; set; }
    public required string[] Names { get; set; }
}

/// <summary>A pitcher of whom something changed: his snapshots from a day on are to be made anew.</summary>
public sealed class PitcherTouch
{
    public int Pitcher { get; set; }
    /// <summary>The first morning that may know another thing.</summary>
    public DateOnly FromDay { get; set; }
}

sealed class PitcherSnapshotConfiguration : IEntityTypeConfiguration<PitcherSnapshot>
{
    public void Configure(EntityTypeBuilder<PitcherSnapshot> builder)
    {
        builder.HasKey(s => new { s.Pitcher, s.AsOf });
        builder.HasIndex(s => s.AsOf);
        builder.Property(s => s.Values).HasColumnType("real[]");
    }
}

sealed class SnapshotSetConfiguration : IEntityTypeConfiguration<SnapshotSet>
{
    public void Configure(EntityTypeBuilder<SnapshotSet> builder)
    {
        builder.HasKey(s => s.SnapshotSetId);
        builder.Property(s => s.Fingerprint).HasMaxLength(64);
        builder.HasIndex(s => s.Fingerprint).IsUnique();
    }
}

sealed class PitcherTouchConfiguration : IEntityTypeConfiguration<PitcherTouch>
{
    public void Configure(EntityTypeBuilder<PitcherTouch> builder)
    {
        builder.HasKey(t => t.Pitcher);
        builder.Property(t => t.Pitcher).ValueGeneratedNever();
    }
}
