using System.Text;

namespace HotBat.Core.Baseball;

/// <summary>How a person is written and found. Sources differ: "J. C. Escarra" and "J.C. Escarra", "Ronald Acuña" and "Ronald Acuna Jr.".</summary>
public static class PersonName
{
    static readonly string[] s_suffixes = ["Jr.", "Sr.", "II", "III", "IV", "V"];

    // Every Latin letter with a mark that a roster has held, by the plain letter it is typed as. The app runs without ICU, so the runtime does not decompose for us.
    static readonly Dictionary<char, string> s_plain = Plain(
        "a àáâãäåāăąǎ", "ae æ", "c çćĉċč", "d ďđð", "e èéêëēĕėęě", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŉ", "o òóôõöøōŏőǒ", "oe œ",
        "r ŕŗř", "s śŝşšș", "ss ß", "t ţťŧț", "th þ", "u ùúûüũūŭůűųǔ", "w ŵ", "y ýÿŷ", "z źżž");

    /// <summary>"Ronald Acuña Jr."; initials are written together: "J.C. Escarra".</summary>
    public static string Display(string first, string last, string? suffix) =>
        string.IsNullOrEmpty(suffix) ? $"{JoinInitials(first)} {last}" : $"{JoinInitials(first)} {last} {suffix}";

    /// <summary>A whole name cut at its first blank; one word alone is a family name.</summary>
    public static (string First, string Last) Cut(string whole) =>
        whole.IndexOf(' ', StringComparison.Ordinal) is var cut and >= 0 ? (whole[..cut], whole[(cut + 1)..]) : ("", whole);

    /// <summary>The suffix as it is written, or null where a source has put something else into that field.</summary>
    public static string? Suffix(string? given)
    {
        var bare = given?.Trim().TrimEnd('.');
        return Array.Find(s_suffixes, s => string.Equals(s.TrimEnd('.'), bare, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The suffix at the end of a whole name, "Ronald Acuna Jr."; null without one.</summary>
    public static string? SuffixOf(string? whole) =>
        whole?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 2 } words ? Suffix(words[^1]) : null;

    /// <summary>A family name without a suffix that a source writes into it: "Tatis Jr." → "Tatis".</summary>
    public static string WithoutSuffix(string last)
    {
        var end = last.TrimEnd().LastIndexOf(' ');
        return end > 0 && Suffix(last[end..]) is not null ? last[..end].TrimEnd(' ', ',') : last;
    }

    /// <summary>What two spellings of one name have in common: small plain letters and digits, words parted by one space. "Acuña Jr., Ronald" → "acuna jr ronald".</summary>
    public static string SearchForm(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name.Normalize(NormalizationForm.FormC))
        {
            var small = char.ToLowerInvariant(c);
            if (s_plain.TryGetValue(small, out var plain))
                text.Append(plain);
            else if (char.IsLetterOrDigit(small))
                text.Append(small);
            else if (small is ' ' or '-' or '\u00a0' or ',' or '\t' or '–')
                text.Append(' ');
        }
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    static string JoinInitials(string first) => first.Contains(". ", StringComparison.Ordinal) && first.EndsWith('.') ? first.Replace(". ", ".", StringComparison.Ordinal) : first;

    static Dictionary<char, string> Plain(params string[] groups) =>
        groups.Select(g => g.Split(' ')).SelectMany(g => g[1].Select(marked => (marked, plain: g[0]))).ToDictionary(p => p.marked, p => p.plain);
}
