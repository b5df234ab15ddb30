namespace HotBat.Core.Prospects;

/// <summary>Where a prospect plays. Season lines tell no fielding position: a hitter's comes from the newest board that has him, a pitcher's role from his starts.</summary>
public static class ProspectPosition
{
    public const string Starter = "SP", Reliever = "RP";

    /// <summary>Share of games started from which a pitcher is a starter.</summary>
    const double StarterShare = .5;

    /// <summary>In the order of the scorecard, pitchers first.</summary>
    public static IReadOnlyList<string> All { get; } = [Starter, Reliever, "C", "1B", "2B", "3B", "SS", "LF", "CF", "RF", Outfield, "INF", "DH"];

    /// <summary>Whoever plays anywhere in the outfield: fantasy leagues draw from one pool, and boards name a corner or just the outfield.</summary>
    public const string Outfield = "OF";

    /// <summary>The pool that a position is drawn from: an outfielder's is the outfield, anybody else's his own.</summary>
    public static string? Pool(string? position) => position is "LF" or "CF" or "RF" ? Outfield : position;

    /// <summary>Null where no source tells.</summary>
    public static string? Of(ProspectRow row)
    {
        if (row.IsPitcher)
        {
            var line = row.Player.Seasons.Single(season => season.Season == row.Season).Pitching!;
            return line.Games > 0 && line.Starts >= StarterShare * line.Games ? Starter : Reliever;
        }
        return row.Player.Grades.Where(grade => grade.Year <= row.Season + 1).OrderBy(grade => grade.Year).Select(grade => Read(grade.Position)).LastOrDefault(position => position is not null);
    }

    /// <summary>The first of several ("1B/OF") that is a hitter's.</summary>
    public static string? Read(string? written) => (written ?? "").Split('/', StringSplitOptions.TrimEntries).Select(part => part.ToUpperInvariant()).FirstOrDefault(part => All.Contains(part) && part is not (Starter or Reliever));
}
