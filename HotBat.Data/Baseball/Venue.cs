using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

public sealed class Venue
{
    /// <summary>A <see cref="Roof"/> that never opens.</summary>
    public const string Dome = "dome";

    public int VenueId { get; set; }
    public required string Name { get; set; }
    public string? City { get; set; }
    public string? TimeZone { get; set; }
    /// <summary>open, retractable or dome.</summary>
    public string? Roof { get; set; }
    public int? ElevationFeet { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public string? RetrosheetParkId { get; set; }
    /// <summary>grass or artificial.</summary>
    public string? Turf { get; set; }
    /// <summary>Compass bearing from home plate to centre field, degrees.</summary>
    public float? AzimuthDegrees { get; set; }
    /// <summary>From home plate to the fence, feet, from the left-field line to the right-field line.</summary>
    public short? LeftLineFeet { get; set; }
    public short? LeftFeet { get; set; }
    public short? LeftCenterFeet { get; set; }
    public short? CenterFeet { get; set; }
    public short? RightCenterFeet { get; set; }
    public short? RightFeet { get; set; }
    public short? RightLineFeet { get; set; }
}

sealed class VenueConfiguration : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> builder)
    {
        builder.HasKey(v => v.VenueId);
        builder.Property(v => v.VenueId).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(80);
        builder.Property(v => v.City).HasMaxLength(60);
        builder.Property(v => v.TimeZone).HasMaxLength(40);
        builder.Property(v => v.Roof).HasMaxLength(12);
        builder.Property(v => v.RetrosheetParkId).HasMaxLength(5);
        builder.Property(v => v.Turf).HasMaxLength(12);
    }
}
