using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Prospects;

/// <summary>A player on a scouting board or rank list of one source and year.</summary>
public sealed class BoardPlayer
{
    public required string Source { get; set; }
    public short Year { get; set; }
    /// <summary>MLBAM id, or name and organisation where the board has none.</summary>
    public required string Player { get; set; }
    public int? MlbamId { get; set; }
    public required string Name { get; set; }
    public string? Organisation { get; set; }
    public string? Position { get; set; }
    public float? Age { get; set; }
    /// <summary>On the 20–80 scale; 42.5 is written 40+.</summary>
    public float? FutureValue { get; set; }
    public short? OverallRank { get; set; }
    public short? OrganisationRank { get; set; }
    /// <summary>What the source had that cannot be so or clashes with another source, in words; null for nothing.</summary>
    public string? Flag { get; set; }
    public required string SourceFile { get; set; }
}

/// <summary>A tool's grade on a board: present and future on the 20–80 scale.</summary>
public sealed class ScoutingGrade
{
    public required string Source { get; set; }
    public short Year { get; set; }
    public required string Player { get; set; }
    public required string Tool { get; set; }
    public float? Present { get; set; }
    public float Future { get; set; }
}

sealed class BoardPlayerConfiguration : IEntityTypeConfiguration<BoardPlayer>
{
    public void Configure(EntityTypeBuilder<BoardPlayer> builder)
    {
        builder.ToTable("board_players").HasKey(p => new { p.Source, p.Year, p.Player });
        builder.HasIndex(p => p.MlbamId);
        builder.Property(p => p.Source).HasMaxLength(40);
        builder.Property(p => p.Player).HasMaxLength(120);
        builder.Property(p => p.Name).HasMaxLength(120);
        builder.Property(p => p.Organisation).HasMaxLength(40);
        builder.Property(p => p.Position).HasMaxLength(20);
        builder.Property(p => p.Flag).HasMaxLength(200);
        builder.Property(p => p.SourceFile).HasMaxLength(200);
    }
}

sealed class ScoutingGradeConfiguration : IEntityTypeConfiguration<ScoutingGrade>
{
    public void Configure(EntityTypeBuilder<ScoutingGrade> builder)
    {
        builder.ToTable("scouting_grades").HasKey(g => new { g.Source, g.Year, g.Player, g.Tool });
        builder.HasOne<BoardPlayer>().WithMany().HasForeignKey(g => new { g.Source, g.Year, g.Player }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(g => g.Source).HasMaxLength(40);
        builder.Property(g => g.Player).HasMaxLength(120);
        builder.Property(g => g.Tool).HasMaxLength(20);
    }
}
