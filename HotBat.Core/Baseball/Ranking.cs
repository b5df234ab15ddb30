namespace HotBat.Core.Baseball;

/// <summary>A place in a field.</summary>
/// <param name="Place">1 for the highest value; equal values share the better place (1, 2, 2, 4).</param>
/// <param name="FieldSize">How many have a known value.</param>
public readonly record struct Ranking(int Place, int FieldSize)
{
    /// <returns>The place of <paramref name="value"/> in <paramref name="field"/>, of which it is one; null when it is unknown.</returns>
    public static Ranking? In(IEnumerable<double?> field, double? value)
    {
        if (value is not { } own) return null;
        int above = 0, known = 0;
        foreach (var other in field)
        {
            if (other is null) continue;
            known++;
            if (other > own) above++;
        }
        return new Ranking(above + 1, known);
    }

    /// <summary>The place of each value of a field among the others, as <see cref="In"/> tells it of one.</summary>
    /// <returns>In the field's order; null where the value is unknown.</returns>
    public static IReadOnlyList<Ranking?> OfAll(IReadOnlyList<double?> field)
    {
        var places = new Ranking?[field.Count];
        int[] falling = [.. Enumerable.Range(0, field.Count).Where(i => field[i] is not null).OrderByDescending(i => field[i])];
        for (var i = 0; i < falling.Length; i++)
            places[falling[i]] = i > 0 && field[falling[i]] == field[falling[i - 1]] ? places[falling[i - 1]] : new Ranking(i + 1, falling.Length);
        return places;
    }
}
