using System.Buffers;
using System.Numerics;

namespace HotBat.Core.Names;

/// <param name="Index">Place in the list that the index was made of.</param>
/// <param name="Cost">0 for a name as it is written; the lower, the nearer.</param>
/// <param name="Rank">What orders matches, of several indexes too: the cost, less something for fame. The lower, the better.</param>
public readonly record struct NameMatch(int Index, float Cost, float Rank)
{
    /// <summary>Much worse than <paramref name="best"/>, which is just what was typed: beside Aaron Judge, who is asked for by "judge", a Jude is not meant.</summary>
    public bool IsNoiseBeside(NameMatch best) =>
        best.Cost <= SpellingCost.AsWritten && Cost > best.Cost + SpellingCost.NoiseCost && Rank > best.Rank + SpellingCost.NoiseRank;
}

/// <summary>
/// Finds people by what somebody types: accents, case and punctuation do not count, words may come in any order, be begun only, misspelt by a letter or two,
/// or be another form of the given name. Every word typed is compared with every different word of all names, and the whole with every whole name;
/// the sum of the words' costs orders the answer. Thirty thousand people need some megabytes and a few milliseconds a query. Never changes once it is made.
/// </summary>
public sealed class NameIndex
{
    const int Looked = 60;

    readonly IReadOnlyList<NamedPerson> _people;
    readonly List<NameWord>[] _wordsOf;
    readonly string?[] _suffixes;
    readonly int[] _said;
    readonly Vocabulary _words, _wholes;

    public NameIndex(IReadOnlyList<NamedPerson> people)
    {
        _people = people;
        _wordsOf = [.. people.Select(NameWords.Of)];
        _said = [.. people.Select(NameWords.Said)];
        _suffixes = [.. people.Select(p => p.Suffix?.TrimEnd('.').ToLowerInvariant())];
        _words = new(_wordsOf.SelectMany((words, i) => words.Select(w => (w.Text, i, w.Surcharge))));
        _wholes = new(people.SelectMany((p, i) => NameWords.WholesOf(p).Select(w => (w.Whole, i, w.Surcharge))));
    }

    public int Count => _people.Count;

    /// <param name="fame">From 0 to 1 for each of the people: among names that match alike the better known come first, then those later in the list. Below 0 leaves him out.</param>
    /// <returns>The nearest first, at most <paramref name="most"/>; empty where no word matches.</returns>
    public IReadOnlyList<NameMatch> Find(NameQuery query, ReadOnlySpan<float> fame, int most)
    {
        if (query.Words.Count == 0 || Count == 0) return [];
        var costs = ArrayPool<float>.Shared.Rent(Count * 2);
        try
        {
            var total = costs.AsSpan(0, Count);
            var word = costs.AsSpan(Count, Count);
            total.Clear();
            for (var i = 0; i < query.Words.Count; i++)
            {
                word.Fill(SpellingCost.Missing);
                var typed = query.Words[i];
                _words.Lower(word, typed, SpellingCost.MostEdits(typed.Length), isUnfinished: i == query.Words.Count - 1);
                for (var p = 0; p < word.Length; p++) total[p] += word[p];
            }
            word.Fill(float.MaxValue);
            _wholes.Lower(word, query.Whole, SpellingCost.MostEdits(query.Whole.Length), isUnfinished: false);
            return Best(query, total, word, fame, most);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(costs);
        }
    }

    List<NameMatch> Best(NameQuery query, ReadOnlySpan<float> total, ReadOnlySpan<float> whole, ReadOnlySpan<float> fame, int most)
    {
        // at least one word must be nearly there, or the whole
        var limit = query.Words.Count - 1 + .7f * SpellingCost.Missing;
        var known = SpellingCost.Fame(query.Words.Count);
        var queue = new PriorityQueue<int, float>();
        var looked = Math.Max(Looked, 2 * most);
        for (var p = 0; p < total.Length; p++)
        {
            if (fame[p] < 0 || (total[p] > limit && whole[p] > SpellingCost.MostWhole)) continue;
            var cost = Math.Min(total[p], whole[p]);
            cost -= known * fame[p];
            if (queue.Count < looked) queue.Enqueue(p, -cost);
            else if (queue.TryPeek(out _, out var worst) && cost < -worst) queue.DequeueEnqueue(p, -cost);
        }
        var found = new List<NameMatch>(queue.Count);
        while (queue.TryDequeue(out var p, out _))
        {
            var cost = Math.Min(total[p] + Arrangement(query, p), whole[p]) + Suffix(query, p);
            found.Add(new(p, cost, cost - known * fame[p]));
        }
        found.Sort((a, b) => a.Rank.CompareTo(b.Rank) is var order && order != 0 ? order : b.Index.CompareTo(a.Index));
        if (found.Count == 0) return found;
        // beside a near one the far ones are noise
        var farthest = found.Min(m => m.Cost) + SpellingCost.Farther;
        var best = found[0];
        found.RemoveAll(m => m.Cost > farthest || m.IsNoiseBeside(best));
        return found.Count > most ? found[..most] : found;
    }

    /// <summary>What the words' own costs do not tell: a word of the name said twice or not at all, and an order that is not the usual one.</summary>
    float Arrangement(NameQuery query, int person)
    {
        var words = _wordsOf[person];
        var (covered, extra) = (0u, 0f);
        NameWord? first = null, last = null;
        foreach (var typed in query.Words)
        {
            var (any, free, chosen) = (SpellingCost.Missing, SpellingCost.Missing, (NameWord?)null);
            foreach (var word in words)
            {
                var cost = CostOf(typed, word);
                any = Math.Min(any, cost);
                if (cost >= free || (word.Covers & covered) != 0) continue;
                (free, chosen) = (cost, word);
            }
            extra += free - any;
            covered |= chosen?.Covers ?? 0;
            first ??= chosen ?? default(NameWord);
            last = chosen;
        }
        if (query.Words.Count == 1) return extra;
        if (first is { IsEither: false, Text: not null } f && last is { IsEither: false } l && f.IsLast != l.IsLast && f.IsLast == (query.BeforeComma == 0)) extra += SpellingCost.Swapped;
        return extra + SpellingCost.Unsaid * Math.Max(0, _said[person] - BitOperations.PopCount(covered));
    }

    static float CostOf(string typed, NameWord word)
    {
        if (word.Text.StartsWith(typed, StringComparison.Ordinal)) return word.Surcharge + SpellingCost.Begun(typed.Length, word.Text.Length);
        var most = SpellingCost.MostEdits(typed.Length);
        var edits = SpellingDistance.Between(typed, word.Text, most);
        return edits <= most ? word.Surcharge + SpellingCost.Edited(edits, typed.Length) : SpellingCost.Missing;
    }

    float Suffix(NameQuery query, int person)
    {
        var suffix = _suffixes[person];
        if (query.Suffix is null) return suffix is null ? 0 : SpellingCost.UnsaidSuffix;
        if (suffix is not null) return suffix == query.Suffix ? 0 : SpellingCost.OtherSuffix;
        // registers leave many suffixes out: of father and son "Jr." is then the later born
        var years = (_people[person].BirthYear ?? 1980) - 1940;
        return SpellingCost.UnsaidSuffix + SpellingCost.YearOlder * Math.Clamp(query.IsYounger ? 80 - years : years, 0, 80);
    }
}
