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
        ProspectListKind.Breakout => ranking.Before is { } before ? $"Breakout: the chance is 5 points or more above what was told after {before.Season}." : "Breakout: the chance is 5 points or more above the scoring before. This is the first scoring, so there is none yet.",
        ProspectListKind.Sleeper => ranking.HasBoards ? $"Sleeper: on no scouting board of the winter after {ranking.Telling.Season}, and yet a chance of 10% or more by statistics alone." : $"Sleeper: on no scouting board, and yet a chance of 10% or more. No board of the winter after {ranking.Telling.Season} is loaded, so nobody is graded.",
        ProspectListKind.Systems => "System: all prospects of an organisation. Expected is the sum of their chances: so many of them make it, if the chances are right. Who has played for several teams counts for the last organisation that a source tells.",
        ProspectListKind.Scarcity => "Scarcity: how far the dynasty score falls from a position’s best to its twelfth, the last that twelve teams get. Positions of hitters come from scouting boards; who is on none is without.",
        _ => "The first 500 by dynasty score of all who match the filters.",
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

    /// <summary>"AA"; "≈ AA" where he had several teams.</summary>
    public static string ShortLevel(ProspectLine line) => line.Level != ProspectLine.SeveralTeams ? line.Level : line.NearestLevel is { } near ? $"≈ {near}" : "several";

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

    public static string ScoredAt(ProspectTelling telling) => $"scored {Format.LongDate(DateOnly.FromDateTime(telling.ScoredAt))}";
}
