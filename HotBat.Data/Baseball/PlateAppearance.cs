using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A batter's completed turn: the pitch row that carries an event, truncated_pa excluded.</summary>
public sealed class PlateAppearance
{
    public int GamePk { get; set; }
    public short AtBatNumber { get; set; }
    public short Season { get; set; }
    public DateOnly GameDate { get; set; }
    public char GameType { get; set; }
    public int? VenueId { get; set; }
    public short Inning { get; set; }
    public bool IsTop { get; set; }
    public int BattingTeamId { get; set; }
    public int FieldingTeamId { get; set; }
    public int Batter { get; set; }
    public int Pitcher { get; set; }
    /// <summary>The side the batter stood on, L or R.</summary>
    public char BatterSide { get; set; }
    public char PitcherHand { get; set; }
    /// <summary>The source's word: home_run, strikeout, field_out …</summary>
    public required string Event { get; set; }
    public bool IsHomeRun { get; set; }
    public short Pitches { get; set; }
    /// <summary>Runs that scored on the play.</summary>
    public short? Runs { get; set; }
    /// <summary>The strike zone's field that the last pitch came through, 1 to 14, as the catcher sees it; null where it was not measured.</summary>
    public short? Zone { get; set; }
    /// <summary>The fielder who picked the ball up, 1 to 9; of a home run, that it stayed in the park.</summary>
    public short? HitLocation { get; set; }
    /// <summary>The pitcher had thrown his club's first pitch of the game.</summary>
    public bool FacedStarter { get; set; }
}

sealed class PlateAppearanceConfiguration : IEntityTypeConfiguration<PlateAppearance>
{
    public void Configure(EntityTypeBuilder<PlateAppearance> builder)
    {
        builder.HasKey(p => new { p.GamePk, p.AtBatNumber });
        builder.Property(p => p.Event).HasMaxLength(40);
        builder.HasIndex(p => new { p.BattingTeamId, p.GameDate });
        builder.HasIndex(p => new { p.Batter, p.GameDate });
        builder.HasIndex(p => new { p.Pitcher, p.GameDate });
    }
}
