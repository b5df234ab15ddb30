using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A man on a club's roster in one standing, from a day until another: as of a day, the spots with since &lt;= day and until after it or null.</summary>
public sealed class RosterSpot
{
    public int TeamId { get; set; }
    public int Player { get; set; }
    /// <summary>The first day he was read in this standing.</summary>
    public DateOnly Since { get; set; }
    /// <summary>The first day he was read in another, or not at all; null while it lasts.</summary>
    public DateOnly? Until { get; set; }
    public string? Position { get; set; }
    public string? JerseyNumber { get; set; }
    /// <summary>The Stats API's code: A active, D10, D15 and D60 injured list, RM sent to the minors …</summary>
    public required string Status { get; set; }
    public string? StatusText { get; set; }
}

/// <summary>A move of the league's transaction list: trade, option, injured list, release …</summary>
public sealed class Transaction
{
    public int TransactionId { get; set; }
    public DateOnly Date { get; set; }
    public DateOnly? EffectiveDate { get; set; }
    public int? Player { get; set; }
    public int? FromTeamId { get; set; }
    public int? ToTeamId { get; set; }
    /// <summary>The Stats API's code: SC status change (the injured list among them), OPT, TR, DES …</summary>
    public required string Kind { get; set; }
    public string? KindText { get; set; }
    public string? Description { get; set; }
}

sealed class RosterSpotConfiguration : IEntityTypeConfiguration<RosterSpot>
{
    public void Configure(EntityTypeBuilder<RosterSpot> builder)
    {
        builder.ToTable("team_rosters");
        builder.HasKey(s => new { s.TeamId, s.Player, s.Since });
        builder.Property(s => s.Position).HasMaxLength(3);
        builder.Property(s => s.JerseyNumber).HasMaxLength(3);
        builder.Property(s => s.Status).HasMaxLength(8);
        builder.Property(s => s.StatusText).HasMaxLength(60);
        builder.HasIndex(s => s.Player);
    }
}

sealed class TransactionConfiguration : IEntityTypeConfiguration<Transaction>
{
    public void Configure(EntityTypeBuilder<Transaction> builder)
    {
        builder.HasKey(t => t.TransactionId);
        builder.Property(t => t.TransactionId).ValueGeneratedNever();
        builder.Property(t => t.Kind).HasMaxLength(8);
        builder.Property(t => t.KindText).HasMaxLength(60);
        builder.Property(t => t.Description).HasMaxLength(1000);
        builder.HasIndex(t => new { t.Player, t.Date });
        builder.HasIndex(t => t.Date);
    }
}
