using System.Globalization;
using System.Text.Json;
using HotBat.Core.Operations;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>What came off the bat, as far as it was tracked: mph, degrees, feet.</summary>
public sealed record FeedBattedBall(double? ExitVelocity, double? LaunchAngle, double? Distance, string? Trajectory);

/// <param name="Number">From 1 within the turn at bat.</param>
/// <param name="Call">"Ball", "Swinging Strike", "In play, run(s)".</param>
/// <param name="PlateX">Feet from the middle of the plate, seen by the catcher.</param>
public sealed record FeedPitch(int Number, string? Type, double? Speed, string? Call, short? Balls, short? Strikes, double? PlateX, double? PlateZ, FeedBattedBall? Ball);

/// <summary>A turn at bat of a game's feed. Its index is its key: a corrected play comes again under the same one.</summary>
/// <param name="IsComplete">False for the turn under way; its outcome is unknown.</param>
/// <param name="Event">"Home Run", "Groundout" …; null while it goes on.</param>
public sealed record FeedPlay(int Index, short Inning, bool IsTop, bool IsComplete, bool IsScoring, string? Event, string? EventType, string? Description, short? HomeScore, short? AwayScore,
    short? Outs, int Batter, int Pitcher, DateTime? StartedAt, DateTime? EndedAt, IReadOnlyList<FeedPitch> Pitches)
{
    /// <summary>In the order of the feed. A play without its index, its inning or its two players is left out.</summary>
    public static IReadOnlyList<FeedPlay> ReadAll(JsonElement feed)
    {
        var root = feed.At("response") ?? feed;
        return root.At("liveData", "plays", "allPlays") is { ValueKind: JsonValueKind.Array } plays ? [.. plays.EnumerateArray().Select(Read).OfType<FeedPlay>()]
            : throw new UserError("This is no game feed: it has no plays.", "liveData.plays.allPlays", "Fetch the feed again.");
    }

    static FeedPlay? Read(JsonElement play) =>
        (play.Whole("about", "atBatIndex"), play.Small("about", "inning"), play.Whole("matchup", "batter", "id"), play.Whole("matchup", "pitcher", "id")) is ({ } index, { } inning, { } batter, { } pitcher)
            ? new FeedPlay(index, inning, IsTrue(play.At("about", "isTopInning")), IsTrue(play.At("about", "isComplete")), IsTrue(play.At("about", "isScoringPlay")), play.Text("result", "event"),
                play.Text("result", "eventType"), play.Text("result", "description"), play.Small("result", "homeScore"), play.Small("result", "awayScore"), play.Small("count", "outs"), batter, pitcher,
                Time(play.Text("about", "startTime")), Time(play.Text("about", "endTime")), [.. Thrown(play)])
            : null;

    static IEnumerable<FeedPitch> Thrown(JsonElement play)
    {
        if (play.At("playEvents") is not { ValueKind: JsonValueKind.Array } events)
            yield break;
        foreach (var e in events.EnumerateArray())
            if (IsTrue(e.At("isPitch")) && e.Whole("pitchNumber") is { } number)
                yield return new FeedPitch(number, e.Text("details", "type", "code"), e.Real("pitchData", "startSpeed"), e.Text("details", "description"), e.Small("count", "balls"), e.Small("count", "strikes"),
                    e.Real("pitchData", "coordinates", "pX"), e.Real("pitchData", "coordinates", "pZ"),
                    e.At("hitData") is { } hit ? new FeedBattedBall(hit.Real("launchSpeed"), hit.Real("launchAngle"), hit.Real("totalDistance"), hit.Text("trajectory")) : null);
    }

    static bool IsTrue(JsonElement? element) => element is { ValueKind: JsonValueKind.True };

    static DateTime? Time(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;
}
