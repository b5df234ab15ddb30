using HotBat.Core.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Web.HomeRuns;

/// <summary>Batters found by what was typed: every word of it begins a word of the name; accents and marks do not matter.</summary>
public static class NamedBatters
{
    /// <returns>In their order; all of them for nothing typed.</returns>
    public static IReadOnlyList<BatterLine> In(IReadOnlyList<BatterLine> batters, string? typed)
    {
        var words = PersonName.SearchForm(typed is { Length: > 60 } ? typed[..60] : typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? batters : [.. batters.Where(b => PersonName.SearchForm(b.Name).Split(' ') is var name && words.All(w => name.Any(n => n.StartsWith(w, StringComparison.Ordinal))))];
    }
}
