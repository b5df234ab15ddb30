using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>A club's dashboard as asked for, every parameter checked.</summary>
/// <param name="Today">The app's day, to say when the view is of an earlier one.</param>
/// <param name="FirstGame">Day of the club's own first game of the season, played or scheduled. Its view begins with the league's, so that clubs are ranked over the same days.</param>
public sealed record TeamRequest(Club Club, IReadOnlyList<Club> Clubs, IReadOnlyList<short> Seasons, DateOnly Today, TeamDashboardView View, DateOnly FirstGame)
{
    public bool IsAsOfEarlierDay => View.Calendar.AsOf < Today;

    public LeagueRequest League { get; init; } = new(Clubs, Seasons, Today, View.Calendar, View.Window);
}

/// <summary>The season in view for all clubs.</summary>
public sealed record LeagueRequest(IReadOnlyList<Club> Clubs, IReadOnlyList<short> Seasons, DateOnly Today, SeasonCalendar Calendar, GameWindow Window)
{
    /// <summary>Ballparks of the season's games, by venue id.</summary>
    public IReadOnlySet<int> Venues { get; init; } = new HashSet<int>();

    /// <summary>No season was asked for, and that of the day has no known game: an earlier one is shown in its place.</summary>
    public bool IsEarlierSeason { get; init; }

    /// <summary>Of the season of the day games are loaded, all still to come.</summary>
    public bool IsSeasonToCome { get; init; }

    /// <summary>Batted balls of an earlier season are loaded, so that xHR can be learned.</summary>
    public bool HasEarlierBalls { get; init; }

    /// <summary>A model has learned from them: a game without xHR waits for its scoring.</summary>
    public bool HasModel { get; init; }

    /// <summary>Some model has forecast some game.</summary>
    public bool HasForecasts { get; init; }
}

/// <summary>From a query string to what the queries take.</summary>
public sealed class TeamRequests(SeasonQueries seasons, ClubDirectory clubs, TimeProvider time)
{
    public async Task<Resolved<LeagueRequest>> LeagueAsync(TeamParameters parameters, CancellationToken cancel)
    {
        var reader = new ParameterReader();
        var today = BaseballDay.Today(time);
        var asOf = reader.AsOf(parameters.AsOf, today);
        var asked = reader.Number("season", parameters.Season, 1876, 2200);
        if (reader.Problem is { } problem) return problem;

        var loaded = await seasons.SeasonsAsync(asOf, cancel);
        if (loaded.Count == 0)
            return new ParameterProblem("asof", $"No game before {asOf:yyyy-MM-dd} is loaded.", StatusCodes.Status404NotFound);
        var season = (short)(asked ?? loaded[0]);
        if (!loaded.Contains(season))
            return new ParameterProblem("season", $"No {season} games are loaded; loaded: {string.Join(", ", loaded)}.", StatusCodes.Status404NotFound);

        var calendar = await seasons.CalendarAsync(season, asOf, cancel)
            ?? throw new InvalidOperationException($"season {season} has team games and no games");
        var isEarlier = asked is null && season < asOf.Year;
        return new LeagueRequest(await clubs.OfSeasonAsync(season, cancel), loaded, today, calendar, GameWindow.Of(calendar))
        {
            Venues = await seasons.VenuesAsync(season, cancel),
            IsEarlierSeason = isEarlier,
            IsSeasonToCome = isEarlier && await seasons.CalendarAsync((short)asOf.Year, asOf, cancel) is not null,
            HasEarlierBalls = await seasons.HasEarlierBallsAsync(season, cancel),
            HasModel = await seasons.HasModelAsync(season, cancel),
            HasForecasts = await seasons.HasForecastsAsync(cancel),
        };
    }

    /// <summary>Not the address is at fault: no game has been loaded.</summary>
    /// <param name="asOf">As the address has it.</param>
    public static bool IsNothingLoaded(ParameterProblem? problem, string? asOf) => asOf is null && problem?.Parameter == "asof";

    /// <summary>The club as it is named today, where no season is loaded to take it from.</summary>
    public ValueTask<Club?> ClubAsync(string abbreviation, CancellationToken cancel) => clubs.ResolveAsync(abbreviation, BaseballDay.Today(time).Year, cancel);

    public async Task<Resolved<TeamRequest>> TeamAsync(string abbreviation, TeamParameters parameters, CancellationToken cancel)
    {
        var resolved = await LeagueAsync(parameters, cancel);
        if (resolved.Value is not { } league) return resolved.Problem!;
        if (await clubs.ResolveAsync(abbreviation, league.Calendar.Season, cancel) is not { } club)
            return new ParameterProblem("team", $"No club of {league.Calendar.Season} goes by “{ParameterReader.Shorten(abbreviation)}”.", StatusCodes.Status404NotFound);

        var reader = new ParameterReader();
        var window = WindowParameters.Window(reader, league, parameters.From, parameters.To, parameters.Park, parameters.Hand);
        var view = new TeamDashboardView(
            club.TeamId,
            league.Calendar,
            window,
            WindowParameters.Split(reader, parameters.Split, window),
            reader.Number("minPa", parameters.MinPa, 0, 1000) ?? 0);
        if (reader.Problem is { } problem) return problem;
        return new TeamRequest(club, league.Clubs, league.Seasons, league.Today, view, await seasons.FirstGameAsync(club.TeamId, league.Calendar, cancel)) { League = league };
    }

    /// <summary>What can be shown beside a refusal: the same club without the parameters that cannot be used.</summary>
    public Task<Resolved<TeamRequest>> NearestAsync(string abbreviation, TeamParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<TeamRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => TeamAsync(abbreviation, p, cancel));

    /// <summary>The same of all clubs.</summary>
    public Task<Resolved<LeagueRequest>> NearestAsync(TeamParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<LeagueRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => LeagueAsync(p, cancel));
}
