using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>What pages of games, clubs and players say of forecasts, and of games that have none.</summary>
public static class ForecastText
{
    /// <summary>What a game's score is; each page that shows one says it.</summary>
    public const string GameScore = "HotBatScore of a game: 100 × the share of games of which fewer home runs were expected, in the newest season the model has learned from.";

    /// <summary>Why a game has no forecast.</summary>
    /// <param name="date">The game's.</param>
    /// <param name="hasForecasts">Some model has forecast some game.</param>
    public static string Missing(DateOnly date, DateOnly asOf, DateOnly today, bool hasForecasts) =>
        !hasForecasts ? "no model forecasts home runs yet"
        : date < asOf ? "nobody had forecast it"
        : date >= asOf.AddDays(ForecastPipeline.DaysAhead) ? $"forecast {ForecastPipeline.DaysAhead - 1} days ahead, from {Format.Date(date.AddDays(1 - ForecastPipeline.DaysAhead), asOf.Year)} on"
        : asOf < today ? "not forecast by then"
        : "not forecast yet";

    /// <summary>"Model home-runs 3, from games before Aug 15, 2024", and that it was made up for where it was.</summary>
    public static string Said(ForecastSource said) =>
        $"Model {said.Model}, from games before {Format.LongDate(said.AsOf)}" + (said.IsReconstructed ? ", reconstructed after the game" : "");

    /// <summary>A sentence of its own. A name with a capital inside, as loanDepot park's, is written as it is.</summary>
    public static string Sentence(string text) => text.Length == 0 || text.TakeWhile(char.IsLetter).Skip(1).Any(char.IsUpper) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
