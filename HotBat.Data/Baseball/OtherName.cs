using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>Another name somebody is known or was listed by.</summary>
public sealed class OtherName
{
    /// <summary>"El Oso Blanco"</summary>
    public const string Nickname = "nickname";
    /// <summary>The mother's family name.</summary>
    public const string Matrilineal = "matrilineal";
    /// <summary>First and family name as another source writes them, or as he was called before.</summary>
    public const string Whole = "whole";

    public int MlbamId { get; set; }
    public required string Kind { get; set; }
    public required string Name { get; set; }
}

sealed class OtherNameConfiguration : IEntityTypeConfiguration<OtherName>
{
    public void Configure(EntityTypeBuilder<OtherName> builder)
    {
        builder.HasKey(n => new { n.MlbamId, n.Kind, n.Name });
        builder.Property(n => n.Kind).HasMaxLength(12);
        builder.Property(n => n.Name).HasMaxLength(120);
    }
}
