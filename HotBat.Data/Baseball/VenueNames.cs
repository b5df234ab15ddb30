namespace HotBat.Data.Baseball;

/// <summary>Ballparks by the name they bore in a season: "Minute Maid Park" in 2024, "Daikin Park" from 2025 on. The table holds today's names; earlier ones are reference data.</summary>
public static class VenueNames
{
    static readonly Lazy<Dictionary<int, IReadOnlyList<VenueName>>> s_earlier = new(() =>
        ReferenceFiles.Venues.Venues.Where(v => v.Earlier is not null).ToDictionary(v => v.VenueId, v => v.Earlier!));

    /// <param name="today">Its name today, for a ballpark without an earlier one that covers the season.</param>
    public static string InSeason(int venueId, int season, string today) =>
        s_earlier.Value.GetValueOrDefault(venueId)?.FirstOrDefault(n => season <= n.Through)?.Name ?? today;

    /// <summary>Null where the ballpark or its name is not known.</summary>
    public static string? InSeason(int? venueId, int season, string? today) => venueId is { } id && today is not null ? InSeason(id, season, today) : today;
}
