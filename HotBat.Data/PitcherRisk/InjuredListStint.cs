using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.PitcherRisk;

/// <summary>A stay on the injured list as one source tells it.</summary>
public sealed class InjuredListStint
{
    /// <summary>See Core's StintSource: 0 RosterResource, 1 transactions, 2 collection.</summary>
    public short Source { get; set; }
    public int Player { get; set; }
    /// <summary>From when the list counts: the retro date.</summary>
    public DateOnly StartDate { get; set; }
    /// <summary>0, or 1 for a second reason from the same day on.</summary>
    public short Ordinal { get; set; }
    public short Season { get; set; }
    public DateOnly? InjuryDate { get; set; }
    public DateOnly? Announced { get; set; }
    public DateOnly? ReturnDate { get; set; }
    public string? Text { get; set; }
    /// <summary>arm, other, illness, personal or undisclosed: read from the text.</summary>
    public required string Kind { get; set; }
    public string? Position { get; set; }
    /// <summary>What the source had that cannot be so, in words; null for nothing.</summary>
    public string? Flag { get; set; }
    public required string SourceFile { get; set; }
}

/// <summary>A reconstruction of the ulnar collateral ligament.</summary>
public sealed class TommyJohnSurgery
{
    public int Player { get; set; }
    public DateOnly SurgeryDate { get; set; }
}

sealed class InjuredListStintConfiguration : IEntityTypeConfiguration<InjuredListStint>
{
    public void Configure(EntityTypeBuilder<InjuredListStint> builder)
    {
        builder.HasKey(s => new { s.Source, s.Player, s.StartDate, s.Ordinal });
        builder.HasIndex(s => new { s.Player, s.StartDate });
        builder.Property(s => s.Text).HasMaxLength(200);
        builder.Property(s => s.Kind).HasMaxLength(12);
        builder.Property(s => s.Position).HasMaxLength(12);
        builder.Property(s => s.Flag).HasMaxLength(200);
        builder.Property(s => s.SourceFile).HasMaxLength(200);
    }
}

sealed class TommyJohnSurgeryConfiguration : IEntityTypeConfiguration<TommyJohnSurgery>
{
    public void Configure(EntityTypeBuilder<TommyJohnSurgery> builder) => builder.HasKey(s => new { s.Player, s.SurgeryDate });
}
