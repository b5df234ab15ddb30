using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A ball put in play or over the fence, with what was measured of it; one per plate appearance at most.</summary>
public sealed class BattedBall
{
    public int GamePk { get; set; }
    public short AtBatNumber { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>ground_ball, line_drive, fly_ball, popup; null when not recorded.</summary>
    public string? Trajectory { get; set; }
    public bool IsHomeRun { get; set; }
    /// <summary>mph off the bat.</summary>
    public float? ExitVelocity { get; set; }
    /// <summary>Degrees above the horizon.</summary>
    public float? LaunchAngle { get; set; }
    /// <summary>Feet, projected to the ground.</summary>
    public float? Distance { get; set; }
    /// <summary>Degrees from the line home–second base, left field negative; null when the landing point is not recorded.</summary>
    public float? SprayAngle { get; set; }
    public bool IsHardHit { get; set; }
    public bool IsSweetSpot { get; set; }
    public bool IsBarrel { get; set; }
}

sealed class BattedBallConfiguration : IEntityTypeConfiguration<BattedBall>
{
    public void Configure(EntityTypeBuilder<BattedBall> builder)
    {
        builder.HasKey(b => new { b.GamePk, b.AtBatNumber });
        builder.Property(b => b.Trajectory).HasMaxLength(20);
        builder.HasIndex(b => new { b.Season, b.GameDate });
    }
}
