using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.HomeRuns;

/// <summary>A batted ball from a file without game and batter: good for fitting, for nothing else. Its key is its place in the file.</summary>
public sealed class BattedBallSample
{
    public required string SourceFile { get; set; }
    public int Line { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    public float? ExitVelocity { get; set; }
    public float? LaunchAngle { get; set; }
    public required string Event { get; set; }
    public char? BatterSide { get; set; }
}

/// <summary>A game's home runs, ballpark and temperature, from Retrosheet: several seasons of ballpark evidence before the first pitch file.</summary>
public sealed class ParkGameSample
{
    public required string RetrosheetGameId { get; set; }
    public required string RetrosheetParkId { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>The home club as Retrosheet writes it: the game id's first three letters.</summary>
    public required string RetrosheetHomeTeam { get; set; }
    public short? TemperatureFahrenheit { get; set; }
    public short HomeRuns { get; set; }
}

sealed class BattedBallSampleConfiguration : IEntityTypeConfiguration<BattedBallSample>
{
    public void Configure(EntityTypeBuilder<BattedBallSample> builder)
    {
        builder.HasKey(s => new { s.SourceFile, s.Line });
        builder.Property(s => s.SourceFile).HasMaxLength(200);
        builder.Property(s => s.Event).HasMaxLength(40);
        builder.HasIndex(s => s.Season);
    }
}

sealed class ParkGameSampleConfiguration : IEntityTypeConfiguration<ParkGameSample>
{
    public void Configure(EntityTypeBuilder<ParkGameSample> builder)
    {
        builder.HasKey(s => s.RetrosheetGameId);
        builder.Property(s => s.RetrosheetGameId).HasMaxLength(12);
        builder.Property(s => s.RetrosheetParkId).HasMaxLength(5);
        builder.Property(s => s.RetrosheetHomeTeam).HasMaxLength(3);
        builder.HasIndex(s => s.Season);
    }
}
