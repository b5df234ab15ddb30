using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Data.HomeRuns;

/// <summary>What was said of a game's batters by the day of the view, and by its own morning at the latest.</summary>
/// <param name="UsualChance">The share of starters' games with a home run up to that morning.</param>
/// <param name="Batters">The nine of each club, the likeliest first.</param>
public sealed record GameForecast(ForecastSource Said, double UsualChance, IReadOnlyList<GameBatterForecast> Batters);

/// <summary>A batter's chance to homer in the game.</summary>
/// <param name="IsPosted">The batting order was posted; else it is a guess from the club's last games.</param>
/// <param name="Low80">Of the range of his chance.</param>
/// <param name="Reasons">Told before the game; empty after it.</param>
public sealed record GameBatterForecast(
    int TeamId, int Slot, bool IsPosted, int BatterId, string Batter, double Probability, double Low80, double High80, double ExpectedPlateAppearances, double? HotBatScore,
    IReadOnlyList<ForecastReason> Reasons)
{
    internal static GameBatterForecast Of(ShownForecast f, ForecastEvidence? evidence) => new(
        f.TeamId, f.Slot, f.IsPosted, f.Batter, f.Name, f.Probability, f.Range.Low, f.Range.High, f.ExpectedPlateAppearances, f.HotBatScore,
        evidence is null ? [] : ForecastReasons.Of(f.Parts, evidence.Cited));
}
