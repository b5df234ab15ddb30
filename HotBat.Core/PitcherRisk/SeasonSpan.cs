namespace HotBat.Core.PitcherRisk;

/// <summary>First and last day of a regular season.</summary>
public readonly record struct SeasonSpan(DateOnly Start, DateOnly End)
{
    public bool Holds(DateOnly day) => day >= Start && day <= End;
}

/// <summary>
/// When regular seasons are played. What the games at hand or the schedule say comes first; then the league's published calendar, for seasons of which only appearances without a game type are at hand;
/// for any other year the usual rule: from the last Thursday of March to the last Sunday of September.
/// </summary>
public sealed class SeasonSpans(IReadOnlyDictionary<int, SeasonSpan> known)
{
    static readonly Dictionary<int, SeasonSpan> s_published = new()
    {
        [2015] = Span(2015, 4, 5, 10, 4),
        [2016] = Span(2016, 4, 3, 10, 2),
        [2017] = Span(2017, 4, 2, 10, 1),
        [2018] = Span(2018, 3, 29, 10, 1),
        [2019] = Span(2019, 3, 20, 9, 29),
        [2020] = Span(2020, 7, 23, 9, 27),
        [2021] = Span(2021, 4, 1, 10, 3),
        [2022] = Span(2022, 4, 7, 10, 5),
        [2023] = Span(2023, 3, 30, 10, 1),
        [2024] = Span(2024, 3, 20, 9, 30),
        [2025] = Span(2025, 3, 18, 9, 28),
        [2026] = Span(2026, 3, 25, 9, 27),
    };

    public static SeasonSpans Published { get; } = new(new Dictionary<int, SeasonSpan>());

    public SeasonSpan Of(int season) => known.TryGetValue(season, out var seen) ? seen : s_published.TryGetValue(season, out var told) ? told : Usual(season);

    public bool IsRegularSeason(DateOnly day) => Of(day.Year).Holds(day);

    static SeasonSpan Usual(int season) => new(LastBefore(new(season, 3, 31), DayOfWeek.Thursday), LastBefore(new(season, 9, 30), DayOfWeek.Sunday));

    static DateOnly LastBefore(DateOnly day, DayOfWeek of)
    {
        while (day.DayOfWeek != of) day = day.AddDays(-1);
        return day;
    }

    static SeasonSpan Span(int season, int fromMonth, int fromDay, int toMonth, int toDay) => new(new(season, fromMonth, fromDay), new(season, toMonth, toDay));
}
