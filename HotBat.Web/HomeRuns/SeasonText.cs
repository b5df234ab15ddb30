using HotBat.Core.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>What a page must say of the season it shows, so that nobody takes it for more than it is.</summary>
public static class SeasonText
{
    /// <summary>What xHR rests on, in the same words on every page.</summary>
    public const string ExpectedRestsOn = "exit velocity, launch angle, and the carry of air and ball learned as the season goes; not on park or direction";

    /// <summary>The line at a page's foot.</summary>
    public const string ExpectedFoot = $"xHR: the sum of each batted ball’s chance of a home run, learned from earlier seasons. It rests on {ExpectedRestsOn}";

    /// <summary>Sentences for the bar over the page; none for the season that is expected.</summary>
    public static IReadOnlyList<string> Notes(LeagueRequest request) => [.. ((string?[])[Shown(request), Fragment(request.Calendar)]).OfType<string>().Select(text => text + ".")];

    /// <summary>Why an earlier season stands where that of the day is looked for; null where it does not.</summary>
    public static string? Shown(LeagueRequest request) => request switch
    {
        { IsEarlierSeason: false } => null,
        { IsSeasonToCome: true } => $"{request.Calendar.AsOf.Year} has not begun: the {request.Calendar.Season} season is shown",
        _ => $"No game of {request.Calendar.AsOf.Year} is loaded: the {request.Calendar.Season} season is shown",
    };

    /// <summary>Null when what is loaded is a season.</summary>
    public static string? Fragment(SeasonCalendar calendar) => calendar is { IsFragment: true, GameDays: { } days }
        ? $"Only {Format.Counted(days, "days")} of the {calendar.Season} season {(days == 1 ? "is" : "are")} loaded"
        : null;

    /// <summary>Why there is no next game.</summary>
    public static string NoneLeft(SeasonCalendar calendar) =>
        Fragment(calendar) ?? (calendar.IsBehind ? $"The {calendar.Season} season is over" : "No later game is on the loaded schedule");

    /// <summary>Why there is no xHR.</summary>
    public static string Unscored(LeagueRequest request) => request.HasModel ? "Games that were just read wait for their xHR: it follows within minutes"
        : request.HasEarlierBalls ? "No model of batted balls has been trained on the earlier seasons yet"
        : $"xHR is learned from earlier seasons, and none before {request.Calendar.Season} is loaded";
}
