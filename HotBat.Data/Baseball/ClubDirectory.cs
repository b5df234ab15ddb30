using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace HotBat.Data.Baseball;

/// <summary>A club in one season.</summary>
/// <param name="League">AL or NL.</param>
/// <param name="Division">East, Central or West.</param>
/// <param name="Colour">#rrggbb, readable as a thin accent on dark and on light.</param>
public sealed record Club(short Season, int TeamId, string Abbreviation, string Name, string Nickname, string League, string Division, string Colour, int VenueId, string VenueName)
{
    /// <summary>"AL East"</summary>
    public string LeagueDivision => $"{League} {Division}";

    public string LeagueName => League == "AL" ? "American League" : "National League";
}

/// <summary>The clubs of a season, kept in memory until a reading of people, clubs or ballparks changes something.</summary>
public sealed class ClubDirectory(IDbContextFactory<HotBatDbContext> contexts, DataWatermarks watermarks, IMemoryCache cache)
{
    const int MostClubs = 100;
    const int MostAliases = 1000;
    static readonly TimeSpan s_kept = TimeSpan.FromMinutes(20);

    /// <summary>In the order of their names; empty for a season without clubs.</summary>
    public async ValueTask<IReadOnlyList<Club>> OfSeasonAsync(int season, CancellationToken cancellation)
    {
        var key = (nameof(ClubDirectory), season, (await watermarks.CurrentAsync(cancellation)).People);
        if (cache.Get<IReadOnlyList<Club>>(key) is { } known)
            return known;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from club in db.ClubSeasons.AsNoTracking()
            join venue in db.Venues.AsNoTracking() on club.VenueId equals venue.VenueId into venues
            from venue in venues.DefaultIfEmpty()
            where club.Season == season
            orderby club.Name, club.TeamId
            select new Club(club.Season, club.TeamId, club.Abbreviation, club.Name, club.Nickname, club.League, club.Division, club.Colour, club.VenueId, venue == null ? "–" : venue.Name))
            .Take(MostClubs).ToListAsync(cancellation);
        List<Club> clubs = [.. found.Select(c => c with { VenueName = VenueNames.InSeason(c.VenueId, season, c.VenueName) })];
        return clubs.Count == 0 ? clubs : cache.Set<IReadOnlyList<Club>>(key, clubs, s_kept);
    }

    public async ValueTask<Club?> FindAsync(int teamId, int season, CancellationToken cancellation) =>
        (await OfSeasonAsync(season, cancellation)).FirstOrDefault(c => c.TeamId == teamId);

    /// <summary>The club that is written so in a URL: by its abbreviation of that season, else by any that some source has used ("nyy", "CHW", "Oak" in 2025). Null when nobody is.</summary>
    public async ValueTask<Club?> ResolveAsync(string written, int season, CancellationToken cancellation)
    {
        if (written.Length is 0 or > 4)
            return null;
        var clubs = await OfSeasonAsync(season, cancellation);
        if (clubs.FirstOrDefault(c => string.Equals(c.Abbreviation, written, StringComparison.OrdinalIgnoreCase)) is { } club)
            return club;
        return (await AliasesAsync(cancellation)).TryGetValue(written, out var teamId) ? clubs.FirstOrDefault(c => c.TeamId == teamId) : null;
    }

    async ValueTask<IReadOnlyDictionary<string, int>> AliasesAsync(CancellationToken cancellation)
    {
        var key = (nameof(ClubDirectory), "aliases", (await watermarks.CurrentAsync(cancellation)).People);
        if (cache.Get<IReadOnlyDictionary<string, int>>(key) is { } known)
            return known;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var aliases = await db.ClubAliases.AsNoTracking().OrderBy(a => a.Alias).Take(MostAliases).ToDictionaryAsync(a => a.Alias, a => a.TeamId, StringComparer.OrdinalIgnoreCase, cancellation);
        return aliases.Count == 0 ? aliases : cache.Set<IReadOnlyDictionary<string, int>>(key, aliases, s_kept);
    }
}
