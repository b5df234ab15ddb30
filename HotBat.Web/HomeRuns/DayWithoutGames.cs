using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>Why the slate of a day is empty.</summary>
/// <param name="Calendar">Of the season that the day lies in; null where that is not loaded.</param>
/// <param name="Loaded">Seasons with a known game, newest first.</param>
/// <param name="Newest">The newest day with known games; null where the day's own season is loaded, or none is.</param>
public sealed record DayWithoutGames(DateOnly Date, SeasonCalendar? Calendar, IReadOnlyList<short> Loaded, DateOnly? Newest)
{
    /// <summary>The season of the day is not loaded, or a few days of it are.</summary>
    public bool IsOfUnloadedSeason => Calendar is null or { IsFragment: true };

    public static async Task<DayWithoutGames> OfAsync(SeasonQueries seasons, DateOnly date, DateOnly asOf, CancellationToken cancel)
    {
        var loaded = await seasons.SeasonsAsync(asOf, cancel);
        var own = await seasons.CalendarAsync((short)date.Year, asOf, cancel);
        // a past season of which a schedule or a feed has told a game or two
        if (own is { IsBehind: true } && !loaded.Contains(own.Season)) own = null;
        var newest = own is null && loaded is [var season, ..] ? (await seasons.CalendarAsync(season, asOf, cancel))?.KnownThrough : null;
        return new(date, own, loaded, newest);
    }

    bool IsBreak => Calendar is { BreakFrom: { } from, BreakThrough: { } through } && Date >= from && Date <= through;

    public string Title => IsBreak ? "All-Star break" : $"No game on {Format.LongDate(Date)}{(Calendar is null ? " is loaded" : "")}";

    public string Text => this switch
    {
        { IsBreak: true } => "Between its halves the season pauses for the All-Star Game; the clubs play again after it.",
        { Calendar.IsFragment: true } => $"{SeasonText.Fragment(Calendar)}. The nearest days with games:",
        { Calendar: not null } => "The nearest days with games:",
        { Loaded: [] } => $"The {Date.Year} season is not loaded, and no season before the day of this view is.",
        _ => $"The {Date.Year} season is not loaded. {(Loaded.Count == 1 ? "The one that is:" : "Loaded are")} {string.Join(", ", Loaded)}.",
    };
}
