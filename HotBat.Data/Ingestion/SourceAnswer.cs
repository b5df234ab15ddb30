using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Ingestion;

/// <summary>The last answer of an address that was taken in whole, by which the next request can ask for news only. Written after the data, never before it.</summary>
public sealed class SourceAnswer
{
    public required string Address { get; set; }
    public string? ETag { get; set; }
    public DateTime? LastModified { get; set; }
    /// <summary>SHA-256 of the body, in hex.</summary>
    public required string Checksum { get; set; }
    public DateTime TakenAt { get; set; }
}

sealed class SourceAnswerConfiguration : IEntityTypeConfiguration<SourceAnswer>
{
    public void Configure(EntityTypeBuilder<SourceAnswer> builder)
    {
        builder.HasKey(a => a.Address);
        builder.Property(a => a.Address).HasMaxLength(600);
        builder.Property(a => a.ETag).HasMaxLength(200);
        builder.Property(a => a.Checksum).HasMaxLength(64);
    }
}
