using HotBat.Core.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sample = HotBat.Core.HomeRuns.BattedBallSample;

namespace HotBat.Data.HomeRuns;

/// <summary>A tracked batted ball with its key.</summary>
public readonly record struct KeyedBall(int GamePk, short AtBatNumber, Sample Sample);

/// <summary>A batted ball's chance, and the last day its model's carry had learned from.</summary>
public readonly record struct KeyedChance(int GamePk, short AtBatNumber, double Chance, DateOnly AsOf);

/// <summary>Batted balls for fitting and scoring, and the chances that come back.</summary>
public sealed class HomeRunChanceStore(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    /// <summary>Tracked balls of every season before <paramref name="season"/>: see <see cref="SampledSeasons"/>.</summary>
    public async Task<IReadOnlyList<Sample>> TrainingBallsAsync(short season, CancellationToken cancel)
    {
        var samples = new List<Sample>(400_000);
        await using var command = Command(SampledSeasons.Sql("HomeRuns/training_balls.sql"), season, SampledSeasons.CompleteSeason);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            samples.Add(new(reader.GetFieldValue<DateOnly>(0), new(reader.GetFloat(1), reader.GetFloat(2)), reader.GetBoolean(3)));
        return samples;
    }

    /// <summary>How many balls <see cref="TrainingBallsAsync"/> would bring, and of which last day; null without one.</summary>
    public async Task<(long Balls, DateOnly Through)?> TrainingExtentAsync(short season, CancellationToken cancel)
    {
        await using var command = Command($"select count(*), max(game_date) from ({SampledSeasons.Sql("HomeRuns/training_balls.sql")}) balls", season, SampledSeasons.CompleteSeason);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return reader.GetInt64(0) == 0 ? null : (reader.GetInt64(0), reader.GetFieldValue<DateOnly>(1));
    }

    /// <summary>Tracked balls of known direction before a season, for the spray effect.</summary>
    public async Task<IReadOnlyList<Sample>> DirectedBallsAsync(short season, CancellationToken cancel)
    {
        var samples = new List<Sample>();
        await using var command = Command(SqlFile.Read("HomeRuns/directed_balls.sql"), season);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var side = reader.GetChar(5) == 'L' ? Core.Baseball.BatSide.Left : Core.Baseball.BatSide.Right;
            samples.Add(new(reader.GetFieldValue<DateOnly>(0), new(reader.GetFloat(1), reader.GetFloat(2), Spray.PullAngle(reader.GetFloat(4), side)), reader.GetBoolean(3)));
        }
        return samples;
    }

    /// <summary>Tracked balls of a season in game order. Direction and park are left out of xHR on purpose: it says what contact of this strength and height brings on average.</summary>
    public async Task<IReadOnlyList<KeyedBall>> SeasonBallsAsync(short season, CancellationToken cancel)
    {
        var balls = new List<KeyedBall>(130_000);
        await using var command = Command(SqlFile.Read("HomeRuns/season_balls.sql"), season);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            balls.Add(new(reader.GetInt32(0), reader.GetInt16(1), new(reader.GetFieldValue<DateOnly>(2), new(reader.GetFloat(3), reader.GetFloat(4)), reader.GetBoolean(5))));
        return balls;
    }

    /// <summary>Seasons with a whole regular-season game, oldest first: those that pages show and that are worth a model.</summary>
    public async Task<IReadOnlyList<short>> SeasonsAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TeamGames.AsNoTracking().Where(g => g.GameType == 'R').Select(g => g.Season).Distinct().OrderBy(s => s).Take(200).ToListAsync(cancel);
    }

    /// <summary>Seasons that have a model and something that it has not scored yet, oldest first.</summary>
    public async Task<IReadOnlyList<short>> UnscoredSeasonsAsync(CancellationToken cancel)
    {
        await using var command = Command(SqlFile.Read("HomeRuns/unscored_seasons.sql"), HomeRunChanceRegistry.Model);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var seasons = new List<short>();
        while (await reader.ReadAsync(cancel)) seasons.Add(reader.GetInt16(0));
        return seasons;
    }

    /// <summary>The newest model that had learned nothing of the season.</summary>
    public async Task<ModelVersion?> ModelForAsync(short season, CancellationToken cancel)
    {
        var start = new DateOnly(season, 1, 1);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ModelVersions.AsNoTracking()
            .Where(m => m.Model == HomeRunChanceRegistry.Model && m.TrainedThrough < start)
            .OrderByDescending(m => m.TrainedThrough).ThenByDescending(m => m.ModelVersionId)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Writes what differs and adds it up in batter games and team games, in one transaction.</summary>
    /// <returns>Chances added or changed.</returns>
    public async Task<long> WriteAsync(short season, int modelVersionId, long watermark, IEnumerable<KeyedChance> chances, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var staging = new NpgsqlCommand("create temp table staged_chances (game_pk int, at_bat_number smallint, probability real, as_of date) on commit drop", connection))
            await staging.ExecuteNonQueryAsync(cancel);
        await using (var writer = await connection.BeginBinaryImportAsync("copy staged_chances from stdin (format binary)", cancel))
        {
            foreach (var chance in chances)
            {
                await writer.StartRowAsync(cancel);
                await writer.WriteAsync(chance.GamePk, NpgsqlDbType.Integer, cancel);
                await writer.WriteAsync(chance.AtBatNumber, NpgsqlDbType.Smallint, cancel);
                await writer.WriteAsync((float)chance.Chance, NpgsqlDbType.Real, cancel);
                await writer.WriteAsync(chance.AsOf, NpgsqlDbType.Date, cancel);
            }
            await writer.CompleteAsync(cancel);
        }
        await using var upsert = new NpgsqlCommand(SqlFile.Read("HomeRuns/write_chances.sql"), connection)
        {
            Parameters = { new() { Value = modelVersionId }, new() { Value = watermark } },
        };
        var changed = await upsert.ExecuteNonQueryAsync(cancel);
        await using var sum = new NpgsqlCommand(SqlFile.Read("HomeRuns/sum_chances.sql").Replace(":season", season.ToString(), StringComparison.Ordinal), connection);
        var summed = await sum.ExecuteNonQueryAsync(cancel);
        // sums change without a chance when games were derived anew
        if (changed + summed > 0) await AddScoringAsync(connection, modelVersionId, watermark, changed + summed, cancel);
        await transaction.CommitAsync(cancel);
        await TableStatistics.RefreshAsync(connection, cancel);
        return changed;
    }

    async Task AddScoringAsync(NpgsqlConnection connection, int modelVersionId, long watermark, long changed, CancellationToken cancel)
    {
        await using var add = new NpgsqlCommand("insert into scorings (model_version_id, source_watermark, rows_changed, finished_at) values ($1, $2, $3, $4)", connection)
        {
            Parameters = { new() { Value = modelVersionId }, new() { Value = watermark }, new() { Value = changed }, new() { Value = time.GetUtcNow().UtcDateTime } },
        };
        await add.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] parameters)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
