namespace HotBat.Core.Prospects;

/// <summary>A man at the end of a minor-league season, and what became of him: what a model is trained on and asked about.</summary>
/// <param name="Values">In the order of <see cref="ProspectFeatures.All"/>.</param>
/// <param name="Level">Estimated where he played for several teams; see <see cref="LevelGroup"/>.</param>
/// <param name="Made">Null while his window has not closed, or a season of it is not loaded.</param>
/// <param name="Grade">Of the board of the winter after the season; null when he is on none.</param>
public sealed record ProspectRow(MinorPlayer Player, int Season, bool IsPitcher, double Level, bool HasSeveralTeams, double[] Values, bool? Made, BoardEntry? Grade)
{
    static readonly int s_age = ProspectFeatures.IndexOf("age");

    /// <summary>Years on July 1; NaN where no source tells.</summary>
    public double Age => Values[s_age];

    /// <summary>Of the season, or of the board of the winter after it; null where neither tells.</summary>
    public string? Organisation => Player.Seasons.Where(line => line.Season == Season).Select(line => (IsPitcher ? line.Pitching?.Organisation : line.Batting?.Organisation)).FirstOrDefault() ?? Grade?.Organisation;

    /// <summary>"Rk", "A-", "A", "A+", "AA", "AAA", or "several" for several teams.</summary>
    public string LevelGroup => HasSeveralTeams ? "several" : Level < 0 ? MinorLevel.Rookie.Code() : ((MinorLevel)(int)Level).Code();
}

/// <summary>Rows from a history, season by season: a row of a season is made of that season and earlier ones alone.</summary>
public static class ProspectWalk
{
    /// <param name="want">Seasons whose rows are wanted.</param>
    /// <returns>In the order of season and key.</returns>
    public static IReadOnlyList<ProspectRow> Rows(ProspectHistory history, Func<int, bool> want, CancellationToken cancel = default)
    {
        var rows = new List<ProspectRow>();
        var boards = history.Players.SelectMany(player => player.Grades).Select(grade => grade.Year).ToHashSet();
        var ledgers = history.Players.OrderBy(player => player.Key, StringComparer.Ordinal).Select(player => new ProspectLedger(player, history.MinorSeasons, boards)).ToList();
        LevelTranslation batting = new(.012), pitching = new(.05);
        foreach (var season in history.MinorSeasons.Order())
        {
            cancel.ThrowIfCancellationRequested();
            var playing = ledgers.Where(ledger => ledger.Turn(season)).ToList();
            var tables = SeasonTables.Of(playing.Select(ledger => (ledger.Line!, ledger.Age(season))));
            foreach (var ledger in playing) ledger.See(season, tables);
            foreach (var ledger in playing) ledger.Teach(season, batting, pitching);
            if (!want(season)) continue;
            foreach (var ledger in playing)
                if (ProspectOutcome.IsAsked(ledger.Player, ledger.Line!))
                    rows.Add(ledger.Row(season, batting, pitching, history.MajorSeasons));
        }
        return rows;
    }
}
