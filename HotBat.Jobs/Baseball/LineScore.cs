using System.Text.Json;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>One club's line in an inning; runs are null while it has not batted.</summary>
public sealed record InningLine(short Inning, bool IsHome, short? Runs, short? Hits, short? Errors, short? LeftOnBase);

/// <summary>What one club has so far.</summary>
public sealed record LineTotals(short? Runs, short? Hits, short? Errors);

/// <summary>The Stats API's line score, as a hydrated schedule and a game's feed both carry it: where the game stands, who is where, and the innings.</summary>
/// <param name="InningPart">top, middle, bottom or end.</param>
public sealed record LineScore(short Inning, string? InningPart, short? Outs, short? Balls, short? Strikes, LineTotals Home, LineTotals Away,
    int? Batter, int? Pitcher, int? OnFirst, int? OnSecond, int? OnThird, IReadOnlyList<InningLine> Innings)
{
    /// <summary>Null before the first pitch, when the API sends an empty one.</summary>
    public static LineScore? Read(JsonElement? element)
    {
        if (element is not { } line || line.Small("currentInning") is not { } inning)
            return null;
        var part = line.Text("inningState")?.ToUpperInvariant() switch { "TOP" => "top", "MIDDLE" => "middle", "BOTTOM" => "bottom", "END" => "end", _ => null };
        return new LineScore(inning, part, line.Small("outs"), line.Small("balls"), line.Small("strikes"), Totals(line, "home"), Totals(line, "away"),
            line.Whole("offense", "batter", "id"), line.Whole("defense", "pitcher", "id"), line.Whole("offense", "first", "id"), line.Whole("offense", "second", "id"), line.Whole("offense", "third", "id"),
            [.. Lines(line)]);
    }

    static LineTotals Totals(JsonElement line, string side) => new(line.Small("teams", side, "runs"), line.Small("teams", side, "hits"), line.Small("teams", side, "errors"));

    static IEnumerable<InningLine> Lines(JsonElement line)
    {
        if (line.At("innings") is not { ValueKind: JsonValueKind.Array } innings)
            yield break;
        foreach (var inning in innings.EnumerateArray())
            foreach (var side in (string[])["away", "home"])
                if (inning.Small("num") is { } number && inning.At(side) is { } half && half.EnumerateObject().Any())
                    yield return new InningLine(number, side == "home", half.Small("runs"), half.Small("hits"), half.Small("errors"), half.Small("leftOnBase"));
    }
}
