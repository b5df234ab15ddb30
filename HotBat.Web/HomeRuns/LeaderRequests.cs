using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>The leaders as asked for, every parameter checked.</summary>
/// <param name="Window">Null when split and filters have nothing in common.</param>
/// <param name="MinimumPlateAppearances">As asked; null leaves it to the metric.</param>
public sealed record LeaderRequest(
    LeagueRequest League, BatterMetric Metric, bool IsDescending, GameWindow? Window, GameSplit Split, Club? Team, int? MinimumPlateAppearances, int Size, int Page)
{
    /// <summary>What the filters leave before the split.</summary>
    public required GameWindow Filtered { get; init; }
}

/// <param name="Rank">Place by the metric, most first; null where it is unknown.</param>
public sealed record LeaderAnswer(Ranking? Rank, BatterLine Batter);

/// <param name="MinimumPlateAppearances">What a batter needs to be listed.</param>
/// <param name="QualifyingMinimum">What makes a qualified batter in this window.</param>
/// <param name="Total">Batters on all pages.</param>
public sealed record LeadersAnswer(
    short Season, DateOnly AsOf, GameWindow Window, string Metric, int MinimumPlateAppearances, int QualifyingMinimum, int Total, int Page, int Size, IReadOnlyList<LeaderAnswer> Leaders)
{
    /// <summary>All rows in their order, before one page is cut from them.</summary>
    public static LeadersAnswer All(LeaderRequest request, BatterField field)
    {
        var minimum = request.MinimumPlateAppearances ?? (request.Metric.IsRate ? field.MinimumPlateAppearances : 1);
        var listed = field.Batters.Where(b => b.Line.PlateAppearances >= minimum && (request.Team is null || b.TeamId == request.Team.TeamId)).ToList();
        var ranked = Ranking.OfAll([.. listed.Select(request.Metric.Value)]).Zip(listed, (rank, batter) => new LeaderAnswer(rank, batter)).OrderBy(l => l.Rank is null);
        IReadOnlyList<LeaderAnswer> rows = [.. request.IsDescending ? ranked.ThenBy(l => l.Rank?.Place) : ranked.ThenByDescending(l => l.Rank?.Place)];
        return new(request.League.Calendar.Season, request.League.Calendar.AsOf, field.Window, request.Metric.Code, minimum, field.MinimumPlateAppearances, rows.Count, 1, rows.Count, rows);
    }

    /// <summary>One page of them; a page that is not there is the last one.</summary>
    public LeadersAnswer Cut(int page, int size)
    {
        var shown = Math.Clamp(page, 1, Math.Max(1, (Total + size - 1) / size));
        return this with { Page = shown, Size = size, Leaders = [.. Leaders.Skip((shown - 1) * size).Take(size)] };
    }
}

/// <summary>From a query string to the leaders.</summary>
public sealed class LeaderRequests(TeamRequests teams, ClubDirectory clubs, LeagueBatterQueries queries)
{
    public const int DefaultSize = 25, MostRows = 100;

    static readonly Dictionary<string, int> s_sizes = new(StringComparer.Ordinal) { ["25"] = 25, ["50"] = 50, ["100"] = MostRows };

    public async Task<Resolved<LeaderRequest>> LeadersAsync(LeaderParameters parameters, CancellationToken cancel)
    {
        var resolved = await teams.LeagueAsync(new(Season: parameters.Season, AsOf: parameters.AsOf), cancel);
        if (resolved.Value is not { } league) return resolved.Problem!;
        var reader = new ParameterReader();
        var sort = string.IsNullOrWhiteSpace(parameters.Sort) ? LeaderParameters.DefaultSort : parameters.Sort;
        var metric = BatterMetric.Find(sort.TrimStart('-'));
        if (metric is null) reader.Report("sort", $"“{ParameterReader.Shorten(sort)}” is none of {string.Join(", ", BatterMetric.All.Select(m => m.Code))}, with “-” before it for most first.");
        var team = string.IsNullOrWhiteSpace(parameters.Team) ? null : await clubs.ResolveAsync(parameters.Team, league.Calendar.Season, cancel);
        if (team is null && !string.IsNullOrWhiteSpace(parameters.Team))
            reader.Report("team", $"No club of {league.Calendar.Season} goes by “{ParameterReader.Shorten(parameters.Team)}”.", StatusCodes.Status404NotFound);
        var window = WindowParameters.Window(reader, league, parameters.From, parameters.To, parameters.Park, parameters.Hand);
        var split = WindowParameters.Split(reader, parameters.Split, window);
        var minimum = reader.Number("minPa", parameters.MinPa, 0, 1000);
        var size = reader.Choice("size", parameters.Size, DefaultSize, s_sizes);
        var page = reader.Number("page", parameters.Page, 1, 10_000) ?? 1;
        return reader.Problem is { } problem
            ? problem
            : new LeaderRequest(league, metric!, sort.StartsWith('-'), window.Narrow(split, league.Calendar), split, team, minimum, size, page) { Filtered = window };
    }

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    public Task<Resolved<LeaderRequest>> NearestAsync(LeaderParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<LeaderRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => LeadersAsync(p, cancel));

    /// <summary>Every row of what was asked for.</summary>
    public async Task<LeadersAnswer> AllAsync(LeaderRequest request, CancellationToken cancel) => LeadersAnswer.All(
        request, request.Window is { } window ? await queries.FieldAsync(window, cancel) : new BatterField(request.League.Window, [], 1));
}
