using HotBat.Core.Baseball;

namespace HotBat.Core.Names;

/// <summary>What was typed, taken apart: words in <see cref="PersonName.SearchForm"/>, a suffix, and whether a comma says that the family name comes first.</summary>
/// <param name="Words">At most <see cref="MostWords"/>; empty when nothing was typed that a name has.</param>
/// <param name="BeforeComma">So many of the words stand before the comma; 0 without one.</param>
/// <param name="Suffix">"jr", "sr", "ii" …, which stands apart from the words.</param>
public sealed record NameQuery(IReadOnlyList<string> Words, int BeforeComma, string? Suffix)
{
    public const int MostWords = 8, MostLetters = 60;

    /// <summary>All letters in one: "Hwi-Yeon Park" and "HwiYeon Park" are the same then. What stands before a comma comes last.</summary>
    public string Whole { get; } = string.Concat(Words.Skip(BeforeComma).Concat(Words.Take(BeforeComma)));

    /// <summary>Said by a son or grandson: "Jr.", "II" and on, but not "Sr.".</summary>
    public bool IsYounger => Suffix is not (null or "sr");

    public static NameQuery Read(string typed)
    {
        if (typed.Length > MostLetters) typed = typed[..MostLetters];
        var comma = typed.IndexOf(',', StringComparison.Ordinal);
        var family = comma < 0 ? [] : WordsOf(typed[..comma]);
        List<string> words = comma < 0 ? WordsOf(typed) : [.. family, .. WordsOf(typed[comma..])];
        string? suffix = null;
        // "Witt Jr., Bobby" has it before the comma; a lone "V" is a name's beginning
        for (var i = words.Count - 1; i > 0 && suffix is null; i--)
        {
            if (!IsSuffix(words[i]) || (i != words.Count - 1 && i != family.Count - 1)) continue;
            suffix = words[i];
            words.RemoveAt(i);
            if (i < family.Count) family.RemoveAt(i);
        }
        return new([.. words.Take(MostWords)], words.Count > family.Count ? family.Count : 0, suffix);
    }

    static bool IsSuffix(string word) => word is "jr" or "sr" or "ii" or "iii" or "iv" or "v";

    static List<string> WordsOf(string text) => [.. PersonName.SearchForm(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
