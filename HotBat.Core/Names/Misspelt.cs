namespace HotBat.Core.Names;

/// <summary>How fingers slip: a letter for another, one too many, one too few, two the wrong way round.</summary>
public enum Slip { Changed, Added, Dropped, Swapped }

/// <summary>Names as fingers slip: made up to measure the search by. The same random numbers make the same names.</summary>
public static class Misspelt
{
    const int MostTries = 100;

    /// <summary>As many slips as are asked for, each kind and place alike likely, blanks among them: the name that comes out is just so many edits away.</summary>
    public static string Of(string name, int typos, Random random)
    {
        var typed = name;
        for (var tries = 0; tries < MostTries; tries++)
        {
            typed = name;
            for (var i = 0; i < typos; i++) typed = Of(typed, (Slip)random.Next(4), random);
            // a letter that is added and dropped again is no typo
            if (SpellingDistance.Between(name, typed, typos) == typos) return typed;
        }
        return typed;
    }

    /// <summary>One slip of a kind. Where it cannot be made (two letters alike side by side, a single letter) another letter is put in.</summary>
    public static string Of(string name, Slip slip, Random random)
    {
        var letter = (char)('a' + random.Next(26));
        if (slip == Slip.Added) return name.Insert(random.Next(name.Length + 1), letter.ToString());
        int[] places = slip == Slip.Swapped ? [.. Enumerable.Range(0, name.Length - 1).Where(i => name[i] != name[i + 1])] : [.. Enumerable.Range(0, name.Length).Where(i => slip != Slip.Changed || name[i] != letter)];
        if (places.Length == 0 || name.Length < 2) return name + letter;
        var at = places[random.Next(places.Length)];
        return slip switch
        {
            Slip.Changed => name[..at] + letter + name[(at + 1)..],
            Slip.Dropped => name.Remove(at, 1),
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }
}
