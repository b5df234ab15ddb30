using System.Globalization;
using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Prospects;

/// <summary>How prospects are written.</summary>
public static class ProspectText
{
    public const string What = "More than 500 plate appearances or 100 innings in the majors within four seasons";

    public const string Formula = "60·√chance + 25·ceiling + 10·youth + 5·nearness. Ceiling runs from a future value of 35 to 70 (without a grade .8·√chance), youth from 28 years to 18, nearness from an ETA six seasons away to the next one. The weights are set, not learned.";

    public static string Code(ProspectListKind kind) => kind.ToString().ToLowerInvariant();

    public static string Name(ProspectListKind kind) => kind switch
    {
        ProspectListKind.Breakout => "Breakouts",
        ProspectListKind.Sleeper => "Sleepers",
        ProspectListKind.Systems => "Systems",
        ProspectListKind.Scarcity => "Scarcity",
        _ => "Top 500",
    };

    public static string Definition(ProspectListKind kind, ProspectRanking ranking) => kind switch
    {
        ProspectListKind.Breakout => ranking.Before is { } before ? $"Breakout: the chance is 5 points or more above what was told after {before.Season}." : "Breakout: the chance is 5 points or more above what was told after the season before, and no earlier season has been told of yet.",
        ProspectListKind.Sleeper => ranking.HasBoards ? $"Sleeper: on no loaded scouting board of the winter after {ranking.Telling.Season}, and yet a chance of 10% or more by statistics alone." : $"Sleeper: on no scouting board, and yet a chance of 10% or more. No board of the winter after {ranking.Telling.Season} is loaded, so nobody is graded.",
        ProspectListKind.Systems => "All prospects of an organization. Expected is the sum of their chances: so many will stick in the majors if the chances are right. A player of several teams counts for the last organization that a source names.",
        ProspectListKind.Scarcity => "How far the dynasty score falls from a position’s best to its twelfth: what is left when twelve teams have picked one each. Hitters’ positions come from scouting boards, so those on no board stand by themselves.",
        _ => "The top 500 by dynasty score among those who match the filters.",
    };

    public static string Level(string level) => level switch
    {
        "Rk" => "Rookie",
        "A-" => "Short-season A",
        "A" => "Single-A",
        "A+" => "High-A",
        "AA" => "Double-A",
        "AAA" => "Triple-A",
        _ => "Several levels",
    };

    public static string Position(ProspectLine line) => line.Position ?? (line.IsPitcher ? "P" : "H");

    public static string PositionName(string? position) => position switch
    {
        null => "Hitters on no board",
        "SP" => "Starting pitchers",
        "RP" => "Relievers",
        "C" => "Catchers",
        "1B" => "First basemen",
        "2B" => "Second basemen",
        "3B" => "Third basemen",
        "SS" => "Shortstops",
        "LF" => "Left fielders",
        "CF" => "Center fielders",
        "RF" => "Right fielders",
        "OF" => "Outfielders",
        "INF" => "Infielders",
        "DH" => "Designated hitters",
        _ => position,
    };

    /// <summary>"SS · AA · 20.3": what a narrow screen shows of him beside his chance.</summary>
    public static string Summary(ProspectLine line) => $"{Position(line)} · {line.Level} · {Format.Number(line.Age, 1)}";

    public static string Grade(double? futureValue) => futureValue is { } grade ? ToolGrade.Written(grade) : Format.Unknown;

    /// <summary>Digits as a season's, without a thousands comma.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1.8 y younger"</summary>
    public static string Youth(double? youth) => youth is { } years ? $"{Format.Number(Math.Abs(years), 1)} y {(years >= 0 ? "younger" : "older")}" : Format.Unknown;

    /// <summary>A glyph and a word: colour is never the only signal.</summary>
    public static RenderFragment Confidence(ProspectConfidence confidence) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "badge" + (confidence == ProspectConfidence.High ? " ember" : ""));
        builder.AddAttribute(2, "title", "From the width of the 80% range: odds at its upper end over those at its lower up to 2 are high, up to 3.5 medium");
        builder.AddContent(3, (confidence switch { ProspectConfidence.High => "● ", ProspectConfidence.Medium => "◐ ", _ => "○ " }) + confidence);
        builder.CloseElement();
    };

    public static string Topic(ProspectTopic? topic) => topic switch
    {
        null => "All else",
        ProspectTopic.PlayingTime => "Playing time",
        ProspectTopic.RunPrevention => "Pitching as a whole",
        ProspectTopic.Hitting => "Hitting as a whole",
        ProspectTopic.HomeRuns => "Home runs allowed",
        ProspectTopic.Progress => "Progress",
        _ => topic.ToString()!,
    };

    public static string Tool(string tool) => tool switch
    {
        "hit" => "Hit",
        "game_power" => "Game power",
        "raw_power" => "Raw power",
        _ => char.ToUpperInvariant(tool[0]) + tool[1..].Replace('_', ' '),
    };

    /// <summary>View, filters and order in words: "SS", "Double-A", "younger than 22", "by chance".</summary>
    public static IReadOnlyList<string> Filters(ProspectRequest request)
    {
        string?[] words =
        [
            request.Kind == ProspectListKind.All ? null : Name(request.Kind),
            request.Position switch { ProspectListView.Hitters => "Hitters", ProspectListView.Pitchers => "Pitchers", var position => position },
            request.Organisation?.Nickname,
            request.Level is { } level ? Level(level) : null,
            request.Arrival is { } season ? $"ETA {Year(season)}" : null,
            request.YoungerThan is { } years ? $"younger than {Year(years)}" : null,
            request.Words.Count > 0 ? $"“{string.Join(' ', request.Words)}”" : null,
            request.Sort == ProspectParameters.DefaultSort ? null : $"by {Order(TableSort.Column(request.Sort))}{(TableSort.IsDescending(request.Sort) ? "" : ", lowest first")}",
        ];
        return [.. words.OfType<string>()];
    }

    static string Order(string column) => column switch
    {
        "score" => "dynasty score",
        "fv" => "future value",
        "youth" => "age for level",
        "eta" => "ETA",
        "pos" => "position",
        "org" => "organization",
        "next" => "chance to come next season",
        _ => column,
    };

    public static string ScoredAt(ProspectTelling telling) => $"scored {Format.LongDate(DateOnly.FromDateTime(telling.ScoredAt))}";
}
