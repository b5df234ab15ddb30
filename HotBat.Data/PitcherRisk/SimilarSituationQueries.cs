using HotBat.Core.Baseball;
using HotBat.Core.PitcherRisk;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.PitcherRisk;

/// <summary>A past situation with the name of who was in it.</summary>
public sealed record NamedSituation(SimilarSituation Situation, string Name);

/// <summary>Past situations like one at hand.</summary>
/// <param name="Count">So many of the nearest.</param>
/// <param name="Pitchers">Whose they are.</param>
/// <param name="Hurt">Those of them with an arm injury within 21 days.</param>
/// <param name="Interval">95% interval of their share, by pitcher.</param>
/// <param name="Nearest">The nearest of each of the first pitchers.</param>
/// <param name="NearestHurt">The nearest of each of the first who was hurt.</param>
public sealed record ComparableSituations(int Count, int Pitchers, int Hurt, RateInterval? Interval, IReadOnlyList<NamedSituation> Nearest, IReadOnlyList<NamedSituation> NearestHurt);

/// <summary>
/// Finds past situations. All past appearances are read and walked through once for each state of the data and each model, which takes seconds; pages ask whether they are at hand and do not wait.
/// </summary>
public sealed class SimilarSituationQueries(IDbContextFactory<HotBatDbContext> contexts, RiskHistoryReader history, PitcherRecordQueries records, RiskModelQueries models, DataWatermarks watermarks, RecentAnswers recent, TimeProvider time) : IDisposable
{
    /// <summary>Neighbours whose outcomes are counted, and those that are named.</summary>
    public const int Neighbours = 1000, Named = 4;

    /// <summary>Outings from which somebody is a pitcher, and not a batter who pitched when a game was lost.</summary>
    const int LeastOutings = 10;

    readonly SemaphoreSlim _reading = new(1);
    volatile Kept? _kept;

    /// <summary>An answer is at hand at once.</summary>
    public async Task<bool> IsAtHandAsync(int modelVersionId, CancellationToken cancel) => Find(await KeyAsync(modelVersionId, cancel)) is not null;

    /// <summary>Begins to make it so and does not wait; what fails is told to who asks next.</summary>
    public void Begin(int modelVersionId) => _ = Task.Run(() => SituationsAsync(modelVersionId, CancellationToken.None));

    /// <param name="modelVersionId">Whose features are compared.</param>
    /// <returns>Null when he has no outing before the day.</returns>
    public async Task<ComparableSituations?> OfAsync(PitcherView view, int modelVersionId, CancellationToken cancel) =>
        await recent.GetAsync((nameof(SimilarSituationQueries), await KeyAsync(modelVersionId, cancel), view), token => ReadAsync(view, modelVersionId, token), cancel);

    async Task<ComparableSituations?> ReadAsync(PitcherView view, int modelVersionId, CancellationToken cancel)
    {
        var (record, seasons) = await records.OfAsync(view, cancel);
        if (record is null) return null;
        var situations = await SituationsAsync(modelVersionId, cancel);
        var nearest = situations.Nearest(new PitcherLedger(record, seasons).Features(view.AsOf), view.PitcherId, view.AsOf, Neighbours);
        List<SimilarSituation> hurt = [.. nearest.Where(one => one.Outcome.IsArmInjury)];
        List<SimilarSituation> first = [.. nearest.DistinctBy(one => one.Pitcher).Take(Named)], firstHurt = [.. hurt.DistinctBy(one => one.Pitcher).Take(Named)];
        var names = await NamesAsync([.. first.Union(firstHurt).Select(one => one.Pitcher).Distinct()], cancel);
        return new(nearest.Count, nearest.DistinctBy(one => one.Pitcher).Count(), hurt.Count, SimilarSituations.Hurt(nearest), [.. first.Select(Name)], [.. firstHurt.Select(Name)]);

        NamedSituation Name(SimilarSituation one) => new(one, names.GetValueOrDefault(one.Pitcher) ?? $"Pitcher {one.Pitcher}");
    }

    async Task<SimilarSituations> SituationsAsync(int modelVersionId, CancellationToken cancel)
    {
        var key = await KeyAsync(modelVersionId, cancel);
        if (Find(key) is { } found) return found;
        await _reading.WaitAsync(cancel);
        try
        {
            if (Find(key) is { } made) return made;
            var features = await models.AskAsync(modelVersionId, (model, _) => model.Parameters.Chosen.Union(["starter", "arm_stints_2_years"]).ToList(), cancel);
            var all = await history.ReadAsync(BaseballDay.Today(time), null, cancel);
            var situations = new SimilarSituations(RiskWalk.Examples(all with { Pitchers = [.. all.Pitchers.Where(one => one.Appearances.Count >= LeastOutings)] }, _ => true, cancel), features);
            _kept = new(key, situations);
            return situations;
        }
        finally
        {
            _reading.Release();
        }
    }

    async Task<Dictionary<int, string>> NamesAsync(List<int> pitchers, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.People.AsNoTracking().Where(p => pitchers.Contains(p.MlbamId)).Take(2 * Named).ToDictionaryAsync(p => p.MlbamId, p => PersonName.Display(p.FirstName, p.LastName, p.Suffix), cancel);
    }

    async ValueTask<(RiskMark Risks, int Model)> KeyAsync(int modelVersionId, CancellationToken cancel)
    {
        // a telling alone changes no past
        var marks = (await watermarks.CurrentAsync(cancel)).Risks;
        return (marks with { Scoring = 0 }, modelVersionId);
    }

    SimilarSituations? Find((RiskMark Risks, int Model) key) => _kept is { } kept && kept.Key == key ? kept.Situations : null;

    public void Dispose() => _reading.Dispose();

    sealed record Kept((RiskMark Risks, int Model) Key, SimilarSituations Situations);
}
