using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>A batter of a game that is over: what had been said of him, and what he did.</summary>
/// <param name="Place">1 for the likeliest of the game's forecast.</param>
/// <param name="Told">Null for one who was not in the line-up that was forecast.</param>
public sealed record SettledBatter(int BatterId, string Name, int TeamId, int HomeRuns, int? Place, GameBatterForecast? Told);

/// <summary>What a game's page makes of its forecast. Headings follow from the figures.</summary>
public static class GameForecastText
{
    /// <summary>Of those who did not homer, the likeliest that are shown.</summary>
    const int Likeliest = 5;

    /// <summary>The club's posted order with what was said of each; while none is posted, the nine that were forecast.</summary>
    public static IReadOnlyList<(LineupSpot? Spot, GameBatterForecast? Told)> Nine(GameAnalysis analysis, int team)
    {
        var told = (analysis.Forecast?.Batters ?? []).Where(f => f.TeamId == team).ToList();
        var posted = analysis.Lineups.Where(spot => spot.TeamId == team).OrderBy(spot => spot.Slot).ToList();
        return posted.Count > 0
            ? [.. posted.Select(spot => ((LineupSpot?)spot, told.Find(f => f.BatterId == spot.PlayerId)))]
            : [.. told.OrderBy(f => f.Slot).Select(f => ((LineupSpot?)null, (GameBatterForecast?)f))];
    }

    /// <summary>The right end of every range, at a round value.</summary>
    public static double Reach(GameForecast? forecast) => forecast is null or { Batters.Count: 0 } ? .4 : Math.Ceiling(forecast.Batters.Max(f => f.High80) * 20) / 20;

    public static string Missing(GameAnalysis analysis) => analysis.Game.GameType != 'R' ? "only regular-season games are forecast"
        : ForecastText.Missing(analysis.Game.Date, analysis.View.AsOf, analysis.View.Today, analysis.HasForecasts);

    /// <summary>Who homered and who was likeliest, the likeliest first; who was not forecast comes last.</summary>
    public static IReadOnlyList<SettledBatter> Settled(GameAnalysis analysis)
    {
        var told = analysis.Forecast?.Batters ?? [];
        var hit = analysis.Balls.Where(b => b.IsHomeRun).GroupBy(b => b.BatterId).ToDictionary(g => g.Key, g => g.ToList());
        var forecast = told.Index().Where(f => f.Index < Likeliest || hit.ContainsKey(f.Item.BatterId))
            .Select(f => new SettledBatter(f.Item.BatterId, f.Item.Batter, f.Item.TeamId, hit.GetValueOrDefault(f.Item.BatterId)?.Count ?? 0, f.Index + 1, f.Item));
        var others = hit.Where(h => told.All(f => f.BatterId != h.Key))
            .Select(h => new SettledBatter(h.Key, h.Value[0].Batter ?? $"Batter {h.Key}", (h.Value[0].IsHome ? analysis.Game.Home : analysis.Game.Away).TeamId, h.Value.Count, null, null));
        return [.. forecast, .. others];
    }

    public static string Found(GameForecast forecast, IReadOnlyList<SettledBatter> settled)
    {
        var homered = settled.Where(b => b.HomeRuns > 0).ToList();
        var likelier = homered.Count(b => b.Place <= forecast.Batters.Count / 2);
        return homered switch
        {
            [] => $"Nobody homered; {forecast.Batters[0].Batter} was likeliest with {Format.Percent(forecast.Batters[0].Probability)}",
            [{ Told: { } said } only] => $"{only.Name} homered: {Format.Percent(said.Probability)} that morning, {Format.Ordinal(only.Place)} of {forecast.Batters.Count}",
            [var only] => $"{only.Name} homered, who was not in the line-up that was forecast",
            _ when likelier == homered.Count => $"All {homered.Count} who homered were in the likelier half",
            _ => $"{(likelier == 0 ? "None" : Format.Count(likelier))} of the {homered.Count} who homered {(likelier == 1 ? "was" : "were")} in the likelier half",
        };
    }

    /// <summary>"Yankees 1.38 HR expected (0–3), 2 came"; null where nothing was forecast of the club.</summary>
    public static string? Club(IReadOnlyDictionary<int, Club> clubs, SlateSide side) => side.Expected is not { IsForecast: true } said ? null
        : $"{SlateText.Name(clubs, side.TeamId)} {Format.Number(said.Mean)} HR expected ({Format.Range(said.Low80, said.High80)}), {Format.Count(side.HomeRuns)} came";
}
