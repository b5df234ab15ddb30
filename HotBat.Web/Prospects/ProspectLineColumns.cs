using System.Globalization;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;

namespace HotBat.Web.Prospects;

/// <summary>Columns of a profile's lines.</summary>
static class ProspectLineColumns
{
    public static IReadOnlyList<Column<ProspectLineRow>> Of(bool isPitcher)
    {
        List<Column<ProspectLineRow>> columns =
        [
            new("season", "Season", line => line.IsWholeSeason ? ProspectText.Year(line.Season) : $"at {line.Level}"),
            new("level", "Level", line => line.Level),
            new("org", "Org", line => line.Organisation) { Reason = line => line.IsMajors ? "not told by season lines" : "several teams" },
            new("age", "Age", line => line.Age?.ToString(CultureInfo.InvariantCulture)) { Numeric = true, Reason = _ => "neither the line nor a source of his birthday tells it" },
        ];
        columns.AddRange(isPitcher
            ? [
                new("g", "G", line => Format.Count(line.Games)) { Numeric = true, WideOnly = true },
                new("gs", "GS", line => Format.Count(line.Starts)) { Numeric = true },
                new("ip", "IP", line => Format.Innings(line.Outs)) { Numeric = true },
                new("ra9", "RA9", line => Format.Number(line.RunAverage)) { Numeric = true, Hint = "Runs in nine innings, earned or not" },
                Rate("k", "K%", line => line.StrikeoutRate, Percent), Beside("k-age", "his age", line => line.StrikeoutRate, peers => peers.StrikeoutRate, "Strikeouts", Points),
                Rate("bb", "BB%", line => line.WalkRate, Percent), Beside("bb-age", "his age", line => line.WalkRate, peers => peers.WalkRate, "Walks", Points),
                Rate("hr", "HR%", line => line.Third, Percent),
                Rate("fip", "FIP", line => line.Fourth, value => Format.Number(value)) with { Strong = true }, Beside("fip-age", "his age", line => line.Fourth, peers => peers.Fourth, "FIP", value => Format.Difference(value, 2)),
              ]
            : [
                new("pa", "PA", line => Format.Count(line.Turns)) { Numeric = true },
                Rate("avg", "AVG", line => line.Average, value => Format.Average(value)) with { WideOnly = true }, Rate("obp", "OBP", line => line.OnBase, value => Format.Average(value)) with { WideOnly = true }, Rate("slg", "SLG", line => line.Slugging, value => Format.Average(value)) with { WideOnly = true },
                Rate("bb", "BB%", line => line.WalkRate, Percent), Beside("bb-age", "his age", line => line.WalkRate, peers => peers.WalkRate, "Walks", Points),
                Rate("k", "K%", line => line.StrikeoutRate, Percent), Beside("k-age", "his age", line => line.StrikeoutRate, peers => peers.StrikeoutRate, "Strikeouts", Points),
                Rate("iso", "ISO", line => line.Third, value => Format.Average(value)),
                new("sb", "SB", line => Format.Count(line.Steals)) { Numeric = true, WideOnly = true },
                Rate("wrc", "wRC+", line => line.Fourth, value => Format.Number(value, 0)) with { Strong = true }, Beside("wrc-age", "his age", line => line.Fourth, peers => peers.Fourth, "wRC+", value => Format.Difference(value, 0)),
              ]);
        columns.Add(new("source", "Source", line => line.Source) { Quiet = true, WideOnly = true });
        return columns;
    }

    static Column<ProspectLineRow> Rate(string key, string title, Func<ProspectLineRow, double?> value, Func<double, string> write) => new(key, title, line => value(line) is { } known ? write(known) : null) { Numeric = true };

    static Column<ProspectLineRow> Beside(string key, string title, Func<ProspectLineRow, double?> value, Func<PeerMedians, double?> median, string what, Func<double, string> write) =>
        new(key, title, line => value(line) is { } known && line.AgePeers is { } peers && median(peers) is { } usual ? write(known - usual) : null)
        {
            Numeric = true,
            Quiet = true,
            Hint = $"{what} against the median of all who were as old at the level",
            Reason = line => line.IsMajors ? "the majors" : "no level, or nobody of his age there",
        };

    static string Percent(double value) => Format.Percent(value);

    static string Points(double value) => Format.Difference(100 * value);
}
