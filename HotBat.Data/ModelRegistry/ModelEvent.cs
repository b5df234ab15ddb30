using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.ModelRegistry;

/// <summary>What befell a model version, when, by whom and why. Never rewritten.</summary>
public sealed class ModelEvent
{
    public const string Trained = "trained", Promoted = "promoted", RolledBack = "rolled back", Shared = "shared";

    public const string ByTraining = "training", ByGuard = "guard";

    public long ModelEventId { get; set; }
    public int ModelVersionId { get; set; }
    /// <summary>trained, promoted, rolled back (it serves again) or shared (its share of games was set).</summary>
    public required string What { get; set; }
    /// <summary>An administrator's name, training or guard (the watch over the live score).</summary>
    public required string By { get; set; }
    public required string Reason { get; set; }
    public DateTime At { get; set; }
}

sealed class ModelEventConfiguration : IEntityTypeConfiguration<ModelEvent>
{
    public void Configure(EntityTypeBuilder<ModelEvent> builder)
    {
        builder.HasKey(e => e.ModelEventId);
        builder.HasOne<ModelVersion>().WithMany().HasForeignKey(e => e.ModelVersionId);
        builder.Property(e => e.What).HasMaxLength(12);
        builder.Property(e => e.By).HasMaxLength(80);
        builder.Property(e => e.Reason).HasMaxLength(400);
    }
}
