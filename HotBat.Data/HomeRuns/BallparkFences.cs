using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <summary>The fences on file, as they stood in a season.</summary>
public static class BallparkFences
{
    static readonly Lazy<Dictionary<int, List<(int From, BallparkFence Fence)>>> s_parks = new(() => ReferenceFiles.Fences.Parks.ToDictionary(
        p => p.VenueId,
        p => p.Eras.OrderBy(e => e.From).Select(e => (e.From, new BallparkFence(
            [.. e.Fence.Select(m => new FenceMark(m[0], m[1]))], [.. e.Walls.Select(w => new FenceWall(w[0], w[1]))]))).ToList()));

    /// <summary>Null where no distances are on file for that park and season.</summary>
    public static BallparkFence? Find(int? venueId, int season) =>
        venueId is { } id && s_parks.Value.TryGetValue(id, out var eras) ? eras.LastOrDefault(e => e.From <= season).Fence : null;
}
