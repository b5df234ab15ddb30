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
    /// <summary>Y for two games on one ticket, S for a split one with two, null for a single game.</summary>
    public char? DoubleHeader { get; set; }
    /// <summary>The day it was put off from, the latest if there were several.</summary>
    public DateOnly? RescheduledFrom { get; set; }
    /// <summary>scheduled, live, suspended, final, postponed, cancelled. Final once and for all; the score of a game under way is in <see cref="GameState"/>.</summary>
    public required string Status { get; set; }
    public short? HomeScore { get; set; }
    public short? AwayScore { get; set; }
    public short? Innings { get; set; }
    public int? HomeStarter { get; set; }
    public int? AwayStarter { get; set; }
    public int? HomeProbable { get; set; }
    public int? AwayProbable { get; set; }
    /// <summary>Nine, or seven in the double-headers of 2020 and 2021.</summary>
    public short? ScheduledInnings { get; set; }
    /// <summary>The sky in the source's words: "Partly Cloudy", "Roof Closed".</summary>
    public string? WeatherCondition { get; set; }
    public short? TemperatureFahrenheit { get; set; }
    public short? WindMph { get; set; }
    /// <summary>Seen from home plate, in the source's words: "Out To RF", "In From CF", "R To L", "Calm".</summary>
    public string? WindDirection { get; set; }
}

sealed class GameConfiguration : IEntityTypeConfiguration<Game>
{
    public void Configure(EntityTypeBuilder<Game> builder)
    {
        builder.HasKey(g => g.GamePk);
        builder.Property(g => g.GamePk).ValueGeneratedNever();
        builder.Property(g => g.Status).HasMaxLength(12);
        builder.Property(g => g.WeatherCondition).HasMaxLength(40);
        builder.Property(g => g.WindDirection).HasMaxLength(40);
        builder.HasIndex(g => new { g.Season, g.GameDate });
        builder.HasIndex(g => g.GameDate);
        builder.HasIndex(g => g.RescheduledFrom);
        builder.HasIndex(g => new { g.HomeTeamId, g.GameDate });
        builder.HasIndex(g => new { g.AwayTeamId, g.GameDate });
    }
}
