using System.Globalization;

namespace HotBat.Tests.Support;

/// <summary>
/// A game composed by hand, as rows of a Savant file: one pitch a turn, every half-inning three strikeouts unless told otherwise, bases empty (a home run is one run).
/// Visitors bat as 101 to 109 and pitch with 800; the home club bats as 201 to 209 and pitches with 900, from the seventh inning on with 901.
/// </summary>
sealed class HandMadeGame(int gamePk, string date, string home = "NYY", string away = "BOS")
{
    public static readonly string[] Columns =
    [
        "game_pk", "game_date", "game_type", "home_team", "away_team", "pitcher", "batter", "p_throws", "stand", "events", "bb_type", "inning", "inning_topbot", "at_bat_number",
        "pitch_number", "bat_score", "post_bat_score", "post_home_score", "post_away_score", "launch_speed", "launch_angle", "outs_when_up", "balls", "strikes",
    ];

    readonly Dictionary<(int Inning, bool IsTop), string[]> _halves = [];

    public int Innings { get; init; } = 9;

    /// <summary>Turns of a half-inning, "event" or "event exit_velocity launch_angle". The bottom of an inning that is given as empty is not played.</summary>
    public HandMadeGame Half(int inning, bool isTop, params string[] turns)
    {
        _halves[(inning, isTop)] = turns;
        return this;
    }

    public List<Dictionary<string, string>> Rows()
    {
        var rows = new List<Dictionary<string, string>>();
        int homeScore = 0, awayScore = 0, homeTurn = 0, awayTurn = 0;
        for (var inning = 1; inning <= Innings; inning++)
        {
            foreach (var isTop in (bool[])[true, false])
            {
                var outs = 0;
                foreach (var turn in _halves.GetValueOrDefault((inning, isTop), ["strikeout", "strikeout", "strikeout"]))
                {
                    var parts = turn.Split(' ');
                    var before = isTop ? awayScore : homeScore;
                    if (parts[0] == "home_run")
                        _ = isTop ? awayScore++ : homeScore++;
                    var batter = isTop ? 101 + (awayTurn++ % 9) : 201 + (homeTurn++ % 9);
                    string[] values =
                    [
                        Text(gamePk), date, "R", home, away, Text(isTop ? (inning < 7 ? 900 : 901) : 800), Text(batter), isTop ? "R" : "L", batter % 2 == 0 ? "L" : "R", parts[0],
                        parts.Length > 1 ? "fly_ball" : "", Text(inning), isTop ? "Top" : "Bot", Text(rows.Count + 1), "1", Text(before), Text(isTop ? awayScore : homeScore), Text(homeScore), Text(awayScore),
                        parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "", Text(Math.Min(outs, 2)), "0", "2",
                    ];
                    rows.Add(Columns.Zip(values).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
                    outs += parts[0] is "strikeout" or "field_out" ? 1 : 0;
                }
            }
        }

        return rows;
    }

    public static string Csv(IEnumerable<Dictionary<string, string>> rows, params string[] columns)
    {
        var names = columns.Length > 0 ? columns : Columns;
        return string.Join(',', names) + "\n" + string.Concat(rows.Select(r => string.Join(',', names.Select(n => r.GetValueOrDefault(n, ""))) + "\n"));
    }

    static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
