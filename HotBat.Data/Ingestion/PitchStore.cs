using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using Npgsql;

namespace HotBat.Data.Ingestion;

/// <summary>A column of <c>pitches</c> that a file has.</summary>
public sealed record StagedPitchColumn(string Name, string SqlType);

/// <param name="Added">Pitches that were not there.</param>
/// <param name="Updated">Pitches of which the file knows another value.</param>
/// <param name="Contradictions">Rows that give an earlier row's pitch other values.</param>
/// <param name="Games">Games with an added or updated pitch; what is derived of them was made anew.</param>
public sealed record PitchMerge(long Added, long Updated, IReadOnlyList<RejectedRow> Contradictions, int Games);

/// <summary>
/// Pitches from a file's columns into the season's partition, and all that is derived of the games they touch, inside one transaction of the caller.
/// A column that the file lacks takes no part. A blank is unknown and never erases what is known; another value replaces the old one and counts as an update.
/// </summary>
public sealed class PitchStore(NpgsqlConnection connection, IReadOnlyList<StagedPitchColumn> columns)
{
    const int OneMergeAtATime = 7241;

    // a value that this file has was judged anew; what it lacks keeps its flag
    const string NextFlags = "p.flags & ~s.judged | s.flags";

    bool _becomesPartition;

    static readonly string[] s_keys = ["season", "game_pk", "at_bat_number", "pitch_number"];

    IReadOnlyList<string> Stored { get; } = ["season", .. columns.Select(c => c.Name), "flags"];

