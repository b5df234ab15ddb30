using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Operations;

/// <summary>One run of a job, from its start on: how far it is while it runs, what came of it afterwards. Any node may ask it to stop.</summary>
public sealed class JobRun
{
    public long JobRunId { get; set; }
    /// <summary>The job's key: "pitches", "line-ups".</summary>
    public required string Job { get; set; }
    /// <summary>clock or hand.</summary>
    public required string StartedBy { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    /// <summary>running, done, failed, cancelled. A running row of a dead process is set to failed by the next run.</summary>
    public required string Status { get; set; }
    public long Done { get; set; }
    /// <summary>Null while it is not known how much there is to do.</summary>
    public long? Total { get; set; }
    public string? Unit { get; set; }
    /// <summary>What it is doing, or what it has to say at the end.</summary>
    public string? Note { get; set; }
    public long RowsAdded { get; set; }
    public long RowsUpdated { get; set; }
    public long RowsRejected { get; set; }
    public bool IsCancelRequested { get; set; }
    public string? Error { get; set; }
}

sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasKey(r => r.JobRunId);
        builder.Property(r => r.Job).HasMaxLength(60);
        builder.Property(r => r.StartedBy).HasMaxLength(10);
        builder.Property(r => r.Status).HasMaxLength(12);
        builder.Property(r => r.Unit).HasMaxLength(30);
        builder.Property(r => r.Note).HasMaxLength(1000);
        builder.HasIndex(r => new { r.Job, r.JobRunId });
    }
}
