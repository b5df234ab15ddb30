using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>
/// How a game stood when the schedule or its feed was last read. It knows no as-of date: a page may show it for games of its own day only, and a page of a past day never.
/// Replaced whole: what is not so any more (a runner who left his base) is blank again.
/// </summary>
public sealed class GameState
{
    public int GamePk { get; set; }
    /// <summary>The Stats API's coded state: S scheduled, P pre-game, I in progress, O game over, F final, D postponed, C cancelled, T and U suspended …</summary>
    public char CodedState { get; set; }
    /// <summary>Its words: "Warmup", "Delayed Start: Rain", "In Progress".</summary>
    public string? DetailedState { get; set; }
    public string? Reason { get; set; }
    public short? Inning { get; set; }
    /// <summary>top, middle, bottom or end.</summary>
    public string? InningPart { get; set; }
    public short? Outs { get; set; }
    public short? Balls { get; set; }
    public short? Strikes { get; set; }
    public short? HomeScore { get; set; }
    public short? AwayScore { get; set; }
    public short? HomeHits { get; set; }
    public short? AwayHits { get; set; }
    public short? HomeErrors { get; set; }
    public short? AwayErrors { get; set; }
    public int? Batter { get; set; }
    public int? Pitcher { get; set; }
    public int? OnFirst { get; set; }
    public int? OnSecond { get; set; }
    public int? OnThird { get; set; }
    /// <summary>When a reading last found something else than the one before, UTC.</summary>
    public DateTime ChangedAt { get; set; }
}

/// <summary>A club's line in one inning. As <see cref="GameState"/> it knows no as-of date.</summary>
public sealed class GameInning
{
    public int GamePk { get; set; }
    public short Inning { get; set; }
    public bool IsHome { get; set; }
    /// <summary>Null while the club has not batted, and for good when it did not need to.</summary>
    public short? Runs { get; set; }
    public short? Hits { get; set; }
    /// <summary>The club's own errors, made while the other one batted.</summary>
    public short? Errors { get; set; }
    public short? LeftOnBase { get; set; }
}

/// <summary>One of the nine who start a game in the batting order.</summary>
public sealed class GameLineupSpot
{
    public int GamePk { get; set; }
    public int TeamId { get; set; }
    /// <summary>1 to 9.</summary>
    public short Slot { get; set; }
    public int Player { get; set; }
    /// <summary>Where he starts: C, 1B, 2B, 3B, SS, LF, CF, RF, DH or P.</summary>
    public string? Position { get; set; }
    /// <summary>When this spot was first read as it is, UTC.</summary>
    public DateTime PostedAt { get; set; }
}

sealed class GameStateConfiguration : IEntityTypeConfiguration<GameState>
{
    public void Configure(EntityTypeBuilder<GameState> builder)
    {
        builder.HasKey(s => s.GamePk);
        builder.Property(s => s.GamePk).ValueGeneratedNever();
        builder.Property(s => s.DetailedState).HasMaxLength(60);
        builder.Property(s => s.Reason).HasMaxLength(80);
        builder.Property(s => s.InningPart).HasMaxLength(6);
    }
}

sealed class GameInningConfiguration : IEntityTypeConfiguration<GameInning>
{
    public void Configure(EntityTypeBuilder<GameInning> builder) => builder.HasKey(i => new { i.GamePk, i.Inning, i.IsHome });
}

sealed class GameLineupSpotConfiguration : IEntityTypeConfiguration<GameLineupSpot>
{
    public void Configure(EntityTypeBuilder<GameLineupSpot> builder)
    {
        builder.ToTable("game_lineups");
        builder.HasKey(s => new { s.GamePk, s.TeamId, s.Slot });
        builder.Property(s => s.Position).HasMaxLength(3);
        builder.HasIndex(s => s.Player);
    }
}
