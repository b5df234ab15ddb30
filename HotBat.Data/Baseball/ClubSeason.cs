using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A club as it was named and housed in one season. <see cref="TeamId"/> is MLBAM's and outlives moves and new names.</summary>
public sealed class ClubSeason
{
    public short Season { get; set; }
    public int TeamId { get; set; }
    public required string Abbreviation { get; set; }
    public required string Name { get; set; }
    public required string Nickname { get; set; }
    public required string League { get; set; }
    public required string Division { get; set; }
    public int VenueId { get; set; }
    public required string Colour { get; set; }
    public string? LahmanTeamId { get; set; }
}

/// <summary>Every abbreviation under which some source has written a club: ARI and AZ, OAK and ATH, CHW and CWS.</summary>
public sealed class ClubAlias
{
    public required string Alias { get; set; }
    public int TeamId { get; set; }
}

sealed class ClubSeasonConfiguration : IEntityTypeConfiguration<ClubSeason>
{
    public void Configure(EntityTypeBuilder<ClubSeason> builder)
    {
        builder.HasKey(c => new { c.Season, c.TeamId });
        builder.HasIndex(c => new { c.Season, c.Abbreviation }).IsUnique();
        builder.Property(c => c.Abbreviation).HasMaxLength(4);
        builder.Property(c => c.Name).HasMaxLength(60);
        builder.Property(c => c.Nickname).HasMaxLength(40);
        builder.Property(c => c.League).HasMaxLength(2);
        builder.Property(c => c.Division).HasMaxLength(10);
        builder.Property(c => c.Colour).HasMaxLength(7);
        builder.Property(c => c.LahmanTeamId).HasMaxLength(3);
    }
}

sealed class ClubAliasConfiguration : IEntityTypeConfiguration<ClubAlias>
{
    public void Configure(EntityTypeBuilder<ClubAlias> builder)
    {
        builder.HasKey(a => a.Alias);
        builder.Property(a => a.Alias).HasMaxLength(4);
    }
}
