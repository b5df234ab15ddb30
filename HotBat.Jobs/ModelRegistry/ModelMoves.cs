using System.Text;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>What a change of who serves came to.</summary>
/// <param name="Before">The champion before; null when there was none, or when only a share was set.</param>
public sealed record ModelMove(ListedVersion Version, ListedVersion? Before);

/// <summary>Promotes, rolls back and shares, after a look at whether the version can serve at all. Who asks has been let in already: <see cref="ModelDesk"/>, the command line, the guard.</summary>
public sealed class ModelMoves(ModelVersionQueries versions, ModelServingStore store, TimeProvider time)
{
    const string Where = "models";

    /// <param name="seen">The champion that whoever decides has before him; null for the one there is now.</param>
    public async Task<ModelMove> PromoteAsync(int modelVersionId, int? seen, string by, string reason, CancellationToken cancel)
    {
        var version = await FindAsync(modelVersionId, cancel);
        if (version.Status == ModelVersionStore.Champion) throw new UserError($"{version.Named} is the champion already.", Where, "Choose a challenger or a retired version.");
        var before = await ChampionAsync(version.Model, cancel);
        await RequireFitAsync(version, cancel);
        await store.ServeAsync(version, seen ?? before?.ModelVersionId, ModelEvent.Promoted, by, reason, cancel);
        return new(await FindAsync(modelVersionId, cancel), before);
    }

    /// <summary>The champion before serves again.</summary>
    public async Task<ModelMove> RollBackAsync(string model, int? seen, string by, string reason, CancellationToken cancel)
    {
        RequireServed(model);
        var champion = await ChampionAsync(model, cancel);
        var version = await BeforeAsync(model, cancel) ?? throw new UserError($"No version of {model} has served before {champion?.Named ?? "now"}: there is nothing to roll back to.", Where, "Promote a version: ./hotbat models promote ID.");
        await RequireFitAsync(version, cancel);
        await store.ServeAsync(version, seen ?? champion?.ModelVersionId, ModelEvent.RolledBack, by, reason, cancel);
        return new(await FindAsync(version.ModelVersionId, cancel), champion);
    }

    /// <summary>
    /// The newest version of another kind takes the place of a champion that has failed, of one training the simplest: the champion before is often last week's of the same kind.
    /// A kind that the guard has taken out before comes back with a later version alone.
    /// </summary>
    /// <exception cref="UserError">There is none that may serve, or another champion was chosen meanwhile.</exception>
    public async Task<ModelMove> TakeOutAsync(ListedVersion champion, string reason, CancellationToken cancel)
    {
        var succession = await versions.SuccessionAsync(champion.Model, cancel);
        var failed = succession.Zip(succession.Skip(1)).Where(change => change.First.By == ModelEvent.ByGuard).Select(change => (change.Second.ModelVersionId, Kind: ServingModel.KindOf(change.Second.Label))).ToList();
        foreach (var version in await versions.OfOtherKindsAsync(champion, cancel))
        {
            if (failed.Exists(one => one.Kind == version.Kind && one.ModelVersionId >= version.ModelVersionId) || !await IsFitAsync(version, cancel)) continue;
            await store.ServeAsync(version, champion.ModelVersionId, ModelEvent.RolledBack, ModelEvent.ByGuard, reason, cancel);
            return new(await FindAsync(version.ModelVersionId, cancel), champion);
        }
        throw new UserError($"No version of another kind than {champion.Named} may serve: there is nothing to roll back to.", Where, "Promote a version: ./hotbat models promote ID.");
    }

    public async Task<ModelMove> ShareAsync(int modelVersionId, int percent, string by, string reason, CancellationToken cancel)
    {
        var version = await FindAsync(modelVersionId, cancel);
        if (RequireServed(version.Model) is { HasShares: false }) throw new UserError($"A share is of games, and {version.Model} tells of none: its champion speaks alone.", Where, "Promote the version in its place.");
        if (percent > 0) await RequireFitAsync(version, cancel);
        await store.ShareAsync(version, percent, by, reason, cancel);
        return new(await FindAsync(modelVersionId, cancel), null);
    }

    /// <summary>The version that served before the champion of now; null when there was none.</summary>
    public async Task<ListedVersion?> BeforeAsync(string model, CancellationToken cancel)
    {
        var champion = await ChampionAsync(model, cancel);
        var before = (await versions.SuccessionAsync(model, cancel)).FirstOrDefault(served => served.ModelVersionId != champion?.ModelVersionId);
        return before is null ? null : await versions.FindAsync(before.ModelVersionId, cancel);
    }

    async Task<ListedVersion?> ChampionAsync(string model, CancellationToken cancel) =>
        (await versions.ServingAsync(model, cancel)).FirstOrDefault(version => version.Status == ModelVersionStore.Champion);

    async Task<ListedVersion> FindAsync(int modelVersionId, CancellationToken cancel) =>
        await versions.FindAsync(modelVersionId, cancel) ?? throw new UserError($"There is no model version {modelVersionId}.", Where, $"./hotbat models list shows those there are.");

    async Task<bool> IsFitAsync(ListedVersion version, CancellationToken cancel)
    {
        try
        {
            await RequireFitAsync(version, cancel);
            return true;
        }
        catch (UserError)
        {
            return false;
        }
    }

    /// <exception cref="UserError">It was made of other features, its artifact is not what was stored, or it cannot be loaded here.</exception>
    async Task RequireFitAsync(ListedVersion version, CancellationToken cancel)
    {
        var served = RequireServed(version.Model);
        var train = $"Train it again: ./hotbat train {version.Model}.";
        if (version.FeatureFingerprint != served.Fingerprint) throw new UserError($"{version.Named} was trained on other features than are made now and cannot serve.", Where, train);
        var today = BaseballDay.Today(time);
        if (version.TrainedThrough >= today.AddDays(-served.EmbargoDays))
            throw new UserError($"{version.Named} has learned from {version.TrainedThrough:yyyy-MM-dd}: it would know {served.Knows}.", Where, $"Choose one that was trained on days before {(served.EmbargoDays == 0 ? "today" : $"{today.AddDays(-served.EmbargoDays):yyyy-MM-dd}")}.");
        var whole = await versions.WithArtifactAsync(version.ModelVersionId, cancel) ?? throw new UserError($"There is no model version {version.ModelVersionId}.", Where);
        try
        {
            using var model = served.Load(Encoding.UTF8.GetString(ModelVersionStore.Artifact(whole)));
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or System.Text.Json.JsonException)
        {
            throw new UserError($"{version.Named} cannot be loaded: {e.Message}", Where, train, e);
        }
    }

    static ServedModel RequireServed(string model)
    {
        if (model == HomeRunChanceRegistry.Model)
            throw new UserError("Batted-ball models take no turns: each season is scored by the newest that learned from earlier seasons alone.", Where, "Train one: ./hotbat train batted-ball --again.");
        return ServedModel.Find(model) ?? throw new UserError($"There is no model “{model}” to choose a champion of.", Where, $"Name {string.Join(" or ", ServedModel.All.Select(served => served.Name))}.");
    }
}
