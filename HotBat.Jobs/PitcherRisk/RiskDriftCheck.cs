using System.Text;
using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Whether the champion is still asked about what it learned from: only features that it looks at count.</summary>
public sealed class RiskDriftCheck(RiskData data, ModelVersionStore versions)
{
    /// <summary>Four weeks of appearances are some 5,000.</summary>
    public const int RecentDays = 28;

    // of the shrunk rate, which the model starts from
    static readonly string[] s_ofRate = ["starter", "arm_stints_2_years"];

    /// <summary>Empty without a champion, or without appearances to look at.</summary>
    public async Task<IReadOnlyList<FeatureDrift>> RunAsync(DateOnly today, CancellationToken cancel)
    {
        if (await versions.ChampionAsync(RiskTraining.Model, cancel) is not { } champion || champion.FeatureFingerprint != RiskFeatures.Fingerprint) return [];
        using var model = RiskModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(champion)));
        string[] used = [.. model.Parameters.Chosen.Concat(model.Parameters.Shrunk is null ? [] : s_ofRate).Distinct()];
        int[] places = [.. used.Select(RiskFeatures.IndexOf)];
        var examples = RiskWalk.Examples(await data.ReadAsync(today.AddDays(-1), null, cancel), _ => true, cancel);
        if (examples.Count == 0) return [];
        var recent = examples[^1].Day.AddDays(1 - RecentDays);
        List<(DateOnly, double[])> Rows(Func<RiskExample, bool> takes) => [.. examples.Where(takes).Select(example => (example.Day, Array.ConvertAll(places, place => example.Values[place])))];
        return FeatureDrift.Between(used, Rows(example => example.Day < recent && example.Day <= champion.TrainedThrough), Rows(example => example.Day >= recent), RecentDays, used);
    }
}
