using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>A day's picks as asked for, every parameter checked.</summary>
/// <param name="Side">Only batters who take this side of the plate.</param>
public sealed record PickRequest(DateOnly Date, DateOnly AsOf, DateOnly Today, Club? Team, BatSide? Side, int Page, int PageSize)
{
    public bool IsAsOfEarlierDay => AsOf < Today;

    /// <summary>The record is told up to the day of the picks, and no further than the view.</summary>
    public DateOnly RecordedBefore => Date < AsOf ? Date : AsOf;

    public bool IsFiltered => Team is not null || Side is not null;

    public IReadOnlyList<HomeRunPick> In(PickDay day) =>
        !IsFiltered ? day.Picks : [.. day.Picks.Where(pick => (Team is null || pick.Forecast.TeamId == Team.TeamId) && (Side is null || pick.Forecast.Side == Side))];
}

/// <summary>Scores of some batters on a day.</summary>
public sealed record ScoreRequest(DateOnly Date, DateOnly AsOf, DateOnly Today, IReadOnlyList<int> Batters);

/// <summary>From a query string to picks, scores and their record.</summary>
public sealed class PickRequests(SlateRequests slates, ClubDirectory clubs)
{
    /// <summary>Picks on a page of the list; an endpoint gives more.</summary>
    public const int OnAPage = 12, DefaultOfEndpoint = 25, MostOfEndpoint = 100;

    public const int MostBatters = 100;

    static readonly Dictionary<string, BatSide?> s_sides = new(StringComparer.OrdinalIgnoreCase) { ["L"] = BatSide.Left, ["R"] = BatSide.Right };

    public async Task<Resolved<PickRequest>> PicksAsync(PickParameters parameters, int size, CancellationToken cancel)
    {
        var resolved = slates.Slate(new(parameters.Date, null, parameters.AsOf));
        if (resolved.Value is not { View: var view }) return resolved.Problem!;
        var reader = new ParameterReader();
        var side = reader.Choice("hand", parameters.Hand, null, s_sides);
        var page = reader.Number("page", parameters.Page, 1, 10_000) ?? 1;
        var asked = reader.Number("pageSize", parameters.PageSize, 1, MostOfEndpoint) ?? size;
        var team = string.IsNullOrWhiteSpace(parameters.Team) ? null : await clubs.ResolveAsync(parameters.Team, view.Date.Year, cancel);
        if (team is null && !string.IsNullOrWhiteSpace(parameters.Team))
            reader.Report("team", $"No club of {view.Date.Year} goes by “{ParameterReader.Shorten(parameters.Team)}”.", StatusCodes.Status404NotFound);
        return reader.Problem is { } problem ? problem : new PickRequest(view.Date, view.AsOf, view.Today, team, side, page, asked);
    }

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    public Task<Resolved<PickRequest>> NearestAsync(PickParameters parameters, ParameterProblem problem, int size, CancellationToken cancel) =>
        new Resolved<PickRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => PicksAsync(p, size, cancel));

    /// <param name="batter">One id.</param>
    /// <param name="batters">Several, with commas between them.</param>
    public Resolved<ScoreRequest> Scores(string? date, string? batter, string? batters, string? asOf)
    {
        var resolved = slates.Slate(new(date, null, asOf));
        if (resolved.Value is not { View: var view }) return resolved.Problem!;
        var isOne = !string.IsNullOrWhiteSpace(batter);
        if (isOne == !string.IsNullOrWhiteSpace(batters))
            return new ParameterProblem(isOne ? "batters" : "batter", "Name one batter, e.g. batter=592450, or several, e.g. batters=592450,660271.");
        var ids = new List<int>();
        foreach (var written in isOne ? [batter!] : batters!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (PlayerRequests.IdOf(written) is not { } id)
                return new ParameterProblem(isOne ? "batter" : "batters", $"“{ParameterReader.Shorten(written)}” is not an MLBAM id.");
            if (!ids.Contains(id)) ids.Add(id);
        }
        return ids.Count is 0 or > MostBatters ? new ParameterProblem("batters", $"One to {MostBatters} batters may be asked for at once.") : new ScoreRequest(view.Date, view.AsOf, view.Today, ids);
    }
}
