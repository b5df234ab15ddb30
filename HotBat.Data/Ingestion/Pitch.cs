using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Ingestion;

/// <summary>
/// A pitch as Baseball Savant's CSV has it, under Savant's own column names (baseballsavant.mlb.com/csv-docs), so that the table and its documentation agree.
/// Derived tables use full words. The table is partitioned by season; nothing in a key is issued by the database.
/// </summary>
public sealed class Pitch
{
    public short Season { get; set; }
    public int GamePk { get; set; }
    public short AtBatNumber { get; set; }
    public short PitchNumber { get; set; }
    public DateOnly GameDate { get; set; }
    public char GameType { get; set; }
    public required string HomeTeam { get; set; }
    public required string AwayTeam { get; set; }
    public int Pitcher { get; set; }
    public int Batter { get; set; }
    public char Stand { get; set; }
    public char PThrows { get; set; }
    public short Inning { get; set; }
    public bool IsTop { get; set; }
    public short? Balls { get; set; }
    public short? Strikes { get; set; }
    public short? OutsWhenUp { get; set; }
    public int? On1b { get; set; }
    public int? On2b { get; set; }
    public int? On3b { get; set; }
    public string? Events { get; set; }
    public string? Description { get; set; }
    public string? PitchType { get; set; }
    public string? BbType { get; set; }
    public short? HitLocation { get; set; }
    public short? Zone { get; set; }
    public float? PlateX { get; set; }
    public float? PlateZ { get; set; }
    public float? SzTop { get; set; }
    public float? SzBot { get; set; }
    public float? ReleaseSpeed { get; set; }
    public float? EffectiveSpeed { get; set; }
    public float? ReleaseSpinRate { get; set; }
    public float? SpinAxis { get; set; }
    public float? ReleaseExtension { get; set; }
    public float? ReleasePosX { get; set; }
    public float? ReleasePosY { get; set; }
    public float? ReleasePosZ { get; set; }
    public float? PfxX { get; set; }
    public float? PfxZ { get; set; }
    public float? ArmAngle { get; set; }
    public float? BatSpeed { get; set; }
    public float? SwingLength { get; set; }
    public float? LaunchSpeed { get; set; }
    public float? LaunchAngle { get; set; }
    public float? HitDistanceSc { get; set; }
    public float? HcX { get; set; }
    public float? HcY { get; set; }
    public float? EstimatedBaUsingSpeedangle { get; set; }
    public float? EstimatedWobaUsingSpeedangle { get; set; }
    public float? WobaValue { get; set; }
    public float? WobaDenom { get; set; }
    public float? DeltaRunExp { get; set; }
    public float? DeltaHomeWinExp { get; set; }
    public short? HomeScore { get; set; }
    public short? AwayScore { get; set; }
    public short? BatScore { get; set; }
    public short? PostBatScore { get; set; }
    public short? PostHomeScore { get; set; }
    public short? PostAwayScore { get; set; }
    /// <summary>Bits of <see cref="PitchFlags"/>: what looked unlikely but was kept.</summary>
    public short Flags { get; set; }
}

[Flags]
public enum PitchFlags : short
{
    None = 0,
    ExitVelocityUnlikely = 1,
    ReleaseSpeedUnlikely = 2,
    DistanceUnlikely = 4,
    SpinRateUnlikely = 8,
    InningUnlikely = 16,
    /// <summary>A word in <c>events</c> that is neither a plate appearance's nor a runner's that we know: no plate appearance is made of it.</summary>
    EventUnknown = 32,
}

sealed class PitchConfiguration : IEntityTypeConfiguration<Pitch>
{
    public void Configure(EntityTypeBuilder<Pitch> builder)
    {
        builder.ToTable("pitches");
        builder.HasKey(p => new { p.Season, p.GamePk, p.AtBatNumber, p.PitchNumber });
    }
}
