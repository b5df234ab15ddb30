using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.ModelRegistry;

/// <summary>A scoring that changed something: what pages show moves with it as it does with a reading.</summary>
public sealed class Scoring
{
    public long ScoringId { get; set; }
    public int ModelVersionId { get; set; }
    /// <summary>The last ingestion run it had seen.</summary>
    public long SourceWatermark { get; set; }
    /// <summary>Predictions, and sums over them, that were added or changed.</summary>
    public long RowsChanged { get; set; }
    public DateTime FinishedAt { get; set; }
}

sealed class ScoringConfiguration : IEntityTypeConfiguration<Scoring>
{
    public void Configure(EntityTypeBuilder<Scoring> builder)
    {
        builder.HasKey(s => s.ScoringId);
        builder.HasOne<ModelVersion>().WithMany().HasForeignKey(s => s.ModelVersionId);
    }
}
