namespace HotBat.Core.Baseball;

/// <summary>A club's won and lost games in a season up to some day.</summary>
public sealed record ClubRecord(int TeamId, string League, string Division, int Wins, int Losses);

/// <param name="WinningPercentage">W / (W + L); null before the first decided game.</param>
/// <param name="Rank">Place in the division by winning percentage; equal percentages share a place.</param>
/// <param name="GamesBehind">((W of the leader − W) + (L − L of the leader)) / 2, so half games occur; 0 for the leader.</param>
/// <param name="Lead">For a club that nobody is ahead of: games ahead of the next one; else null.</param>
public sealed record Standing(int TeamId, string League, string Division, int Wins, int Losses, double? WinningPercentage, int Rank, double GamesBehind, double? Lead);

/// <summary>
/// Division standings. The order is by winning percentage (as MLB publishes it); games behind (GB) are counted from the club with the most games over .500, so that they
/// are never negative when clubs have played unequal numbers of games. Ties are not broken: the tiebreakers of the rules need head-to-head records.
/// </summary>
public static class Standings
{
    public static IReadOnlyList<Standing> Of(IEnumerable<ClubRecord> records) =>
        [.. records.GroupBy(r => (r.League, r.Division)).OrderBy(g => g.Key.League, StringComparer.Ordinal).ThenBy(g => g.Key.Division, StringComparer.Ordinal).SelectMany(Division)];

    /// <summary>"–" for none, "½", "1", "1½".</summary>
    public static string GamesText(double games)
    {
        var halves = (int)Math.Round(games * 2);
        return halves == 0 ? "–" : (halves / 2, halves % 2) switch { (0, _) => "½", (var whole, 0) => $"{whole}", var (whole, _) => $"{whole}½" };
    }

    static IEnumerable<Standing> Division(IEnumerable<ClubRecord> records)
    {
        var clubs = records.OrderByDescending(r => Percentage(r) ?? 0.5).ThenByDescending(r => r.Wins).ThenBy(r => r.TeamId).ToList();
        var over = clubs.Select(r => r.Wins - r.Losses).OrderDescending().ToList();
        foreach (var club in clubs)
        {
            var percentage = Percentage(club);
            var behind = (over[0] - (club.Wins - club.Losses)) / 2.0;
            yield return new Standing(club.TeamId, club.League, club.Division, club.Wins, club.Losses, percentage,
                1 + clubs.Count(other => (Percentage(other) ?? 0.5) > (percentage ?? 0.5)), behind,
                behind == 0 && over.Count > 1 ? (over[0] - over[1]) / 2.0 : null);
        }
    }

    static double? Percentage(ClubRecord record) => record.Wins + record.Losses is var games and > 0 ? (double)record.Wins / games : null;
}
