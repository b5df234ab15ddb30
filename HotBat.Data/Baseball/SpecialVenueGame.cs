using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A home game away from home: a series abroad, a neutral postseason site, a ballpark that a storm closed.</summary>
public sealed class SpecialVenueGame
{
    public DateOnly GameDate { get; set; }
    public int HomeTeamId { get; set; }
    public int VenueId { get; set; }
    public required string Occasion { get; set; }
}

sealed class SpecialVenueGameConfiguration : IEntityTypeConfiguration<SpecialVenueGame>
{
    public void Configure(EntityTypeBuilder<SpecialVenueGame> builder)
    {
        builder.HasKey(g => new { g.GameDate, g.HomeTeamId });
        builder.Property(g => g.Occasion).HasMaxLength(60);
    }
}
