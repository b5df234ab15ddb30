using HotBat.Data.Ingestion;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Baseball;

/// <summary>Brings clubs, aliases, ballparks and special games of the embedded files into the database. Runs after every migration and changes nothing when nothing is new.</summary>
public static class ReferenceData
{
    static readonly StagedColumn[] s_clubs =
    [
        new("season", NpgsqlDbType.Smallint), new("team_id", NpgsqlDbType.Integer), new("abbreviation", NpgsqlDbType.Text), new("name", NpgsqlDbType.Text), new("nickname", NpgsqlDbType.Text),
        new("league", NpgsqlDbType.Text), new("division", NpgsqlDbType.Text), new("venue_id", NpgsqlDbType.Integer), new("colour", NpgsqlDbType.Text), new("lahman_team_id", NpgsqlDbType.Text),
        new("checked", NpgsqlDbType.Boolean),
    ];

    static readonly StagedColumn[] s_aliases = [new("alias", NpgsqlDbType.Text), new("team_id", NpgsqlDbType.Integer)];

    static readonly StagedColumn[] s_venues =
    [
        new("venue_id", NpgsqlDbType.Integer), new("name", NpgsqlDbType.Text), new("city", NpgsqlDbType.Text), new("time_zone", NpgsqlDbType.Text), new("roof", NpgsqlDbType.Text),
        new("elevation_feet", NpgsqlDbType.Integer), new("latitude", NpgsqlDbType.Double), new("longitude", NpgsqlDbType.Double), new("retrosheet_park_id", NpgsqlDbType.Text),
    ];

    static readonly StagedColumn[] s_specialVenues =
        [new("game_date", NpgsqlDbType.Date), new("home_team_id", NpgsqlDbType.Integer), new("venue_id", NpgsqlDbType.Integer), new("occasion", NpgsqlDbType.Text)];

    /// <summary>Rows added and updated, all tables together. Seasons run from 2008 to the one after the clock's year.</summary>
    public static async Task<(long Added, long Updated)> SeedAsync(NpgsqlDataSource source, TimeProvider time, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var lastSeason = Math.Max(time.GetLocalNow().Year + 1, ReferenceFiles.Clubs.CheckedThrough);
        (string Table, StagedColumn[] Columns, IEnumerable<object?[]> Rows)[] parts =
        [
            ("staged_clubs", s_clubs, ClubSeasons(lastSeason)), ("staged_aliases", s_aliases, Aliases()),
            ("staged_venues", s_venues, Venues()), ("staged_special_venues", s_specialVenues, SpecialVenues()),
        ];
        foreach (var (table, columns, rows) in parts)
            await Staging.CopyAsync(connection, table, columns, rows.Select((row, line) => (object?[])[(long)line, .. row]), cancellation);
        var (added, updated) = (0L, 0L);
        foreach (var file in (string[])["seed_clubs", "seed_aliases", "seed_venues", "seed_special_venues"])
        {
            var merged = await Staging.MergeAsync(connection, $"Baseball/{file}.sql", cancellation);
            (added, updated) = (added + merged.Added, updated + merged.Updated);
        }
        await transaction.CommitAsync(cancellation);
        return (added, updated);
    }

    static IEnumerable<object?[]> ClubSeasons(int lastSeason) =>
        from season in Enumerable.Range(ReferenceFiles.FirstSeason, lastSeason - ReferenceFiles.FirstSeason + 1)
        from club in ReferenceFiles.Clubs.Clubs
        let era = club.In(season)
        where era is not null
        select (object?[])[(short)season, club.TeamId, era.Abbreviation, era.Name, era.Nickname, era.League, era.Division, era.VenueId, club.Colour, era.Lahman, season <= ReferenceFiles.Clubs.CheckedThrough];

    static IEnumerable<object?[]> Aliases() =>
        from club in ReferenceFiles.Clubs.Clubs from alias in club.Aliases select (object?[])[alias, club.TeamId];

    static IEnumerable<object?[]> Venues() =>
        from venue in ReferenceFiles.Venues.Venues
        select (object?[])[venue.VenueId, venue.Name, venue.City, venue.TimeZone, venue.Roof, venue.ElevationFeet, venue.Latitude, venue.Longitude, venue.Retrosheet];

    static IEnumerable<object?[]> SpecialVenues()
    {
        var teams = (from club in ReferenceFiles.Clubs.Clubs from alias in club.Aliases select (alias, club.TeamId)).ToDictionary(a => a.alias, a => a.TeamId);
        return from game in ReferenceFiles.SpecialVenues.Games from date in game.Dates select (object?[])[date, teams[game.Home], game.VenueId, game.Occasion];
    }
}
