using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.ModelRegistry;

/// <summary>What befell a model version, when, by whom and why. Never rewritten.</summary>
public sealed class ModelEvent
{
    public const string Trained = "trained", Promoted = "promoted", RolledBack = "rolled back", Shared = "shared", Drifted = "drifted";

    public const string ByTraining = "training", ByGuard = "guard", ByDriftCheck = "drift check";

    internal const int LongestBy = 80, LongestReason = 400;

    public long ModelEventId { get; set; }
    public int ModelVersionId { get; set; }
    /// <summary>trained, promoted, rolled back (it serves again, or in the place of one that the guard took out), shared (its share of games was set) or drifted (it is asked about others than it learned from).</summary>
    public required string What { get; set; }
    /// <summary>An administrator's name, training, guard (the watch over the live score) or drift check.</summary>
    public required string By { get; set; }
    public required string Reason { get; set; }
    public DateTime At { get; set; }

    internal static ModelEvent Of(int version, string what, string by, string reason, TimeProvider time) =>
        new() { ModelVersionId = version, What = what, By = Cut(by, LongestBy), Reason = Cut(reason, LongestReason), At = time.GetUtcNow().UtcDateTime };

    static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

sealed class ModelEventConfiguration : IEntityTypeConfiguration<ModelEvent>
{
    public void Configure(EntityTypeBuilder<ModelEvent> builder)
    {
        builder.HasKey(e => e.ModelEventId);
        builder.HasOne<ModelVersion>().WithMany().HasForeignKey(e => e.ModelVersionId);
        builder.Property(e => e.What).HasMaxLength(12);
        builder.Property(e => e.By).HasMaxLength(ModelEvent.LongestBy);
        builder.Property(e => e.Reason).HasMaxLength(ModelEvent.LongestReason);
    }
}
