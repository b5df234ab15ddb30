using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.ModelRegistry;

public sealed class ModelVersion
{
    public int ModelVersionId { get; set; }
    /// <summary>batted-ball, home-runs, pitcher-risk, prospects.</summary>
    public required string Model { get; set; }
    public required string Label { get; set; }
    /// <summary>"hr-logistic-2024-08-14 (version 12)": a label may come again.</summary>
    public string Named => ListedVersion.Name(Label, ModelVersionId);
    public DateOnly TrainedFrom { get; set; }
    public DateOnly TrainedThrough { get; set; }
    public long DataWatermark { get; set; }
    public required string FeatureFingerprint { get; set; }
    public int SampleSize { get; set; }
    /// <summary>JSON.</summary>
    public required string Metrics { get; set; }
    /// <summary>JSON of <see cref="HotBat.Core.Learning.BlockLosses"/>, read where two versions are compared; null for a version that no walk forward measured.</summary>
    public string? Losses { get; set; }
    public required byte[] Artifact { get; set; }
    /// <summary>SHA-256 of the artifact in hex.</summary>
    public required string ArtifactChecksum { get; set; }
    /// <summary>champion, challenger or retired.</summary>
    public required string Status { get; set; }
    /// <summary>Of a challenger: how many games in a hundred it serves in the champion's place, 0 to 50.</summary>
    public short Share { get; set; }
    public DateTime CreatedAt { get; set; }
}

sealed class ModelVersionConfiguration : IEntityTypeConfiguration<ModelVersion>
{
    public void Configure(EntityTypeBuilder<ModelVersion> builder)
    {
        builder.HasKey(m => m.ModelVersionId);
        builder.Ignore(m => m.Named);
        builder.Property(m => m.Model).HasMaxLength(30);
        builder.Property(m => m.Label).HasMaxLength(60);
        builder.Property(m => m.FeatureFingerprint).HasMaxLength(64);
        builder.Property(m => m.ArtifactChecksum).HasMaxLength(64);
        builder.Property(m => m.Status).HasMaxLength(12);
        builder.Property(m => m.Metrics).HasColumnType("jsonb");
        builder.Property(m => m.Losses).HasColumnType("jsonb");
        builder.HasIndex(m => m.Model).IsUnique().HasFilter("status = 'champion'").HasDatabaseName("ix_model_versions_one_champion");
    }
}
