namespace HotBat.Core.Prospects;

/// <summary>A past row as its chance would have been told at the end of its season.</summary>
public sealed record PastProspect(ProspectRow Row, IReadOnlyDictionary<ProspectKind, ProspectChance> Chances);

/// <summary>A walk forward through past seasons: each is asked about by a model of seasons whose windows had closed before it began.</summary>
public static class ProspectWalkForward
{
    public static IReadOnlyList<PastProspect> Run(IReadOnlyList<ProspectRow> rows, int from, int to, IReadOnlyList<ProspectKind> kinds, Action<int>? report = null, CancellationToken cancel = default)
    {
        var past = new List<PastProspect>();
        for (var season = from; season <= to; season++)
        {
            List<ProspectRow> asked = [.. rows.Where(row => row.Season == season)];
            if (asked.Count == 0) continue;
            report?.Invoke(season);
            var learned = Learnable(rows, season);
            var chances = new Dictionary<ProspectKind, IReadOnlyList<ProspectChance>>();
            foreach (var model in ProspectTrainer.Fit(kinds, learned, cancel))
                using (model)
                    chances[model.Parameters.Kind] = model.Chances(asked);
            past.AddRange(asked.Select((row, i) => new PastProspect(row, kinds.ToDictionary(kind => kind, kind => chances[kind][i]))));
        }
        return past;
    }

    /// <summary>Rows whose window had closed before a season, and whose outcome is known.</summary>
    public static IReadOnlyList<ProspectRow> Learnable(IReadOnlyList<ProspectRow> rows, int season) => [.. rows.Where(row => ProspectOutcome.Closes(row.Season) < season && row.Made is not null)];
}
