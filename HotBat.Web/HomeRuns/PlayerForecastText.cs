using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>What a batter's page says of his chances in the games to come.</summary>
public static class PlayerForecastText
{
    public static PlayerForecast? Of(PlayerDashboard dashboard, UpcomingGame game) => dashboard.Forecasts.FirstOrDefault(f => f.GamePk == game.GamePk);

    /// <summary>Why he has no chance told in a game.</summary>
    public static string Missing(PlayerRequest request, PlayerDashboard dashboard, UpcomingGame game) => game.ProjectedHomeRuns is not null
        ? dashboard.Listed is null ? "not in the line-up that is forecast" : "on the injured list"
        : ForecastText.Missing(game.Date, dashboard.Calendar.AsOf, request.League.Today, request.League.HasForecasts);

    /// <summary>"29 homers in 480 trips, 2.1× the league’s rate; Oracle Park plays 82 for left-handed bats." and where the starter or the order is a guess, that it is.</summary>
    public static string Why(PlayerForecast told) =>
        (told.Reasons.Count == 0 ? "Nothing sets it apart from a usual game" : ForecastText.Sentence(string.Join("; ", Told(told.Reasons).Select(reason => $"{reason.Text} ({LabText.Times(reason.Multiplier)})")))) + "."
        + (told.StarterId is null ? " Starter not announced." : "") + (told.IsPosted ? "" : $" Projected to bat {Format.Ordinal(told.Slot)}.");

    /// <summary>What counts most, and what counts most of this game: his own rates are the same from one game to the next.</summary>
    static IEnumerable<ForecastReason> Told(IReadOnlyList<ForecastReason> reasons) =>
        reasons.Take(1).Concat(reasons.Skip(1).OrderBy(reason => reason.Topic is ForecastTopic.Batter or ForecastTopic.Contact or ForecastTopic.Form).Take(1));

    /// <summary>The matchup lab, filled in with the game as it was forecast.</summary>
    public static string Lab(PlayerRequest request, UpcomingGame game, PlayerForecast told, string? asOf) => LabText.Url(request.Person.PlayerId, told.StarterId, game.VenueId, told.Slot, game.IsHome, asOf);

    /// <summary>The factor of his side of the plate; a switch hitter's is that of all batters.</summary>
    public static double FactorOf(ParkHomeRunFactors park, char? bats) => bats switch { 'L' => park.Left, 'R' => park.Right, _ => park.All };
}
