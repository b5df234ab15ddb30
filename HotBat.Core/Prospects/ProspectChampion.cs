using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>Which kind serves, by <see cref="OneStandardError"/> over past seasons, the standard error by player.</summary>
public static class ProspectChampion
{
    /// <summary>Without seasons to compare.</summary>
    public static ProspectKind Fallback => XGBoostLibrary.IsInstalled ? ProspectKind.Blend : ProspectKind.Logistic;

    public static ProspectKind Of(IReadOnlyList<PastProspect> past)
    {
        List<PastProspect> known = [.. past.Where(one => one.Row.Made is not null)];
        if (!known.Any(one => one.Row.Made == true)) return Fallback;
        bool[] outcomes = [.. known.Select(one => one.Row.Made!.Value)];
        var players = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in known) players.TryAdd(one.Row.Player.Key, players.Count);
        var bootstrap = new BlockBootstrap([.. known.Select(one => players[one.Row.Player.Key])]);
        return OneStandardError.Choose([.. known[0].Chances.Keys.Where(kind => kind >= ProspectKind.Logistic).Order()], kind => new([.. known.Select(one => one.Chances[kind].Chance)], outcomes), bootstrap);
    }
}
