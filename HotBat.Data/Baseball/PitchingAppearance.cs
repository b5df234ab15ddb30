using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A pitcher in a game.</summary>
public sealed class PitchingAppearance
{
    public int GamePk { get; set; }
    public int TeamId { get; set; }
    public int Pitcher { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    public char GameType { get; set; }
    public int OpponentId { get; set; }
    public bool IsStart { get; set; }
    public short Pitches { get; set; }
    public short BattersFaced { get; set; }
    /// <summary>Outs while he pitched, as far as the pitches tell: those of plate appearances, and those on the bases that a half-inning lacks.</summary>
    public short OutsRecorded { get; set; }
    public short Hits { get; set; }
    public short HomeRuns { get; set; }
    public short Walks { get; set; }
    public short Strikeouts { get; set; }
    /// <summary>Batted balls with an exit velocity, and the sum of those velocities in mph.</summary>
    public short BattedBalls { get; set; }
    public float ExitVelocitySum { get; set; }
    public short Barrels { get; set; }
}

sealed class PitchingAppearanceConfiguration : IEntityTypeConfiguration<PitchingAppearance>
{
    public void Configure(EntityTypeBuilder<PitchingAppearance> builder)
    {
        builder.HasKey(a => new { a.GamePk, a.TeamId, a.Pitcher });
        builder.HasIndex(a => new { a.Pitcher, a.GameDate });
        builder.HasIndex(a => new { a.Season, a.GameDate });
    }
}
