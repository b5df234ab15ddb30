namespace HotBat.Core.Names;

/// <summary>
/// How many letters have to be changed, added, dropped or swapped with their neighbour to come from one word to the other
/// (Damerau and Levenshtein, no letter touched twice).
/// </summary>
public static class SpellingDistance
{
    const int Longest = 63;

    /// <summary>A bit for each letter that occurs; digits and other scripts share what bits are left. Two words with few edits between them share most.</summary>
    public static uint Letters(ReadOnlySpan<char> word)
    {
        uint letters = 0;
        foreach (var c in word) letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6);
        return letters;
    }

    /// <returns>The edits between the two, or <paramref name="most"/> + 1 where there are more.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => Fill(a, b, most, toPrefix: false);

    /// <returns>The edits between <paramref name="typed"/> and the nearest beginning of <paramref name="word"/>, or <paramref name="most"/> + 1.</returns>
    public static int ToBeginning(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int most) =>
        Fill(typed, word.Length > typed.Length + most ? word[..(typed.Length + most)] : word, most, toPrefix: true);

    static int Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most, bool toPrefix)
    {
        if (a.Length > Longest || b.Length > Longest) return most + 1;
        if (!toPrefix && Math.Abs(a.Length - b.Length) > most) return most + 1;
        Span<int> before = stackalloc int[b.Length + 2], above = stackalloc int[b.Length + 2], row = stackalloc int[b.Length + 2];
        var last = Math.Min(b.Length, most);
        for (var j = 0; j <= last + 1; j++) above[j] = j;
        var first = 0;
        // farther from the diagonal than that there are too many edits anyway
        for (var i = 1; i <= a.Length; i++)
        {
            (first, last) = (Math.Max(0, i - most), Math.Min(b.Length, i + most));
            if (first > b.Length) return most + 1;
            var least = most + 1;
            if (first == 0) least = row[0] = i;
            else row[first - 1] = most + 1;
            for (var j = Math.Max(1, first); j <= last; j++)
            {
                var steps = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) steps = Math.Min(steps, before[j - 2] + 1);
                row[j] = steps;
                least = Math.Min(least, steps);
            }
            row[last + 1] = most + 1;
            if (least > most) return most + 1;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }
        var edits = toPrefix ? most + 1 : above[b.Length];
        if (toPrefix)
            foreach (var steps in above[first..(last + 1)]) edits = Math.Min(edits, steps);
        return Math.Min(edits, most + 1);
    }
}
