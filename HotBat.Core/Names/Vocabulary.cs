using System.Numerics;

namespace HotBat.Core.Names;

/// <summary>Different words in alphabetical order, with who bears each; finds those that are, begin with, or are nearly a typed one.</summary>
sealed class Vocabulary
{
    readonly string[] _words;
    readonly uint[] _letters;
    readonly int[] _byLength, _lengthStarts, _bearerStarts;
    readonly int[] _bearers;
    readonly float[] _surcharges;

    public Vocabulary(IEnumerable<(string Word, int Bearer, float Surcharge)> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Word, b.Word) is var order && order != 0 ? order : a.Bearer.CompareTo(b.Bearer));
        _words = [.. sorted.Select(w => w.Word).Distinct(StringComparer.Ordinal)];
        _letters = [.. _words.Select(w => SpellingDistance.Letters(w))];
        _bearers = [.. sorted.Select(w => w.Bearer)];
        _surcharges = [.. sorted.Select(w => w.Surcharge)];
        _bearerStarts = new int[_words.Length + 1];
        for (int i = 0, word = -1; i < sorted.Length; i++)
            if (word < 0 || !string.Equals(_words[word], sorted[i].Word, StringComparison.Ordinal)) _bearerStarts[++word] = i;
        _bearerStarts[^1] = sorted.Length;
        _byLength = [.. Enumerable.Range(0, _words.Length).OrderBy(i => _words[i].Length)];
        var longest = _words.Length == 0 ? 0 : _words[_byLength[^1]].Length;
        _lengthStarts = new int[longest + 2];
        for (int length = 0, at = 0; length <= longest + 1; length++)
        {
            while (at < _byLength.Length && _words[_byLength[at]].Length < length) at++;
            _lengthStarts[length] = at;
        }
    }

    /// <summary>Lowers each bearer's cost to that of his word nearest to <paramref name="typed"/>.</summary>
    /// <param name="isUnfinished">It may be the beginning of a word with an edit in it: the last one typed.</param>
    public void Lower(Span<float> costs, string typed, int mostEdits, bool isUnfinished)
    {
        for (var i = FirstFrom(typed); i < _words.Length && _words[i].StartsWith(typed, StringComparison.Ordinal); i++)
            Lower(costs, i, SpellingCost.Begun(typed.Length, _words[i].Length));
        if (mostEdits == 0) return;
        var letters = SpellingDistance.Letters(typed);
        foreach (var i in OfLength(typed.Length - mostEdits, typed.Length + mostEdits))
        {
            if (BitOperations.PopCount(_letters[i] & ~letters) > mostEdits || BitOperations.PopCount(letters & ~_letters[i]) > mostEdits) continue;
            var edits = SpellingDistance.Between(typed, _words[i], mostEdits);
            if (edits is not 0 && edits <= mostEdits) Lower(costs, i, SpellingCost.Edited(edits, typed.Length));
        }
        if (!isUnfinished || typed.Length < SpellingCost.LeastUnfinished) return;
        foreach (var i in OfLength(typed.Length + 1, _lengthStarts.Length))
        {
            if (BitOperations.PopCount(letters & ~_letters[i]) > 1) continue;
            if (SpellingDistance.ToBeginning(typed, _words[i], 1) == 1) Lower(costs, i, SpellingCost.Edited(1, typed.Length) + SpellingCost.Begun(typed.Length, _words[i].Length));
        }
    }

    void Lower(Span<float> costs, int word, float cost)
    {
        for (var i = _bearerStarts[word]; i < _bearerStarts[word + 1]; i++)
            if (cost + _surcharges[i] < costs[_bearers[i]]) costs[_bearers[i]] = cost + _surcharges[i];
    }

    ReadOnlySpan<int> OfLength(int least, int most)
    {
        least = Math.Clamp(least, 0, _lengthStarts.Length - 1);
        most = Math.Clamp(most, least, _lengthStarts.Length - 1);
        var end = most + 1 < _lengthStarts.Length ? _lengthStarts[most + 1] : _byLength.Length;
        return _byLength.AsSpan(_lengthStarts[least], end - _lengthStarts[least]);
    }

    int FirstFrom(string typed)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_words[middle], typed) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
