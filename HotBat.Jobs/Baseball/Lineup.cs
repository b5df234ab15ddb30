using System.Text.Json;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <param name="Slot">1 to 9.</param>
/// <param name="Position">Where he starts: C, 1B … DH; null when the source does not say.</param>
public sealed record LineupSpot(short Slot, int Player, string? Position);

/// <summary>The nine who start a game for a club, in batting order. A club posts all nine at once: fewer are none.</summary>
public sealed record Lineup(int TeamId, IReadOnlyList<LineupSpot> Spots)
{
    const int Nine = 9;

    /// <summary>A schedule hydrated with lineups names the players in order. It gives the position that each usually plays, which is not taken for today's.</summary>
    public static IReadOnlyList<Lineup> FromSchedule(GameListing listing, JsonElement game) =>
    [
        .. WhenWhole(listing.Home, Named(game.At("lineups", "homePlayers"))),
        .. WhenWhole(listing.Away, Named(game.At("lineups", "awayPlayers"))),
    ];

    /// <summary>The feed's box score: a batting order of 300 is who started third, 301 who came in for him.</summary>
    public static IReadOnlyList<Lineup> FromFeed(GameListing listing, JsonElement feed) =>
    [
        .. WhenWhole(listing.Home, Started(feed.At("liveData", "boxscore", "teams", "home", "players"))),
        .. WhenWhole(listing.Away, Started(feed.At("liveData", "boxscore", "teams", "away", "players"))),
    ];

    static IEnumerable<LineupSpot> Named(JsonElement? players) =>
        players is not { ValueKind: JsonValueKind.Array } named ? []
            : named.EnumerateArray().Select((player, i) => (Id: player.Whole("id"), i)).Where(p => p.Id is not null).Select(p => new LineupSpot((short)(p.i + 1), p.Id!.Value, null));

    static IEnumerable<LineupSpot> Started(JsonElement? players)
    {
        if (players is not { ValueKind: JsonValueKind.Object } box)
            yield break;
        foreach (var player in box.EnumerateObject())
            if (player.Value.Whole("battingOrder") is { } order && order % 100 == 0 && player.Value.Whole("person", "id") is { } id)
                yield return new LineupSpot((short)(order / 100), id, FirstPosition(player.Value));
    }

    static string? FirstPosition(JsonElement player)
    {
        var first = player.At("allPositions") is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0 ? all[0].Text("abbreviation") : player.Text("position", "abbreviation");
        return first is { Length: <= 3 } ? first : null;
    }

    static IEnumerable<Lineup> WhenWhole(int team, IEnumerable<LineupSpot> spots)
    {
        LineupSpot[] order = [.. spots.OrderBy(s => s.Slot)];
        if (order.Length == Nine && order.Select((s, i) => s.Slot == i + 1).All(isInOrder => isInOrder))
            yield return new Lineup(team, order);
    }
}
