using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A played game seen from one of its two clubs.</summary>
public sealed class TeamGame
{
    public int GamePk { get; set; }
    public int TeamId { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    public char GameType { get; set; }
    public int OpponentId { get; set; }
    public bool IsHome { get; set; }
    public int? VenueId { get; set; }
    public short Runs { get; set; }
    public short RunsAllowed { get; set; }
    public short HomeRuns { get; set; }
    public short HomeRunsAllowed { get; set; }
    public int? OpposingStarter { get; set; }
}

/// <summary>A club's batting in a game against pitchers of one hand from one side of the plate: at most four rows a club and game.</summary>
public sealed class TeamGameBatting
{
    public int GamePk { get; set; }
    public int TeamId { get; set; }
    public char PitcherHand { get; set; }
    public char BatterSide { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    public char GameType { get; set; }
    public int OpponentId { get; set; }
    public bool IsHome { get; set; }
    public int? VenueId { get; set; }
    public short PlateAppearances { get; set; }
    public short HomeRuns { get; set; }
    public float? ExpectedHomeRuns { get; set; }
    public short BattedBalls { get; set; }
    public float ExitVelocitySum { get; set; }
    public short HardHit { get; set; }
    public short SweetSpots { get; set; }
    public short Barrels { get; set; }
}

sealed class TeamGameConfiguration : IEntityTypeConfiguration<TeamGame>
{
    public void Configure(EntityTypeBuilder<TeamGame> builder)
    {
        builder.HasKey(g => new { g.GamePk, g.TeamId });
        builder.HasIndex(g => new { g.Season, g.TeamId, g.GameDate });
    }
}

sealed class TeamGameBattingConfiguration : IEntityTypeConfiguration<TeamGameBatting>
{
    public void Configure(EntityTypeBuilder<TeamGameBatting> builder)
    {
        builder.HasKey(g => new { g.GamePk, g.TeamId, g.PitcherHand, g.BatterSide });
        builder.HasIndex(g => new { g.Season, g.GameDate });
    }
}
