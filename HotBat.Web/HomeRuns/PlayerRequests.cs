using System.Globalization;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>A player's dashboard as asked for, every parameter checked.</summary>
public sealed record PlayerRequest(PlayerPerson Person, LeagueRequest League, PlayerDashboardView View)
{
    public SeasonCalendar Calendar => View.Calendar;

    public Club? Club(int teamId) => League.Clubs.FirstOrDefault(c => c.TeamId == teamId);
}

/// <summary>Two to four batters side by side.</summary>
public sealed record CompareRequest(IReadOnlyList<int> PlayerIds, LeagueRequest League);

/// <summary>From a query string to what the player queries take.</summary>
public sealed class PlayerRequests(TeamRequests teams, PlayerHomeRunQueries players)
{
    public const int MostCompared = 4;

    public async Task<Resolved<PlayerRequest>> PlayerAsync(string player, PlayerParameters parameters, CancellationToken cancel)
    {
        if (IdOf(player) is not { } id || await players.PersonAsync(id, cancel) is not { } person)
            return new ParameterProblem("player", $"No player goes by the MLBAM id “{ParameterReader.Shorten(player)}”.", StatusCodes.Status404NotFound);
        var resolved = await teams.LeagueAsync(new(Season: parameters.Season, AsOf: parameters.AsOf), cancel);
        if (resolved.Value is not { } league) return resolved.Problem!;
        var reader = new ParameterReader();
        var window = WindowParameters.Window(reader, league, parameters.From, parameters.To, parameters.Park, parameters.Hand);
        var view = new PlayerDashboardView(id, league.Calendar, window, WindowParameters.Split(reader, parameters.Split, window));
        return reader.Problem is { } problem ? problem : new PlayerRequest(person, league, view);
    }

    /// <summary>What can be shown beside a refusal: the same player without the parameters that cannot be used.</summary>
    public Task<Resolved<PlayerRequest>> NearestAsync(string player, PlayerParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<PlayerRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => PlayerAsync(player, p, cancel));

    public async Task<Resolved<CompareRequest>> CompareAsync(CompareParameters parameters, CancellationToken cancel)
    {
        var written = (parameters.Ids ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (written.Length > MostCompared) return new ParameterProblem("ids", $"At most {MostCompared} players are compared at a time.");
        var known = written.Select(IdOf).ToList();
        if (known.IndexOf(null) is >= 0 and var wrong) return new ParameterProblem("ids", $"“{ParameterReader.Shorten(written[wrong])}” is no MLBAM id; write them like 592450,660271.");
        var resolved = await teams.LeagueAsync(new(Season: parameters.Season, AsOf: parameters.AsOf), cancel);
        return resolved.Value is { } league ? new CompareRequest([.. known.Select(id => id!.Value).Distinct()], league) : resolved.Problem!;
    }

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    public Task<Resolved<CompareRequest>> NearestAsync(CompareParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<CompareRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => CompareAsync(p, cancel));

    /// <summary>Who they are, by the id; null for whom nobody knows.</summary>
    public async Task<IReadOnlyDictionary<int, PlayerPerson?>> PeopleAsync(IEnumerable<int> playerIds, CancellationToken cancel)
    {
        var people = new Dictionary<int, PlayerPerson?>();
        foreach (var id in playerIds.Take(MostCompared)) people[id] = await players.PersonAsync(id, cancel);
        return people;
    }

    /// <summary>"592450" and "592450-aaron-judge" alike.</summary>
    public static int? IdOf(string player)
    {
        var digits = player.AsSpan(0, player.IndexOf('-') is >= 0 and var end ? end : player.Length);
        return digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }
}
