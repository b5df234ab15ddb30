using System.Text;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;

namespace HotBat.Jobs.Prospects;

/// <param name="Rows">Prospects told of.</param>
/// <param name="Added">Rows added; 0 when the model had said the same before.</param>
public sealed record ProspectsScored(int Season, ModelVersion Version, int Rows, int Added);

/// <summary>Writes what the serving model says of everybody after a season.</summary>
public sealed class ProspectScoring(ProspectHistoryReader reader, ModelVersionStore versions, ProspectPredictionStore store, DataWatermarks watermarks)
{
    /// <summary>A model of the same training with logistic members, where the one that serves has none; null where it has, or there is none.</summary>
    async Task<ProspectModel?> WeighingAsync(ProspectModel champion, CancellationToken cancel)
    {
        if (champion.HasWeights) return null;
        foreach (var version in await versions.ServingAsync(ProspectTraining.Model, cancel))
        {
            if (version.Status == ModelVersionStore.Champion || version.FeatureFingerprint != ProspectFeatures.Fingerprint) continue;
            var model = ProspectModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version)));
            if (model.HasWeights) return model;
            model.Dispose();
        }
        return null;
    }

    /// <summary>Past prospects that are named beside each.</summary>
    const int Comparables = 8;

    /// <param name="season">The last season that has ended.</param>
    /// <exception cref="UserError">There is no model, or no line of the season.</exception>
    public async Task<ProspectsScored> ScoreAsync(int season, CancellationToken cancel)
    {
        var champion = await versions.ChampionAsync(ProspectTraining.Model, cancel) ?? throw new UserError("There is no model of prospects.", "score prospects", "Train one: ./hotbat train prospects.");
        if (champion.TrainedThrough.Year > season) throw new UserError($"The model that serves has seen the outcomes of {champion.TrainedThrough.Year}: it cannot tell what was to be said after {season}.", "score prospects", $"./hotbat train prospects --through {season}-12-31");
        var watermark = (await watermarks.CurrentAsync(cancel)).Played.Run;
        var history = (await reader.ReadAsync(season, cancel)).AsOf(season);
        var rows = ProspectWalk.Rows(history, _ => true, cancel);
        List<ProspectRow> asked = [.. rows.Where(row => row.Season == season)];
        if (asked.Count == 0) throw new UserError($"There is no minor-league season {season}.", "score prospects", "Load it first: ./hotbat ingest minors FILE.");
        using var model = ProspectModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(champion)));
        var arrivals = ArrivalModel.Fit([.. rows.Where(row => row.Season < season)], history.MajorSeasons);
        var (chances, explanations) = (model.Chances(asked), model.Explain(asked));
        using var weighing = await WeighingAsync(model, cancel);
        var past = new ComparableProspects(rows, weighing ?? model);
        List<ProspectSaid> said = [.. asked.Select((row, i) => (row, Arrival: arrivals.Of(row).AtLeast(chances[i].Chance, ProspectOutcome.Years), i)).Select(one => new ProspectSaid(one.row, chances[one.i], explanations[one.i], one.Arrival,
            DynastyScore.Of(chances[one.i].Chance, one.row.Grade?.FutureValue, one.row.Age, one.Arrival.Expected - season), model.Parameters.BaseRate,
            past.Nearest(one.row, season + 1, Comparables)))];
        return new(season, champion, asked.Count, await store.AddAsync(season, champion, watermark, said, cancel));
    }
}
