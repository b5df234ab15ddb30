namespace HotBat.Core.PitcherRisk;

/// <summary>Outings after so many full days of rest.</summary>
/// <param name="Days">Days without an outing before it; of <see cref="RestPattern.Longest"/> also those after more.</param>
/// <param name="ShortRest">Those of them after fewer than Pitch Smart asks for.</param>
public sealed record RestCount(int Days, int Outings, int ShortRest);

/// <summary>How often a pitcher worked on how much rest. A pause of more than fifteen days is no rest between outings: an injury, the winter, the minors.</summary>
public static class RestPattern
{
    /// <summary>From here on rest is counted together.</summary>
    public const int Longest = 7;

    /// <summary>A longer gap is a pause.</summary>
    public const int PauseDays = 15;

    /// <param name="appearances">By day.</param>
    /// <param name="from">The first outing that is counted; the one before it tells its rest.</param>
    /// <returns>Of outings of the regular season, from no rest to the longest, each of them.</returns>
    public static IReadOnlyList<RestCount> Of(IReadOnlyList<Appearance> appearances, DateOnly from)
    {
        var (outings, tooShort) = (new int[Longest + 1], new int[Longest + 1]);
        for (var i = 1; i < appearances.Count; i++)
        {
            if (appearances[i].Day < from || !appearances[i].IsRegularSeason || FullDays(appearances[i - 1], appearances[i]) is not { } days) continue;
            outings[Math.Min(days, Longest)]++;
            if (IsShort(appearances[i - 1], days)) tooShort[Math.Min(days, Longest)]++;
        }
        return [.. outings.Select((count, days) => new RestCount(days, count, tooShort[days]))];
    }

    /// <summary>Days without an outing between two; null for a pause.</summary>
    public static int? FullDays(Appearance before, Appearance outing) => outing.Day.DayNumber - before.Day.DayNumber is var gap && gap <= PauseDays ? gap - 1 : null;

    /// <summary>Fewer full days than the pitches before them ask for.</summary>
    public static bool IsShort(Appearance before, int fullDays) => before.Pitches is { } pitches && fullDays < PitchSmart.RestDays(pitches);
}
