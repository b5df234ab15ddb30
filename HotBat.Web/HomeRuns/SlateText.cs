using System.Globalization;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>What slate and game page say in words.</summary>
public static class SlateText
{
    public static string? Kind(char gameType) => gameType switch
    {
        'F' => "Wild card",
        'D' => "Division series",
        'L' => "League series",
        'W' => "World Series",
        'S' => "Spring training",
        'E' => "Exhibition",
        _ => null,
    };

    /// <summary>"Final", "Final/10", "Postponed to Aug 26", "Bot 5"; null for a game that is to come.</summary>
    public static string? State(SlateGame game) => game.Phase switch
    {
        GamePhase.Final => game.Innings is { } innings && innings != 9 ? $"Final/{innings}" : "Final",
        GamePhase.Live => Live(game.Live),
        GamePhase.Suspended => "Suspended",
        GamePhase.Postponed => game.MovedTo is { } to ? $"Postponed to {Format.Date(to, game.Season)}" : "Postponed",
        GamePhase.Cancelled => "Cancelled",
        GamePhase.NoResult => "No result loaded",
        _ => null,
    };

    static string Live(LiveState? live) => live switch
    {
        { Inning: { } inning } => $"{live.Part switch { "bottom" => "Bot", "middle" => "Mid", "end" => "End", _ => "Top" }} {inning}" + (live.Outs is { } outs ? $", {outs} out" : ""),
        { Detail: { } detail } => detail,
        _ => "Under way",
    };

    public static string Bases(LiveState live) => (live.OnFirst, live.OnSecond, live.OnThird) switch
    {
        (false, false, false) => "Bases empty",
        (true, true, true) => "Bases loaded",
        var (first, second, third) => "On " + string.Join(" and ", new[] { first ? "first" : null, second ? "second" : null, third ? "third" : null }.OfType<string>()),
    };

    public static string? Weather(WeatherLine? weather)
    {
        if (weather is null) return null;
        var wind = weather.WindMph is { } mph ? $"{mph} mph{(weather.WindDirection is { } to ? " " + char.ToLowerInvariant(to[0]) + to[1..] : "")}" : weather.WindDirection;
        string?[] parts = [weather.Condition, weather.TemperatureFahrenheit is { } degrees ? $"{degrees}°" : null, wind];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string Factor(ParkHomeRunFactors park) => $"L {Format.Number(park.Left, 0)} · R {Format.Number(park.Right, 0)}";

    public static string Name(IReadOnlyDictionary<int, Club> clubs, int team) => clubs.GetValueOrDefault(team)?.Nickname ?? $"Club {team.ToString(CultureInfo.InvariantCulture)}";

    public static string Abbreviation(IReadOnlyDictionary<int, Club> clubs, int team) => clubs.GetValueOrDefault(team)?.Abbreviation ?? Format.Unknown;

    public static string Meeting(IReadOnlyDictionary<int, Club> clubs, SlateGame game) => $"{Name(clubs, game.Away.TeamId)} at {Name(clubs, game.Home.TeamId)}";

    /// <summary>"RHP · 1.21 HR/9 · 104.0 IP".</summary>
    public static string Starter(SlateStarter starter) => string.Join(" · ", new[]
    {
        starter.Hand is { } hand ? $"{hand}HP" : null,
        starter.HomeRunsPerNine is { } rate ? $"{Format.Number(rate)} HR/9" : null,
        $"{Format.Innings(starter.OutsRecorded)} IP",
    }.OfType<string>());

    /// <summary>A ball's chance; next to none is not none.</summary>
    public static string Chance(double? chance) => chance is > 0 and < .0005 ? "<0.1%" : Format.Percent(chance);

    /// <summary>What the strip of a day found.</summary>
    public static string Found(IReadOnlyDictionary<int, Club> clubs, IReadOnlyList<SlateGame> games)
    {
        var told = games.Where(g => g.ExpectedHomeRuns is not null).OrderByDescending(g => g.ExpectedHomeRuns).ToList();
        return told switch
        {
            [] => "Nothing to expect yet",
            [var only] => $"{Format.Number(only.ExpectedHomeRuns)} home runs to expect where the {Name(clubs, only.Home.TeamId)} play",
            _ when told[0].Venue is { } only && told.TrueForAll(g => g.Venue == only) => $"{Format.Number(told.Sum(g => g.ExpectedHomeRuns), 1)} home runs to expect at {only}",
            _ => $"Most to expect at {told[0].Venue ?? Name(clubs, told[0].Home.TeamId)}, least at {told[^1].Venue ?? Name(clubs, told[^1].Home.TeamId)}",
        };
    }

    /// <summary>A play in two or three words: "field_out" is "Field out".</summary>
    public static string Event(string word) => word.Length == 0 ? Format.Unknown : char.ToUpperInvariant(word[0]) + word[1..].Replace('_', ' ');
}
