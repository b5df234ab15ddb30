using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Data.HomeRuns;

/// <summary>All batters of a window, and who of them is qualified.</summary>
/// <param name="Batters">Most home runs first.</param>
/// <param name="MinimumPlateAppearances">What makes a qualified batter here (<see cref="QualifiedBatter"/>).</param>
public sealed record BatterField(GameWindow Window, IReadOnlyList<BatterLine> Batters, int MinimumPlateAppearances)
{
    readonly Dictionary<int, BatterLine> _byId = Batters.ToDictionary(b => b.PlayerId);
    /// <summary>The qualified batters' known values of each metric in rising order, once somebody is compared.</summary>
    Dictionary<string, double[]>? _rising;

    public IReadOnlyList<BatterLine> Qualified { get; } = [.. Batters.Where(b => b.Line.PlateAppearances >= MinimumPlateAppearances)];

    public BatterLine? Find(int playerId) => _byId.GetValueOrDefault(playerId);

    /// <summary>A batter's figure among the qualified.</summary>
    public BatterPercentile PercentileOf(BatterMetric metric, BatterLine batter)
    {
        _rising ??= BatterMetric.All.ToDictionary(m => m.Code, m => (double[])[.. Qualified.Select(m.Value).OfType<double>().Order()]);
        var (known, value) = (_rising[metric.Code], metric.Value(batter));
        return new(
            metric.Code, value, PercentileRank.OfRising(known, value, batter.Line.PlateAppearances >= MinimumPlateAppearances),
            known.Length == 0 ? null : (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2, known.Length);
    }
}

/// <param name="Metric">Code of the <see cref="BatterMetric"/>.</param>
/// <param name="Percentile">0 to 100: the share of the field with less.</param>
/// <param name="Median">The field's middle value.</param>
/// <param name="FieldSize">Qualified batters whose value is known.</param>
public sealed record BatterPercentile(string Metric, double? Value, int? Percentile, double? Median, int FieldSize);

/// <summary>The league's batters in any window, added up from the season's turns and kept until the data changes.</summary>
public sealed class LeagueBatterQueries(SeasonTurnQueries seasons, LeagueHomeRunQueries league, DataWatermarks watermarks, RecentAnswers recent)
{
    public async Task<BatterField> FieldAsync(GameWindow window, CancellationToken cancel) =>
        await recent.GetAsync((nameof(FieldAsync), (await watermarks.CurrentAsync(cancel)).Figures, window), token => ReadAsync(window, token), cancel);

    async Task<BatterField> ReadAsync(GameWindow window, CancellationToken cancel)
    {
        var clubs = await league.ClubsAsync(window, cancel);
        var season = await seasons.OfSeasonAsync(window.Season, cancel);
        var batters = new List<BatterLine>(season.ByBatter.Count);
        foreach (var (batter, turns) in season.ByBatter)
        {
            if (BatterTally.Of(turns, window) is not { } tally) continue;
            var person = season.People.GetValueOrDefault(batter);
            batters.Add(new(batter, person?.Name ?? $"Batter {batter}", person?.Bats, tally.TeamId, tally.Clubs, tally.Line, tally.Walks, tally.Strikeouts, tally.Contact));
        }
        return new(
            window, [.. batters.OrderByDescending(b => b.Line.HomeRuns).ThenByDescending(b => b.Line.PlateAppearances).ThenBy(b => b.PlayerId)],
            QualifiedBatter.Minimum(clubs.Count == 0 ? 0 : clubs.Average(c => c.InView.Games)));
    }
}
