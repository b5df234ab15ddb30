using System.Security.Claims;
using HotBat.Data.Operations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.Ingestion;

/// <summary>How good the data is: freshness, rejects, gaps, readings. For administrators: every call says who asks.</summary>
public sealed class DataQualityQueries(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    const int MostReasons = 100;

    static readonly string[] s_keys = ["season", "game_pk", "at_bat_number", "pitch_number", "flags"];

    /// <summary>The columns of pitches whose completeness is told, in the table's order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. typeof(Pitch).GetProperties().Select(p => SnakeCaseConvention.ToSnakeCase(p.Name)).Except(s_keys)];

    public async Task<IReadOnlyList<SourceFreshness>> SourcesAsync(ClaimsPrincipal who, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        await using var command = source.CreateCommand(SqlFile.Read("Ingestion/source_freshness.sql"));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sources = new List<SourceFreshness>();
        while (await reader.ReadAsync(cancellation))
            sources.Add(new SourceFreshness(reader.GetString(0), Moment(reader, "read_at"), Moment(reader, "news_at"), Day(reader, "through"), reader.GetInt64(reader.GetOrdinal("runs")),
                reader.GetInt64(reader.GetOrdinal("rows_read")), reader.GetInt64(reader.GetOrdinal("rows_changed")), reader.GetInt64(reader.GetOrdinal("failed")),
                reader.GetInt64(reader.GetOrdinal("rejected")), reader.GetString(reader.GetOrdinal("status")) == "failed" ? reader["error"] as string ?? "failed" : null));
        return sources;
    }

    public async Task<IReadOnlyList<RejectReason>> RejectReasonsAsync(ClaimsPrincipal who, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (from row in db.QuarantinedRows
                      join run in db.IngestionRuns on row.IngestionRunId equals run.IngestionRunId
                      group row by new { run.Kind, row.Reason, row.Column } into g
                      orderby g.Count() descending, g.Key.Kind, g.Key.Reason, g.Key.Column
                      select new RejectReason(g.Key.Kind, g.Key.Reason, g.Key.Column, g.LongCount())).Take(MostReasons).ToListAsync(cancellation);
    }

    /// <summary>Newest first.</summary>
    public async Task<PageOf<RejectedLine>> RejectsAsync(ClaimsPrincipal who, string? kind, string? reason, int page, int size, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = from row in db.QuarantinedRows.AsNoTracking()
                   join run in db.IngestionRuns on row.IngestionRunId equals run.IngestionRunId
                   where (kind == null || run.Kind == kind) && (reason == null || row.Reason == reason)
                   orderby row.IngestionRunId descending, row.Source, row.Line
                   select new RejectedLine(run.Kind, row.Source, row.Line, row.Reason, row.Column, row.Message, row.RawLine, run.StartedAt);
        return new PageOf<RejectedLine>(await rows.Skip((page - 1) * size).Take(size).ToListAsync(cancellation), await rows.CountAsync(cancellation));
    }

    /// <summary>Newest first.</summary>
    public async Task<PageOf<IngestionRun>> RunsAsync(ClaimsPrincipal who, string? kind, string? status, int page, int size, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var runs = db.IngestionRuns.AsNoTracking().Where(r => (kind == null || r.Kind == kind) && (status == null || r.Status == status));
        return new PageOf<IngestionRun>(await runs.OrderByDescending(r => r.IngestionRunId).Skip((page - 1) * size).Take(size).ToListAsync(cancellation), await runs.CountAsync(cancellation));
    }

    /// <summary>Seasons with a game up to a day, newest first.</summary>
    public async Task<IReadOnlyList<short>> SeasonsAsync(ClaimsPrincipal who, DateOnly through, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Games.Where(g => g.GameDate <= through).Select(g => g.Season).Distinct().OrderByDescending(s => s).Take(200).ToListAsync(cancellation);
    }

    /// <summary>The season's days up to one, newest first.</summary>
    public async Task<IReadOnlyList<GameDayCoverage>> DaysAsync(ClaimsPrincipal who, short season, DateOnly through, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        return await recent.GetAsync((nameof(DaysAsync), (await watermarks.CurrentAsync(cancellation)).Games, season, through), async token =>
        {
            await using var command = source.CreateCommand(SqlFile.Read("Ingestion/game_days.sql"));
            command.Parameters.Add(new NpgsqlParameter { Value = season });
            command.Parameters.Add(new NpgsqlParameter { Value = through });
            await using var reader = await command.ExecuteReaderAsync(token);
            var days = new List<GameDayCoverage>();
            while (await reader.ReadAsync(token))
                days.Add(new GameDayCoverage(reader.GetFieldValue<DateOnly>(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2), (int)reader.GetInt64(3), (int)reader.GetInt64(4)));
            return (IReadOnlyList<GameDayCoverage>)days;
        }, cancellation);
    }

    /// <summary>Every column of the season's pitches, with its share of filled values by day. One scan of the season, kept while nothing new is read.</summary>
    public async Task<IReadOnlyList<ColumnCompleteness>> CompletenessAsync(ClaimsPrincipal who, short season, CancellationToken cancellation)
    {
        AdminRole.Require(who);
        return await recent.GetAsync((nameof(CompletenessAsync), (await watermarks.CurrentAsync(cancellation)).Played.Run, season), token => ScanAsync(season, token), cancellation);
    }

    async Task<IReadOnlyList<ColumnCompleteness>> ScanAsync(short season, CancellationToken cancellation)
    {
        // the names are the model's own; the mean day has too few rows for a limit to cut, a season too few days
        var counts = string.Join(", ", Columns.Select(column => $"count({column})"));
        await using var command = source.CreateCommand($"select game_date, count(*), {counts} from pitches where season = $1 group by game_date order by game_date limit 400");
        command.Parameters.Add(new NpgsqlParameter { Value = season });
        command.CommandTimeout = 60;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var days = Columns.ToDictionary(c => c, _ => new List<ColumnDay>());
        while (await reader.ReadAsync(cancellation))
            for (var i = 0; i < Columns.Count; i++)
                days[Columns[i]].Add(new ColumnDay(reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(i + 2)));
        return [.. Columns.Select(column => new ColumnCompleteness(column, days[column].Sum(d => d.Pitches), days[column].Sum(d => d.Filled), days[column]))];
    }

    static DateTime? Moment(NpgsqlDataReader reader, string column) => reader[column] as DateTime?;

    static DateOnly? Day(NpgsqlDataReader reader, string column) => reader.IsDBNull(reader.GetOrdinal(column)) ? null : reader.GetFieldValue<DateOnly>(reader.GetOrdinal(column));
}
