using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Prospects;

/// <summary>A prospect on somebody's watchlist, with what was said of him when he came on it.</summary>
public sealed class ProspectWatch
{
    /// <summary>Who watches: until there are users, "local".</summary>
    public required string Owner { get; set; }
    public required string PlayerKey { get; set; }
    public DateTime AddedAt { get; set; }
    /// <summary>The scoring that was shown then; null where he was not told of. Likewise what follows.</summary>
    public long? ScoringId { get; set; }
    public double? DynastyScore { get; set; }
    public double? Probability { get; set; }
    public string Note { get; set; } = "";
}

/// <summary>Something about a watched prospect changed at a scoring. Raised once.</summary>
public sealed class ProspectAlert
{
    public long ProspectAlertId { get; set; }
    public required string Owner { get; set; }
    public required string PlayerKey { get; set; }
    public long ScoringId { get; set; }
    /// <summary>"score", "confidence" or "level".</summary>
    public required string Kind { get; set; }
    public required string Before { get; set; }
    public required string After { get; set; }
    public DateTime RaisedAt { get; set; }
    public DateTime? SeenAt { get; set; }
}

/// <summary>A message that waits to be sent. Written once for each owner, kind and period, whether or not mail is configured.</summary>
public sealed class OutboxMessage
{
    public long OutboxMessageId { get; set; }
    public required string Owner { get; set; }
    public required string Kind { get; set; }
    /// <summary>The first day of the week it tells of.</summary>
    public DateOnly Period { get; set; }
    public required string Subject { get; set; }
    public required string Body { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? SentAt { get; set; }
    public short Attempts { get; set; }
    public string? Error { get; set; }
}

sealed class ProspectWatchConfiguration : IEntityTypeConfiguration<ProspectWatch>
{
    public void Configure(EntityTypeBuilder<ProspectWatch> builder)
    {
        builder.HasKey(w => new { w.Owner, w.PlayerKey });
        builder.HasOne<MinorPlayerName>().WithMany().HasForeignKey(w => w.PlayerKey).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Owner).HasMaxLength(64);
        builder.Property(w => w.PlayerKey).HasMaxLength(40);
        builder.Property(w => w.Note).HasMaxLength(WatchlistStore.MostLetters);
    }
}

sealed class ProspectAlertConfiguration : IEntityTypeConfiguration<ProspectAlert>
{
    public void Configure(EntityTypeBuilder<ProspectAlert> builder)
    {
        builder.HasKey(a => a.ProspectAlertId);
        builder.HasIndex(a => new { a.Owner, a.PlayerKey, a.ScoringId, a.Kind }).IsUnique();
        builder.Property(a => a.Owner).HasMaxLength(64);
        builder.Property(a => a.PlayerKey).HasMaxLength(40);
        builder.Property(a => a.Kind).HasMaxLength(16);
        builder.Property(a => a.Before).HasMaxLength(40);
        builder.Property(a => a.After).HasMaxLength(40);
    }
}

sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.HasKey(m => m.OutboxMessageId);
        builder.HasIndex(m => new { m.Owner, m.Kind, m.Period }).IsUnique();
        builder.Property(m => m.Owner).HasMaxLength(64);
        builder.Property(m => m.Kind).HasMaxLength(32);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.Body).HasMaxLength(OutboxStore.LongestBody);
        builder.Property(m => m.Error).HasMaxLength(OutboxStore.LongestError);
    }
}
