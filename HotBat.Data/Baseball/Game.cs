using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A game, scheduled or played. Which of the two a page may know depends on its as-of date, never on this row alone.</summary>
public sealed class Game
{
    public int GamePk { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>R regular season, F wild card, D division series, L league series, W world series, S spring, E exhibition.</summary>
    public char GameType { get; set; }
    public int HomeTeamId { get; set; }
    public int AwayTeamId { get; set; }
    public int? VenueId { get; set; }
    public DateTime? StartTime { get; set; }
    /// <summary>1 or 2 in a double-header, else null.</summary>
    public short? DoubleHeaderGame { get; set; }
    /// <summary>scheduled, final, postponed, cancelled.</summary>
    public required string Status { get; set; }
    public short? HomeScore { get; set; }
    public short? AwayScore { get; set; }
    public short? Innings { get; set; }
    public int? HomeStarter { get; set; }
    public int? AwayStarter { get; set; }
    public int? HomeProbable { get; set; }
    public int? AwayProbable { get; set; }
}

sealed class GameConfiguration : IEntityTypeConfiguration<Game>
{
    public void Configure(EntityTypeBuilder<Game> builder)
    {
        builder.HasKey(g => g.GamePk);
        builder.Property(g => g.GamePk).ValueGeneratedNever();
        builder.Property(g => g.Status).HasMaxLength(12);
        builder.HasIndex(g => new { g.Season, g.GameDate });
        builder.HasIndex(g => new { g.HomeTeamId, g.GameDate });
        builder.HasIndex(g => new { g.AwayTeamId, g.GameDate });
    }
}
