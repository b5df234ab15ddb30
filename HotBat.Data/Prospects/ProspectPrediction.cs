using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Prospects;

/// <summary>A prospect's chance after a season, as one scoring gave it. Never rewritten: a new scoring adds new rows, and the last one before a moment is what was said then.</summary>
public sealed class ProspectPrediction
{
    /// <summary>Tells the model version, the source watermark and the time.</summary>
    public long ScoringId { get; set; }
    /// <summary>The season that had ended: of its figures and earlier ones alone.</summary>
    public short Season { get; set; }
    public required string PlayerKey { get; set; }
    public int? MlbamId { get; set; }
    public bool IsPitcher { get; set; }
    /// <summary>Rk to AAA, or "several" for several teams.</summary>
    public required string Level { get; set; }
    public double Age { get; set; }
    public string? Organisation { get; set; }
    public double Probability { get; set; }
    /// <summary>The 80% range of the members of the model.</summary>
    public double Low80 { get; set; }
    public double High80 { get; set; }
    /// <summary>High, Medium or Low, from the width of the range.</summary>
    public required string Confidence { get; set; }
    /// <summary>ETA: the season by which half of those like him who come at all have come.</summary>
    public short ArrivalSeason { get; set; }
    /// <summary>That he plays in the majors at all within six seasons.</summary>
    public double ArrivalProbability { get; set; }
    public double DynastyScore { get; set; }
    public double? FutureValue { get; set; }
    /// <summary>Logit of an average prospect; with the parts it makes the logit of the probability.</summary>
    public double BaseLogit { get; set; }
    /// <summary>JSON: logit by topic.</summary>
    public required string Parts { get; set; }
    /// <summary>A field position of a board, or SP or RP for a pitcher; null where no source tells.</summary>
    public string? Position { get; set; }
    /// <summary>0 (Rk) to 5 (AAA), −1 for the summer leagues; estimated where he had several teams.</summary>
    public double? LevelEstimate { get; set; }
    /// <summary>Mean age of his league.</summary>
    public double? LeagueAge { get; set; }
    /// <summary>How many of all minor leaguers that the model learned from made it.</summary>
    public double? BaseRate { get; set; }
    /// <summary>Of his first game in the majors in each of the seasons after.</summary>
    public double[]? Arrivals { get; set; }
    /// <summary>JSON: <see cref="ToldFeature"/> for each feature that moves the logit. Null before it was kept.</summary>
    public string? Features { get; set; }
    /// <summary>JSON: <see cref="ToldSentence"/>.</summary>
    public string? Story { get; set; }
    /// <summary>JSON: <see cref="ToldComparable"/>, the nearest first.</summary>
    public string? Comparables { get; set; }
}

sealed class ProspectPredictionConfiguration : IEntityTypeConfiguration<ProspectPrediction>
{
    public void Configure(EntityTypeBuilder<ProspectPrediction> builder)
    {
        builder.HasKey(p => new { p.ScoringId, p.PlayerKey });
        builder.HasOne<Scoring>().WithMany().HasForeignKey(p => p.ScoringId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Season, p.ScoringId });
        builder.HasIndex(p => new { p.PlayerKey, p.Season });
        builder.Property(p => p.PlayerKey).HasMaxLength(40);
        builder.Property(p => p.Level).HasMaxLength(8);
        builder.Property(p => p.Organisation).HasMaxLength(40);
        builder.Property(p => p.Confidence).HasMaxLength(8);
        builder.Property(p => p.Parts).HasColumnType("jsonb");
        builder.Property(p => p.Position).HasMaxLength(20);
        builder.Property(p => p.Features).HasColumnType("jsonb");
        builder.Property(p => p.Story).HasColumnType("jsonb");
        builder.Property(p => p.Comparables).HasColumnType("jsonb");
    }
}
