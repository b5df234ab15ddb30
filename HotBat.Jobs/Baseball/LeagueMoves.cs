using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>The league's moves since the last that is known of the season, and from spring on where none is: days on which nobody asked are made up for.</summary>
public sealed class LeagueMoves(StatsApiClient statsApi, GameDays days)
{
    /// <summary>Moves are corrected and told late for days. Also how many days are asked about at once.</summary>
    const int Days = 10;

    /// <returns>One for each answer with news.</returns>
    /// <exception cref="SourceException">What was read before it is kept; the next time goes on there.</exception>
    public async Task<IReadOnlyList<IngestionCounts>> ReadAsync(DateOnly today, CancellationToken cancel)
    {
        DateOnly spring = new(today.Year, 3, 1), late = today.AddDays(-Days);
        var known = await days.NewestMoveAsync(spring, today, cancel) ?? spring;
        var counts = new List<IngestionCounts>();
        for (var from = known < late ? known : late; from <= today; from = from.AddDays(Days + 1))
        {
            var to = from.AddDays(Days);
            if (await statsApi.ReadTransactionsAsync(from, to < today ? to : today, cancel) is { } read) counts.Add(read.Counts);
        }
        return counts;
    }
}
