using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>A slate as asked for, every parameter checked.</summary>
public sealed record SlateRequest(SlateView View, string Sort)
{
    public bool IsAsOfEarlierDay => View.AsOf < View.Today;

    /// <summary>Its games may be under way.</summary>
    public bool IsOwnDay => View.Date == View.Today && !IsAsOfEarlierDay;

    /// <summary>In the order asked for; the games' own is that of their start.</summary>
    public IReadOnlyList<SlateGame> InOrder(IReadOnlyList<SlateGame> games) => Sort switch
    {
        "time" => games,
        "park" => [.. games.OrderByDescending(g => g.Park?.All ?? double.MinValue)],
        _ => [.. games.OrderByDescending(g => g.HotBatScore ?? -1).ThenByDescending(g => g.ExpectedHomeRuns ?? double.MinValue)],
    };
}

/// <summary>A game as asked for.</summary>
public sealed record GameRequest(int GamePk, DateOnly AsOf, DateOnly Today);

/// <summary>From an address to what the queries take.</summary>
public sealed class SlateRequests(ClubDirectory clubs, TimeProvider time)
{
    static readonly DateOnly s_last = new(2200, 12, 31);
    static readonly Dictionary<string, string> s_sorts = SlateParameters.Sorts.ToDictionary(s => s.Code, s => s.Code, StringComparer.OrdinalIgnoreCase);

    public Resolved<SlateRequest> Slate(SlateParameters parameters)
    {
        var reader = new ParameterReader();
        var (asOf, today) = Moment(reader, parameters.AsOf);
        var date = reader.Date("date", parameters.Date, asOf);
        if (date > s_last) reader.Report("date", $"The day may not lie after {s_last:yyyy-MM-dd}.");
        var sort = reader.Choice("sort", parameters.Sort, SlateParameters.DefaultSort, s_sorts);
        return reader.Problem is { } problem ? problem : new SlateRequest(new(date, asOf, today), sort!);
    }

    public Resolved<GameRequest> Game(string gamePk, string? asOfText)
    {
        var reader = new ParameterReader();
        var (asOf, today) = Moment(reader, asOfText);
        if (reader.Problem is { } problem) return problem;
        return int.TryParse(gamePk, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? new GameRequest(key, asOf, today) : NoGame(gamePk);
    }

    public static ParameterProblem NoGame(string gamePk) => new("gamePk", $"No game has the key “{ParameterReader.Shorten(gamePk)}”.", StatusCodes.Status404NotFound);

    /// <summary>The clubs of some games as they were named in their season.</summary>
    public async Task<IReadOnlyDictionary<int, Club>> ClubsAsync(IEnumerable<SlateGame> games, CancellationToken cancel)
    {
        var found = new Dictionary<int, Club>();
        foreach (var game in games)
        {
            foreach (var side in (SlateSide[])[game.Away, game.Home])
            {
                if (!found.ContainsKey(side.TeamId) && await clubs.FindAsync(side.TeamId, game.Season, cancel) is { } club) found.Add(side.TeamId, club);
            }
        }
        return found;
    }

    (DateOnly AsOf, DateOnly Today) Moment(ParameterReader reader, string? asOfText)
    {
        var today = BaseballDay.Today(time);
        var asOf = reader.AsOf(asOfText, today);
        return (asOf, today);
    }
}
