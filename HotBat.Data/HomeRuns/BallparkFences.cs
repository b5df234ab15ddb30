using HotBat.Core.Baseball;
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

    /// <summary>The fences of a season's home parks by venue id, as far as they are on file.</summary>
    public static IReadOnlyDictionary<int, BallparkFence> OfClubs(IReadOnlyList<Club> clubs) => clubs.DistinctBy(c => c.VenueId)
        .Select(c => (c.VenueId, Fence: Find(c.VenueId, c.Season))).Where(p => p.Fence is not null).ToDictionary(p => p.VenueId, p => p.Fence!);

    /// <summary>In how many of the parks a home run would have been out; null where it was not tracked to its landing point.</summary>
    public static ParksOut? ParksOut(IReadOnlyDictionary<int, BallparkFence> fences, double? exitVelocity, double? launchAngle, double? distance, double? sprayAngle, BatSide side, int? venueId) =>
        exitVelocity is { } speed && launchAngle is { } angle && distance is { } feet && BattedBallFlight.Of(speed, angle, feet) is { } flight
            ? FenceClearance.Count(flight, sprayAngle, side, [.. fences.Values], venueId is { } venue ? fences.GetValueOrDefault(venue) : null)
            : null;
}
