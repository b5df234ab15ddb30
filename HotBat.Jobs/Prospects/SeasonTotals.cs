using HotBat.Core.Prospects;

namespace HotBat.Jobs.Prospects;

/// <summary>
/// Some files have a line for each team or level of a season: they are added up, and the season is one of several teams. Where a file has the total besides, that counts; a line that stands there twice counts once, and is flagged.
/// </summary>
/// <param name="Counts">Where the counts stand in a row, and the one that means are weighted by.</param>
/// <param name="Means">Where the means stand.</param>
sealed record SeasonTotals(int Season, int Key, int Level, int Organisation, int[] Counts, int Weight, int[] Means, int Flag)
{
    public IEnumerable<object?[]> Of(IEnumerable<object?[]> rows, Action flagged)
    {
        foreach (var season in rows.GroupBy(row => (row[Season], row[Key])))
        {
            var lines = season.ToList();
            if (lines.Count == 1)
            {
                yield return lines[0];
                continue;
            }
            var distinct = lines.DistinctBy(line => (line[Level], line[Organisation], string.Join(',', Counts.Select(place => line[place])))).ToList();
            var total = distinct.LastOrDefault(line => Equals(line[Level], MinorLevels.Several));
            if (distinct.Count < lines.Count)
            {
                foreach (var line in distinct) line[Flag] = "stands in the file more than once";
                flagged();
            }
            yield return total ?? (distinct.Count == 1 ? distinct[0] : Sum(distinct));
        }
    }

    object?[] Sum(List<object?[]> lines)
    {
        object?[] sum = [.. lines[^1]];
        if (lines.Select(line => line[Level]).Distinct().Count() > 1) sum[Level] = MinorLevels.Several;
        if (lines.Select(line => line[Organisation]).Distinct().Count() > 1) sum[Organisation] = null;
        foreach (var place in Counts) sum[place] = lines.Sum(line => (int)line[place]!);
        foreach (var place in Means)
        {
            var known = lines.Where(line => line[place] is not null && (int)line[Weight]! > 0).ToList();
            sum[place] = known.Count == 0 ? null : (float?)(known.Sum(line => (float)line[place]! * (double)(int)line[Weight]!) / known.Sum(line => (int)line[Weight]!));
        }
        return sum;
    }
}
