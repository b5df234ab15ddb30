using HotBat.Core.Baseball;

namespace HotBat.Core.Names;

/// <summary>The words under which somebody can be found.</summary>
static class NameWords
{
    /// <summary>What it adds to the cost to be found by another name than the one he goes by.</summary>
    public const float OtherName = .03f, WholeNickname = .04f, OtherForm = .15f, GivenName = .15f, Nickname = .1f, Matrilineal = .2f;

    const int MostCovered = 16;

    public static List<NameWord> Of(NamedPerson person)
    {
        var words = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        var (first, last) = (Split(person.First), Split(person.Last));
        var at = 0;
        at = AddName(words, first, at, isLast: false);
        AddName(words, last, at, isLast: true);
        foreach (var (name, position) in first.Select((name, i) => (name, i)))
            foreach (var other in GivenNames.OthersOf(name)) Add(words, new(other, OtherForm, Bit(position), false));
        var hasFirst = Bit(0) * (first.Count > 0 ? 1u : 0);
        foreach (var (name, position) in Split(person.Given).Select((name, i) => (name, i))) Add(words, new(name, GivenName, position == 0 ? hasFirst : 0, false));
        foreach (var name in Split(person.Matrilineal)) Add(words, new(name, Matrilineal, 0, true));
        // the other name as a whole is among the whole names; here it may replace the first name
        foreach (var name in (person.Others ?? []).SelectMany(Split)) Add(words, new(name, OtherName, hasFirst, false));
        foreach (var nickname in person.Nicknames ?? [])
        {
            var parts = Split(nickname);
            var surcharge = parts.Count == 1 ? WholeNickname : Nickname;
            for (var i = 0; i < parts.Count; i++) Add(words, new(parts[i], surcharge, i == parts.Count - 1 ? hasFirst : 0, false));
            if (parts.Count > 1) Add(words, new(string.Concat(parts), Nickname, hasFirst, false));
        }
        return [.. words.Values];
    }

    /// <summary>The whole name in one word, family name last and family name first.</summary>
    public static IEnumerable<(string Whole, float Surcharge)> WholesOf(NamedPerson person)
    {
        var (first, last) = (string.Concat(Split(person.First)), string.Concat(Split(person.Last)));
        yield return (first + last, 0);
        if (first.Length > 0 && first != last) yield return (last + first, SpellingCost.Swapped);
        foreach (var other in (person.Others ?? []).Select(Split))
        {
            yield return (string.Concat(other), OtherName);
            if (other.Count > 1) yield return (string.Concat(other[1..]) + other[0], OtherName + SpellingCost.Swapped);
        }
        // "a-rod" is nearer to who is called so than to an Arodys; one of a single word is among the words, and no more is forgiven to it than to a name
        foreach (var nickname in (person.Nicknames ?? []).Select(Split).Where(parts => parts.Count > 1)) yield return (string.Concat(nickname), WholeNickname);
    }

    /// <summary>Words of first and family name.</summary>
    public static int Said(NamedPerson person) => Split(person.First).Count + Split(person.Last).Count;

    /// <summary>"juan carlos" → juan, carlos, juancarlos; "j d" → j, d, jd.</summary>
    static int AddName(Dictionary<string, NameWord> words, List<string> parts, int at, bool isLast)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var (joined, covers) = ("", 0u);
            for (var j = i; j < parts.Count; j++)
            {
                joined += parts[j];
                covers |= Bit(at + j);
                Add(words, new(joined, 0, covers, isLast));
            }
        }
        return at + parts.Count;
    }

    static void Add(Dictionary<string, NameWord> words, NameWord word)
    {
        if (!words.TryGetValue(word.Text, out var known)) words[word.Text] = word;
        else if (known.IsLast != word.IsLast) words[word.Text] = known with { Surcharge = Math.Min(known.Surcharge, word.Surcharge), IsEither = true };
        else if (known.Surcharge > word.Surcharge) words[word.Text] = word;
    }

    static uint Bit(int position) => position < MostCovered ? 1u << position : 0;

    static List<string> Split(string? name) => [.. PersonName.SearchForm(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

/// <param name="Covers">A bit for each word of first and last name that it says.</param>
/// <param name="IsLast">Of the family name.</param>
readonly record struct NameWord(string Text, float Surcharge, uint Covers, bool IsLast)
{
    /// <summary>In the first and in the family name alike.</summary>
    public bool IsEither { get; init; }
}
