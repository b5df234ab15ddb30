using HotBat.Core.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>Why the slate of a day is empty.</summary>
/// <param name="Calendar">Of the season that the day lies in; null where that is not loaded.</param>
/// <param name="Loaded">Seasons with a known game, newest first.</param>
/// <param name="Newest">The newest day with known games; null where the day's own season is loaded, or none is.</param>
public sealed record DayWithoutGames(DateOnly Date, SeasonCalendar? Calendar, IReadOnlyList<short> Loaded, DateOnly? Newest)
{
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
