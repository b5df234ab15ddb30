using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.HomeRuns;

/// <summary>A batter's chance to homer in a game, as one scoring gave it. Never rewritten: a new scoring adds new rows, and the last one before a moment is what was said then.</summary>
public sealed class HomeRunPrediction
{
    /// <summary>Tells the model version, the source watermark and the time.</summary>
    public long ScoringId { get; set; }
    public int GamePk { get; set; }
    public int Batter { get; set; }
    public int TeamId { get; set; }
    public DateOnly GameDate { get; set; }
    /// <summary>Games before this day were known.</summary>
    public DateOnly AsOf { get; set; }
    public short Slot { get; set; }
    /// <summary>The batting order was posted; else it is a guess from the club's last games.</summary>
    public bool IsPosted { get; set; }
    /// <summary>The opposing starter, where he was announced.</summary>
    public int? Starter { get; set; }
    public double Probability { get; set; }
    /// <summary>What the shrunk rate alone would have said: the plain baseline.</summary>
    public double BaselineProbability { get; set; }
    /// <summary>The share of starters' games with a home run up to that morning: the constant.</summary>
    public double ConstantProbability { get; set; }
    /// <summary>It was shown; else it was recorded beside what was shown, for comparison.</summary>
    public bool IsServed { get; set; }
    public double ExpectedPlateAppearances { get; set; }
    public double? HotBatScore { get; set; }
    /// <summary>Logit of an average batter in an average game; with the parts it makes the logit of the probability.</summary>
    public double BaseLogit { get; set; }
    /// <summary>JSON: logit by topic.</summary>
    public required string Parts { get; set; }
}

/// <summary>Home runs to expect of a club in a game, or of both; rows as those of <see cref="HomeRunPrediction"/>.</summary>
public sealed class HomeRunTotalPrediction
{
    public long ScoringId { get; set; }
    public int GamePk { get; set; }
    /// <summary>0 for both clubs together.</summary>
    public int TeamId { get; set; }
    public DateOnly GameDate { get; set; }
    public double Mean { get; set; }
    /// <summary>The run of counts that holds about four games in five.</summary>
    public short Low80 { get; set; }
    public short High80 { get; set; }
    public bool IsServed { get; set; }
}

sealed class HomeRunPredictionConfiguration : IEntityTypeConfiguration<HomeRunPrediction>
{
    public void Configure(EntityTypeBuilder<HomeRunPrediction> builder)
    {
        builder.HasKey(p => new { p.ScoringId, p.GamePk, p.Batter });
        builder.HasOne<Scoring>().WithMany().HasForeignKey(p => p.ScoringId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Parts).HasColumnType("jsonb");
        builder.HasIndex(p => new { p.GameDate, p.ScoringId });
        builder.HasIndex(p => new { p.Batter, p.GameDate });
    }
}

sealed class HomeRunTotalPredictionConfiguration : IEntityTypeConfiguration<HomeRunTotalPrediction>
{
    public void Configure(EntityTypeBuilder<HomeRunTotalPrediction> builder)
    {
        builder.HasKey(p => new { p.ScoringId, p.GamePk, p.TeamId });
        builder.HasOne<Scoring>().WithMany().HasForeignKey(p => p.ScoringId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.GameDate, p.ScoringId });
    }
}
