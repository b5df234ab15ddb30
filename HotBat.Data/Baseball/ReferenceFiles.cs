using System.Text.Json;
using System.Text.Json.Serialization;

namespace HotBat.Data.Baseball;

/// <summary>What does not come from a feed: the clubs with their eras, the ballparks and their fences, the games played elsewhere, nicknames, suffixes the register lacks. Embedded from Reference/*.json.</summary>
public static class ReferenceFiles
{
    static readonly JsonSerializerOptions s_camelCase = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
    static readonly Lazy<ClubFile> s_clubs = new(() => Read<ClubFile>("clubs"));
    static readonly Lazy<VenueFile> s_venues = new(() => Read<VenueFile>("venues"));
    static readonly Lazy<SpecialVenueFile> s_specialVenues = new(() => Read<SpecialVenueFile>("special_venue_games"));
    static readonly Lazy<FenceFile> s_fences = new(() => Read<FenceFile>("fences"));

    static readonly Lazy<NicknameFile> s_nicknames = new(() => Read<NicknameFile>("nicknames"));
    static readonly Lazy<SuffixFile> s_suffixes = new(() => Read<SuffixFile>("suffixes"));
    static readonly Lazy<IReadOnlyDictionary<int, string>> s_suffixById = new(() => s_suffixes.Value.People.ToDictionary(p => p.MlbamId, p => p.Suffix));

    public const short FirstSeason = 2008;

    public static ClubFile Clubs => s_clubs.Value;

    public static VenueFile Venues => s_venues.Value;

    public static SpecialVenueFile SpecialVenues => s_specialVenues.Value;

    public static FenceFile Fences => s_fences.Value;

    public static NicknameFile Nicknames => s_nicknames.Value;

    public static SuffixFile Suffixes => s_suffixes.Value;

    /// <summary>Of somebody whose suffix the register leaves blank; null for anybody else.</summary>
    public static string? SuffixOf(int playerId) => s_suffixById.Value.GetValueOrDefault(playerId);

    static T Read<T>(string name)
    {
        using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"Baseball/Reference/{name}.json")
            ?? throw new FileNotFoundException($"Baseball/Reference/{name}.json is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, s_camelCase) ?? throw new InvalidDataException($"Baseball/Reference/{name}.json is empty.");
    }
}

/// <param name="CheckedThrough">The last season that was compared with what the league publishes; later ones repeat the last era until a club list says otherwise.</param>
public sealed record ClubFile(string Source, short CheckedThrough, IReadOnlyList<ClubReference> Clubs);

public sealed record ClubReference(int TeamId, string Colour, IReadOnlyList<string> Aliases, IReadOnlyList<ClubEra> Eras)
{
    /// <summary>The era that a season falls in; null before the first.</summary>
    public ClubEra? In(int season) => Eras.LastOrDefault(e => e.From <= season);
}

public sealed record ClubEra(int From, string Abbreviation, string Name, string Nickname, string League, string Division, int VenueId, string Lahman);

public sealed record VenueFile(string Source, IReadOnlyList<VenueReference> Venues);

/// <param name="Name">Today's.</param>
/// <param name="Earlier">Names it bore before, oldest first.</param>
public sealed record VenueReference(
    int VenueId, string Name, string City, string TimeZone, string Roof, int ElevationFeet, double Latitude, double Longitude, string? Retrosheet, IReadOnlyList<VenueName>? Earlier = null);

/// <param name="Through">The last season that opened under this name.</param>
public sealed record VenueName(short Through, string Name);

public sealed record SpecialVenueFile(string Source, IReadOnlyList<SpecialVenueReference> Games);

/// <param name="Home">The home club, by any of its aliases.</param>
public sealed record SpecialVenueReference(string Occasion, int VenueId, string Home, IReadOnlyList<DateOnly> Dates);

public sealed record FenceFile(string Source, IReadOnlyList<FenceReference> Parks);

public sealed record FenceReference(int VenueId, IReadOnlyList<FenceEra> Eras);

/// <param name="From">The first season with these fences.</param>
/// <param name="Fence">[angle, feet from home plate], from the left to the right foul line.</param>
/// <param name="Walls">[angle, height in feet] from that angle on to the right.</param>
public sealed record FenceEra(int From, IReadOnlyList<double[]> Fence, IReadOnlyList<double[]> Walls);

public sealed record NicknameFile(string Source, IReadOnlyList<NicknameReference> Clubs, IReadOnlyList<NicknameReference> Players);

/// <param name="Id">MLBAM's, of the club or the player; the name is for who reads the file.</param>
public sealed record NicknameReference(int Id, string Name, IReadOnlyList<string> Nicknames);

public sealed record SuffixFile(string Source, IReadOnlyList<SuffixReference> People);

public sealed record SuffixReference(int MlbamId, string Name, string Suffix);
