using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Prospects;

/// <summary>A cut of the rankings that somebody keeps under a name: its view, filters and order, and who was on it when it was last opened.</summary>
public sealed class ProspectSearch
{
    public const int LongestName = 60, LongestQuery = 300;

    public long ProspectSearchId { get; set; }
    /// <summary>Whose it is: until there are users, "local".</summary>
    public required string Owner { get; set; }
    public required string Name { get; set; }
    /// <summary>The rankings' query string, always written the same way: "pos=SS&amp;level=AA"; empty for all prospects by dynasty score.</summary>
    public required string Query { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime OpenedAt { get; set; }
    /// <summary>Keys of the prospects it listed when it was last opened.</summary>
    public string[] Listed { get; set; } = [];

    /// <summary>A name as it is kept: single blanks, nothing unprintable, at most <see cref="LongestName"/> letters; null where nothing is left.</summary>
    public static string? NameOf(string? written)
    {
        var name = new StringBuilder();
        foreach (var letter in (written ?? "").EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(letter) || Rune.IsControl(letter);
            if (letter == Rune.ReplacementChar || (isBlank && (name.Length == 0 || name[^1] == ' '))) continue;
            var kept = isBlank ? new Rune(' ') : letter;
            if (name.Length + kept.Utf16SequenceLength > LongestName) break;
            name.Append(kept.ToString());
        }
        return name.ToString().TrimEnd() is { Length: > 0 } text ? text : null;
    }
}

sealed class ProspectSearchConfiguration : IEntityTypeConfiguration<ProspectSearch>
{
    public void Configure(EntityTypeBuilder<ProspectSearch> builder)
    {
        builder.HasKey(s => s.ProspectSearchId);
        builder.HasIndex(s => new { s.Owner, s.Query }).IsUnique();
        builder.Property(s => s.Owner).HasMaxLength(64);
        builder.Property(s => s.Name).HasMaxLength(ProspectSearch.LongestName);
        builder.Property(s => s.Query).HasMaxLength(ProspectSearch.LongestQuery);
    }
}
