using HotBat.Data.Prospects;
using HotBat.Web.Api;

namespace HotBat.Web.Prospects;

/// <summary>A watched prospect beside what is said of him now.</summary>
/// <param name="Line">Null where nothing is told of him now.</param>
public sealed record WatchedProspect(ProspectWatch Watch, string Id, string Name, ProspectLine? Line, IReadOnlyList<ProspectAlert> Alerts)
{
    public double? ScoreChange => Line?.DynastyScore - Watch.DynastyScore;


    public static Csv<WatchedProspect> Table { get; } = new(
        ("id", one => one.Id), ("name", one => one.Name), ("added", one => DateOnly.FromDateTime(one.Watch.AddedAt)), ("rank", one => one.Line?.Rank), ("dynasty_score", one => one.Line?.DynastyScore), ("score_when_added", one => one.Watch.DynastyScore),
        ("chance", one => one.Line?.Probability), ("chance_when_added", one => one.Watch.Probability), ("confidence", one => one.Line?.Confidence.ToString()), ("level", one => one.Line?.Level), ("eta", one => one.Line?.Arrival), ("note", one => one.Watch.Note));
}

/// <summary>Reads a watchlist with what is said of everybody on it today.</summary>
public sealed class WatchedProspects(WatchlistStore watchlist, ProspectRankingQueries rankings, TimeProvider time)
{
    public async Task<(ProspectRanking? Ranking, IReadOnlyList<WatchedProspect> Watched)> OfAsync(string owner, CancellationToken cancel)
    {
        var ranking = await rankings.OfDayAsync(HotBat.Core.Baseball.BaseballDay.Today(time), cancel);
        var watches = await watchlist.ListAsync(owner, cancel);
        var names = await watchlist.NamesAsync([.. watches.Select(watch => watch.PlayerKey)], cancel);
        var alerts = (await watchlist.AlertsAsync(owner, cancel)).ToLookup(alert => alert.PlayerKey);
        return (ranking, [.. watches.Select(watch => new WatchedProspect(watch, names.GetValueOrDefault(watch.PlayerKey).Id ?? watch.PlayerKey, names.GetValueOrDefault(watch.PlayerKey).Name ?? watch.PlayerKey, ranking?.Find(watch.PlayerKey), [.. alerts[watch.PlayerKey]]))]);
    }
}