    /// <summary>The clubs' abbreviations; a row of a club that is not among them cannot be placed.</summary>
    public static async Task<IReadOnlyList<string>> ClubAliasesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select alias from club_aliases order by alias", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var aliases = new List<string>();
        while (await reader.ReadAsync(cancellation))
            aliases.Add(reader.GetString(0));
        return aliases.Count > 0 ? aliases : throw new UserError("The database knows no clubs yet.", "table club_aliases", "Run ./hotbat ingest, which brings them, or migrate again.");
    }

    /// <summary>The stream takes rows of the binary COPY form: the columns, then season, line, flags, judged, and the raw line of a row whose key the file had before.</summary>
    /// <param name="firstSeason">That of the first row. If it has no partition yet, the staging table becomes it, unless the file holds other seasons too.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<NpgsqlRawCopyStream> BeginCopyAsync(short firstSeason, CancellationToken cancellation)
    {
        await ExecuteAsync("""
            set local synchronous_commit = off;
            set local default_statistics_target = 20;
            set local work_mem = '96MB';
            set local enable_mergejoin = off;
            set local maintenance_work_mem = '256MB';
            create temporary table touched_games (season smallint, game_pk integer) on commit drop;
            """, cancellation);
        _becomesPartition = await ScalarAsync<bool>($"select to_regclass('pitches_{Number(firstSeason)}') is null and pg_try_advisory_xact_lock({OneMergeAtATime})", cancellation);
        const string bookkeeping = "line integer, judged smallint, repeated text";
        await ExecuteAsync(_becomesPartition
            ? $"create table staged_pitches (like pitches including defaults, {bookkeeping})"
            : $"create temporary table staged_pitches ({string.Join(", ", columns.Select(c => $"{c.Name} {c.SqlType}"))}, season smallint, flags smallint, {bookkeeping}) on commit drop", cancellation);
        return await connection.BeginRawBinaryCopyAsync(
            $"copy staged_pitches ({string.Join(", ", columns.Select(c => c.Name))}, season, line, flags, judged, repeated) from stdin (format binary)", cancellation);
    }

    /// <param name="games">The games of the staged rows, by season.</param>
    /// <param name="stagedRows">Rows with a key of their own.</param>
    /// <param name="hasRepeats">Some pitch was staged twice.</param>
    /// <param name="waiting">Called once if another merge must end first.</param>
    /// <param name="cancellation">Stops it; nothing is committed here.</param>
    public async Task<PitchMerge> MergeAsync(ILookup<short, int> games, long stagedRows, bool hasRepeats, Action waiting, CancellationToken cancellation)
    {
        var contradictions = hasRepeats ? await TakeRepeatsOutAsync(cancellation) : [];
        if (!await ScalarAsync<bool>($"select pg_try_advisory_xact_lock({OneMergeAtATime})", cancellation))
        {
            waiting();
            await ExecuteAsync($"select pg_advisory_xact_lock({OneMergeAtATime})", cancellation);
        }

        var (added, updated) = (0L, 0L);
        var isOneSeason = games.Count == 1;
        foreach (var season in games.Select(g => g.Key).Order())
        {
            if (await ScalarAsync<bool>($"select to_regclass('pitches_{Number(season)}') is null", cancellation))
            {
                added += await FillNewPartitionAsync(Number(season), games[season].ToArray(), _becomesPartition && isOneSeason, stagedRows, cancellation);
            }
            else
            {
                var changes = await MergeSeasonAsync(Number(season), cancellation);
                (added, updated) = (added + changes.Added, updated + changes.Updated);
            }
        }

        if (_becomesPartition && !isOneSeason)
            await ExecuteAsync("drop table staged_pitches", cancellation);
        var touched = (int)await ScalarAsync<long>("select count(*) from touched_games", cancellation);
        if (touched > 0)
            await DeriveAsync(cancellation);
        return new PitchMerge(added, updated, contradictions, touched);
    }

    // The key is made when the rows are there, and a table of this transaction needs no log when wal_level is minimal: half the time of filling one that exists.
    async Task<long> FillNewPartitionAsync(string season, int[] games, bool byRenaming, long stagedRows, CancellationToken cancellation)
    {
        long added;
        if (byRenaming)
        {
            await ExecuteAsync($"""
                alter table staged_pitches drop column line, drop column judged, drop column repeated;
                alter table staged_pitches rename to pitches_{season};
                """, cancellation);
            added = stagedRows;
        }
        else
        {
            var list = string.Join(", ", Stored);
            await ExecuteAsync($"create table pitches_{season} (like pitches including defaults)", cancellation);
            added = await ExecuteAsync($"insert into pitches_{season} ({list}) select {list} from staged_pitches where season = {season}", cancellation);
        }

        await ExecuteAsync($"""
            alter table pitches_{season}
                add constraint pk_pitches_{season} primary key (season, game_pk, at_bat_number, pitch_number),
                add constraint season_of_partition check (season = {season});
            alter table pitches attach partition pitches_{season} for values in ({season});
            alter table pitches_{season} drop constraint season_of_partition;
            analyze pitches_{season};
            """, cancellation);
        await using var touch = new NpgsqlCommand($"insert into touched_games select {season}, game from unnest($1) game", connection) { Parameters = { new() { Value = games } } };
        await touch.ExecuteNonQueryAsync(cancellation);
        return added;
    }

    async Task<(long Added, long Updated)> MergeSeasonAsync(string season, CancellationToken cancellation)
    {
        var values = columns.Where(c => !s_keys.Contains(c.Name, StringComparer.Ordinal)).ToList();
        var known = values.Select(c => $"coalesce(s.{c.Name}, p.{c.Name})").Append(NextFlags);
        var stored = values.Select(c => "p." + c.Name).Append("p.flags");
        var set = string.Join(", ", values.Select(c => $"{c.Name} = coalesce(s.{c.Name}, p.{c.Name})").Append("flags = " + NextFlags));
        const string sameKey = "p.game_pk = s.game_pk and p.at_bat_number = s.at_bat_number and p.pitch_number = s.pitch_number";
        var list = string.Join(", ", Stored);

        await ExecuteAsync($"""
            drop table if exists changes;
            analyze staged_pitches;
            create temporary table changes on commit drop as
            select s.line, s.game_pk, p.game_pk is null as is_new
            from staged_pitches s
            left join pitches_{season} p on {sameKey}
            where s.season = {season} and (p.game_pk is null or ({string.Join(", ", known)}) is distinct from ({string.Join(", ", stored)}));
            analyze changes;
            """, cancellation);
        var added = await ExecuteAsync($"insert into pitches_{season} ({list}) select {string.Join(", ", Stored.Select(c => "s." + c))} from staged_pitches s join changes c on c.line = s.line where c.is_new", cancellation);
        var updated = await ExecuteAsync($"update pitches_{season} p set {set} from staged_pitches s join changes c on c.line = s.line where not c.is_new and {sameKey}", cancellation);
        await ExecuteAsync($"insert into touched_games select distinct {season}, game_pk from changes", cancellation);
        return (added, updated);
    }

    /// <summary>Leaves one row a pitch, the first; a later one with other values comes back as refused.</summary>
    async Task<IReadOnlyList<RejectedRow>> TakeRepeatsOutAsync(CancellationToken cancellation)
    {
        var all = columns.Select(c => c.Name).Where(c => !s_keys.Contains(c, StringComparer.Ordinal)).ToList();
        await using var command = new NpgsqlCommand($"""
            with taken as (
                delete from staged_pitches where repeated is not null returning *
            )
            select t.line, t.repeated, f.line
            from taken t
            join staged_pitches f on f.repeated is null and f.game_pk = t.game_pk and f.at_bat_number = t.at_bat_number and f.pitch_number = t.pitch_number
            where ({string.Join(", ", all.Select(c => "t." + c))}) is distinct from ({string.Join(", ", all.Select(c => "f." + c))})
            order by t.line
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var contradictions = new List<RejectedRow>();
        while (await reader.ReadAsync(cancellation))
            contradictions.Add(new RejectedRow(reader.GetInt32(0), "key", null, $"line {reader.GetInt32(2)} has the same pitch with other values", reader.GetString(1)));
        return contradictions;
    }

    async Task DeriveAsync(CancellationToken cancellation)
    {
        var events = PlateAppearanceEvents.All;
        await using (var words = new NpgsqlCommand("""
            create temporary table plate_appearance_events (word text, outs smallint, is_at_bat boolean, is_contact boolean, is_hit boolean, is_walk boolean, is_strikeout boolean) on commit drop
            """, connection))
            await words.ExecuteNonQueryAsync(cancellation);
        await using (var fill = new NpgsqlCommand("""
            insert into plate_appearance_events
            select * from unnest($1::text[], $2::smallint[], $3::boolean[], $4::boolean[], $5::boolean[], $6::boolean[], $7::boolean[])
            """, connection)
        {
            Parameters =
            {
                new() { Value = events.Select(e => e.Word).ToArray() }, new() { Value = events.Select(e => e.Outs).ToArray() }, new() { Value = events.Select(e => e.IsAtBat).ToArray() },
                new() { Value = events.Select(e => e.IsContact).ToArray() }, new() { Value = events.Select(e => e.IsHit).ToArray() }, new() { Value = events.Select(e => e.IsWalk).ToArray() },
                new() { Value = events.Select(e => e.IsStrikeout).ToArray() },
            },
        })
            await fill.ExecuteNonQueryAsync(cancellation);
        await ExecuteAsync("""
            analyze touched_games;
            analyze plate_appearance_events;
            select set_config('hotbat.touched_seasons', array_agg(distinct season)::text, true) from touched_games;
            """, cancellation);
        await ExecuteAsync(SqlFile.Read("Baseball/derive_read_games.sql"), cancellation);
        await ExecuteAsync(SqlFile.Read("Baseball/derive_games.sql"), cancellation);
    }

    async Task<long> ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }

    static string Number(short season) => season.ToString(CultureInfo.InvariantCulture);
}
