using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Ingestion;

/// <summary>One reading of one file or answer. When it has changed something, it moves the mark of its part of the data (DataMarks).</summary>
public sealed class IngestionRun
{
    public long IngestionRunId { get; set; }
    /// <summary>statcast, batted-ball-samples, people, schedule …</summary>
    public required string Kind { get; set; }
    public required string Source { get; set; }
    /// <summary>SHA-256 of the bytes as read, in hex; null while running.</summary>
    public string? Checksum { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    /// <summary>running, done, failed, cancelled. A running row of a dead process is set to failed by the next run.</summary>
    public required string Status { get; set; }
    public long RowsRead { get; set; }
    public long RowsAdded { get; set; }
    public long RowsUpdated { get; set; }
    public long RowsUnchanged { get; set; }
    public long RowsRejected { get; set; }
    public long RowsFlagged { get; set; }
    public int GamesTouched { get; set; }
    /// <summary>The latest game date that the rows reach.</summary>
    public DateOnly? Through { get; set; }
    public string? Error { get; set; }
}

/// <summary>A row that was not taken, kept as it came with the reason.</summary>
public sealed class QuarantinedRow
{
    public required string Source { get; set; }
    public long Line { get; set; }
    public long IngestionRunId { get; set; }
    /// <summary>type, range, key or state.</summary>
    public required string Reason { get; set; }
    public string? Column { get; set; }
    public required string Message { get; set; }
    public required string RawLine { get; set; }
}

sealed class IngestionRunConfiguration : IEntityTypeConfiguration<IngestionRun>
{
    public void Configure(EntityTypeBuilder<IngestionRun> builder)
    {
        builder.HasKey(r => r.IngestionRunId);
        builder.Property(r => r.Kind).HasMaxLength(30);
        builder.Property(r => r.Source).HasMaxLength(400);
        builder.Property(r => r.Checksum).HasMaxLength(64);
        builder.Property(r => r.Status).HasMaxLength(12);
        builder.HasIndex(r => new { r.Kind, r.IngestionRunId });
    }
}

sealed class QuarantinedRowConfiguration : IEntityTypeConfiguration<QuarantinedRow>
{
    public void Configure(EntityTypeBuilder<QuarantinedRow> builder)
    {
        builder.HasKey(r => new { r.Source, r.Line });
        builder.Property(r => r.Source).HasMaxLength(400);
        builder.Property(r => r.Reason).HasMaxLength(10);
        builder.Property(r => r.Column).HasMaxLength(60);
        builder.HasIndex(r => r.IngestionRunId);
    }
}
