using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Prospects;

/// <summary>A man of the minor leagues. His key is the collection's, or "mlbam-" and his id where a source has none: some have no MLBAM id.</summary>
public sealed class MinorPlayerName
{
    public required string PlayerKey { get; set; }
    public int? MlbamId { get; set; }
    public required string Name { get; set; }
    public DateOnly? BirthDate { get; set; }
}

/// <summary>A batter's minor-league season, all teams together.</summary>
public sealed class MinorBattingSeason
{
    public short Season { get; set; }
    public required string PlayerKey { get; set; }
    public short? Age { get; set; }
    /// <summary>Rk, A-, A, A+, AA, AAA, or MULTI for several teams, whose levels no source tells.</summary>
    public required string Level { get; set; }
    /// <summary>The parent club as the source writes it; null for several teams.</summary>
    public string? Organisation { get; set; }
    public int Games { get; set; }
    public int PlateAppearances { get; set; }
    public int AtBats { get; set; }
    public int Hits { get; set; }
    public int Doubles { get; set; }
    public int Triples { get; set; }
    public int HomeRuns { get; set; }
    public int Walks { get; set; }
    public int IntentionalWalks { get; set; }
    public int Strikeouts { get; set; }
    public int HitByPitch { get; set; }
    public int SacrificeFlies { get; set; }
    public int DoublePlays { get; set; }
    public int StolenBases { get; set; }
    public int CaughtStealing { get; set; }
    public float? WrcPlus { get; set; }
    public float? Woba { get; set; }
    /// <summary>What the source had that cannot be so, in words; null for nothing.</summary>
    public string? Flag { get; set; }
    public required string SourceFile { get; set; }
}

/// <summary>A pitcher's minor-league season, all teams together. Innings are outs recorded.</summary>
public sealed class MinorPitchingSeason
{
    public short Season { get; set; }
    public required string PlayerKey { get; set; }
    public short? Age { get; set; }
    public required string Level { get; set; }
    public string? Organisation { get; set; }
    public int Games { get; set; }
    public int GamesStarted { get; set; }
    public int OutsRecorded { get; set; }
    public int BattersFaced { get; set; }
    public int Hits { get; set; }
    public int Runs { get; set; }
    public int HomeRuns { get; set; }
    public int Walks { get; set; }
    public int HitBatters { get; set; }
    public int WildPitches { get; set; }
    public int Strikeouts { get; set; }
    public int Saves { get; set; }
    public float? Fip { get; set; }
    public string? Flag { get; set; }
    public required string SourceFile { get; set; }
}

/// <summary>A batter's season at one level, of those who qualified there.</summary>
public sealed class MinorLevelLine
{
    public short Season { get; set; }
    /// <summary>MLBAM id, or name and age where the source has none.</summary>
    public required string Player { get; set; }
    public int? MlbamId { get; set; }
    public required string Name { get; set; }
    public required string Level { get; set; }
    public string? Organisation { get; set; }
    public short? Age { get; set; }
    public int PlateAppearances { get; set; }
    public float? WalkRate { get; set; }
    public float? StrikeoutRate { get; set; }
    public float? BattingAverage { get; set; }
    public float? OnBase { get; set; }
    public float? Slugging { get; set; }
    public float? Woba { get; set; }
    public float? WrcPlus { get; set; }
    public required string SourceFile { get; set; }
}

sealed class MinorPlayerNameConfiguration : IEntityTypeConfiguration<MinorPlayerName>
{
    public void Configure(EntityTypeBuilder<MinorPlayerName> builder)
    {
        builder.ToTable("minor_players").HasKey(p => p.PlayerKey);
        builder.HasIndex(p => p.MlbamId);
        builder.Property(p => p.PlayerKey).HasMaxLength(40);
        builder.Property(p => p.Name).HasMaxLength(120);
    }
}

sealed class MinorBattingSeasonConfiguration : IEntityTypeConfiguration<MinorBattingSeason>
{
    public void Configure(EntityTypeBuilder<MinorBattingSeason> builder)
    {
        builder.ToTable("minor_batting_seasons").HasKey(s => new { s.Season, s.PlayerKey });
        builder.HasIndex(s => s.PlayerKey);
        builder.Property(s => s.PlayerKey).HasMaxLength(40);
        builder.Property(s => s.Level).HasMaxLength(8);
        builder.Property(s => s.Organisation).HasMaxLength(40);
        builder.Property(s => s.Flag).HasMaxLength(200);
        builder.Property(s => s.SourceFile).HasMaxLength(200);
    }
}

sealed class MinorPitchingSeasonConfiguration : IEntityTypeConfiguration<MinorPitchingSeason>
{
    public void Configure(EntityTypeBuilder<MinorPitchingSeason> builder)
    {
        builder.ToTable("minor_pitching_seasons").HasKey(s => new { s.Season, s.PlayerKey });
        builder.HasIndex(s => s.PlayerKey);
        builder.Property(s => s.PlayerKey).HasMaxLength(40);
        builder.Property(s => s.Level).HasMaxLength(8);
        builder.Property(s => s.Organisation).HasMaxLength(40);
        builder.Property(s => s.Flag).HasMaxLength(200);
        builder.Property(s => s.SourceFile).HasMaxLength(200);
    }
}

sealed class MinorLevelLineConfiguration : IEntityTypeConfiguration<MinorLevelLine>
{
    public void Configure(EntityTypeBuilder<MinorLevelLine> builder)
    {
        builder.ToTable("minor_level_lines").HasKey(s => new { s.Season, s.Player, s.Level });
        builder.HasIndex(s => s.MlbamId);
        builder.Property(s => s.Player).HasMaxLength(140);
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.Property(s => s.Level).HasMaxLength(8);
        builder.Property(s => s.Organisation).HasMaxLength(40);
        builder.Property(s => s.SourceFile).HasMaxLength(200);
    }
}
