using System.Text;
using HotBat.Core.Baseball;

namespace HotBat.Jobs.Ingestion;

/// <summary>A few words, found again by their bytes.</summary>
sealed class KnownWords
{
    readonly byte[][] _words;
    readonly int[][] _byLength;
    int _last = -1;

    public KnownWords(IEnumerable<string> words)
    {
        _words = [.. words.Select(Encoding.UTF8.GetBytes)];
        var longest = _words.Length == 0 ? 0 : _words.Max(w => w.Length);
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(length => Enumerable.Range(0, _words.Length).Where(i => _words[i].Length == length).ToArray())];
    }

    public static KnownWords OfEvents() => new(PlateAppearanceEvents.All.Select(e => e.Word).Concat(PlateAppearanceEvents.OnTheBases));

    /// <summary>The word's number, −1 if it is not known.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        // the rows of a game follow each other
        if (_last >= 0 && word.SequenceEqual(_words[_last]))
            return _last;
        if (word.Length >= _byLength.Length)
            return -1;
        foreach (var candidate in _byLength[word.Length])
            if (word.SequenceEqual(_words[candidate]))
                return _last = candidate;
        return -1;
    }
}
