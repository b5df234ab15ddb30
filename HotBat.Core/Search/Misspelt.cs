namespace HotBat.Core.Search;

/// <summary>Names as fingers slip: made up to measure the search by.</summary>
public static class Misspelt
{
    /// <summary>Changes, adds, drops or swaps a letter <paramref name="typos"/> times, each place and kind alike likely.</summary>
    public static string Of(string name, int typos, Random random)
    {
        var letters = name.ToList();
        for (var i = 0; i < typos && letters.Count > 1; i++)
        {
            var at = random.Next(letters.Count);
            var letter = (char)('a' + random.Next(26));
            switch (random.Next(4))
            {
                case 0:
                    letters[at] = letter;
                    break;
                case 1:
                    letters.Insert(at, letter);
                    break;
                case 2 when at + 1 < letters.Count:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
                default:
                    letters.RemoveAt(at);
                    break;
            }
        }
        return new([.. letters]);
    }
}
