using System.Globalization;
using System.Text;
using HotBat.Data.Prospects;

namespace HotBat.Jobs.Prospects;

/// <summary>The week of each watchlist and of saved searches, written into the outbox once.</summary>
/// <param name="searches">Where the app answers searches; a command by itself does not.</param>
public sealed class WatchDigest(WatchlistStore watchlist, ProspectRankingQueries rankings, OutboxStore outbox, ISearchNews? searches = null)
{
    public const string Kind = "watch-digest";

    const int Days = 7, MostNamed = 10;

    /// <returns>Messages written.</returns>
    public async Task<int> WriteAsync(DateOnly today, CancellationToken cancel)
    {
        var written = 0;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % Days));
        if (await rankings.OfDayAsync(today, cancel) is not { } ranking) return 0;
        foreach (var owner in await outbox.WatchersAsync(cancel))
        {
            var watches = await watchlist.ListAsync(owner, cancel);
            var names = await watchlist.NamesAsync([.. watches.Select(watch => watch.PlayerKey)], cancel);
            // what was raised after the last one was written; the first looks back a week
            var since = await outbox.LastAsync(owner, Kind, cancel) ?? monday.AddDays(-Days).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var news = (await watchlist.AlertsAsync(owner, cancel)).Where(alert => alert.RaisedAt > since).ToLookup(alert => alert.PlayerKey);
            var entered = searches is null ? [] : await searches.NewsAsync(owner, cancel);
            if (watches.Count == 0 && entered.Count == 0) continue;
            var text = Text(watches, names, news, ranking) + string.Concat(entered.Select(Text));
            var subject = watches.Count switch { 0 => "Your saved searches", 1 => "Your prospect", var count => string.Create(CultureInfo.InvariantCulture, $"Your {count} prospects") };
            if (await outbox.AddAsync(owner, Kind, monday, string.Create(CultureInfo.InvariantCulture, $"{subject}, week of {monday:MMM d, yyyy}"), text, cancel)) written++;
        }
        return written;
    }

    static string Text(IReadOnlyList<ProspectWatch> watches, IReadOnlyDictionary<string, (string Id, string Name)> names, ILookup<string, ProspectAlert> news, ProspectRanking ranking)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"After the season of {ranking.Telling.Season}, scored {ranking.Telling.ScoredAt:MMM d, yyyy}.\n\n");
        foreach (var (watch, line) in watches.Select(watch => (watch, ranking.Find(watch.PlayerKey))).OrderBy(pair => pair.Item2?.Rank ?? int.MaxValue))
        {
            var name = names.TryGetValue(watch.PlayerKey, out var known) ? known.Name : watch.PlayerKey;
            if (line is null) text.Append(CultureInfo.InvariantCulture, $"{name}: nothing is told of him\n");
            else text.Append(CultureInfo.InvariantCulture, $"{name}: dynasty score {line.DynastyScore:0.0} ({line.DynastyScore - watch.DynastyScore:+0.0;−0.0;0.0} since added), chance {line.Probability:0.0%}, {line.Low:0%} to {line.High:0%}, ETA {line.Arrival}\n");
            foreach (var alert in news[watch.PlayerKey]) text.Append(CultureInfo.InvariantCulture, $"  {alert.Kind}: {alert.Before} to {alert.After}\n");
            if (watch.Note.Length > 0) text.Append(CultureInfo.InvariantCulture, $"  your note: {watch.Note}\n");
        }
        return text.ToString();
    }

    static string Text(SearchNews news) =>
        string.Create(CultureInfo.InvariantCulture, $"New in your search “{news.Name}” since you last opened it: {string.Join(", ", news.Entered.Take(MostNamed).Select(line => line.Name))}{(news.Entered.Count > MostNamed ? $" and {news.Entered.Count - MostNamed} more" : "")}\n");
}
