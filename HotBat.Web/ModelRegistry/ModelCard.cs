using System.Text.Json;
using System.Text.Json.Serialization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Charts;

namespace HotBat.Web.ModelRegistry;

/// <summary>A version with what its training kept of itself. What an older version did not keep, or another model has not, is null or empty.</summary>
/// <param name="Starters">Of the walk forward that chose among the kinds, over batters who started.</param>
/// <param name="Settings">Hyperparameters in words.</param>
/// <param name="Chosen">Features that its correction sees.</param>
public sealed record ModelCard(ListedVersion Version, string? Kind, DateOnly? EvidenceFrom, DateOnly? EvidenceTo, ForecastMeasures? Starters, ForecastMeasures? AllBatters,
    IReadOnlyList<TotalMeasures> Totals, IReadOnlyList<ReliabilityPoint> Reliability, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Chosen)
{
    /// <summary>Features that it moves with.</summary>
    public IReadOnlyList<string> LooksAt { get; } = Version.Model == ForecastTraining.Model ? ForecastTraining.LooksAt(Kind, Chosen) : Chosen;

    /// <summary>Home runs among the batted balls that it learned from; null for another model.</summary>
    public int? HomeRuns { get; init; }

    /// <summary>Of a risk version: measures by group, all appearances first; empty for another model.</summary>
    public IReadOnlyList<RiskGroupMeasures> RiskGroups { get; init; } = [];

    /// <summary>Of a risk version: chance of an arm injury within 21 days of a usual appearance.</summary>
    public double? BaseRate { get; init; }

    /// <summary>Of a risk version: the appearances with an arm injury among those that it learned from.</summary>
    public int? Injuries { get; init; }

    /// <summary>Over all appearances.</summary>
    public RiskMeasures? Risk => RiskOf("all");

    public RiskMeasures? RiskOf(string group) => RiskGroups.FirstOrDefault(one => one.Name == group)?.Measures;

    /// <summary>What its kind is compared by: of starters' games, or of all appearances.</summary>
    public Interval? LogLoss => Starters?.LogLoss ?? Risk?.LogLoss;

    /// <summary>It was compared with the other kinds on days that it had not learned from.</summary>
    public bool IsMeasured => LogLoss is not null;

    /// <summary>Both were measured over the same days.</summary>
    public bool IsMeasuredAs(ModelCard other) => EvidenceFrom is not null && (EvidenceFrom, EvidenceTo) == (other.EvidenceFrom, other.EvidenceTo);

    public static ModelCard Of(ListedVersion version)
    {
        var kept = JsonSerializer.Deserialize<Kept>(version.Metrics, TrainedModel.MetricsForm) ?? new Kept(null, null, null, null, null, null, null, null, null, null);
        return new(version, kept.Kind, kept.EvidenceFrom, kept.EvidenceTo, kept.Starters, kept.AllBatters, kept.ClubsAndGames ?? [], [.. (kept.Reliability ?? []).Select(ReliabilityPoint.Of)],
            Flat(kept.Settings).ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal), kept.Chosen ?? [])
        { HomeRuns = kept.HomeRuns, RiskGroups = kept.Groups ?? [], BaseRate = kept.BaseRate, Injuries = kept.Injuries };
    }

    /// <summary>"trees.depth" for what lies in another.</summary>
    static IEnumerable<KeyValuePair<string, string>> Flat(Dictionary<string, JsonElement>? settings) => (settings ?? []).SelectMany(setting => setting.Value.ValueKind == JsonValueKind.Object
        ? setting.Value.EnumerateObject().Select(inner => KeyValuePair.Create($"{setting.Key}.{JsonNamingPolicy.SnakeCaseLower.ConvertName(inner.Name)}", inner.Value.ToString()))
        : [KeyValuePair.Create(setting.Key, setting.Value.ToString())]);

    sealed record Kept(string? Kind, Dictionary<string, JsonElement>? Settings, string[]? Chosen, DateOnly? EvidenceFrom, DateOnly? EvidenceTo, ForecastMeasures? Starters, ForecastMeasures? AllBatters,
        TotalMeasures[]? ClubsAndGames, ReliabilityBin[]? Reliability, [property: JsonPropertyName("homeRuns")] int? HomeRuns)
    {
        public RiskGroupMeasures[]? Groups { get; init; }

        public double? BaseRate { get; init; }

        public int? Injuries { get; init; }
    }
}
