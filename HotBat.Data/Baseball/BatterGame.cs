using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A batter in a game with at least one plate appearance. The club is part of the key: a suspended game can see a man bat for both.</summary>
public sealed class BatterGame
{
    public int GamePk { get; set; }
    public int TeamId { get; set; }
    public int Batter { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    public char GameType { get; set; }
    public int OpponentId { get; set; }
    public bool IsHome { get; set; }
    public int? VenueId { get; set; }
    /// <summary>1 to 9 among his club's first nine batters of the game, null for a substitute.</summary>
    public short? Slot { get; set; }
    public short PlateAppearances { get; set; }
    public short AtBats { get; set; }
    public short Hits { get; set; }
    public short HomeRuns { get; set; }
    /// <summary>Sum of the chances of his batted balls to be home runs; null until a model has scored them.</summary>
    public float? ExpectedHomeRuns { get; set; }
    public short Walks { get; set; }
    public short Strikeouts { get; set; }
    public short BattedBalls { get; set; }
    public float ExitVelocitySum { get; set; }
    public short HardHit { get; set; }
    public short SweetSpots { get; set; }
    public short Barrels { get; set; }
}

sealed class BatterGameConfiguration : IEntityTypeConfiguration<BatterGame>
{
    public void Configure(EntityTypeBuilder<BatterGame> builder)
    {
        builder.HasKey(g => new { g.GamePk, g.TeamId, g.Batter });
        builder.HasIndex(g => new { g.Batter, g.GameDate });
        builder.HasIndex(g => new { g.Season, g.GameDate });
    }
}
