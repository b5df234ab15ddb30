using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.PitcherRisk;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>From hand-made pitches to outings and snapshots, on a database of its own.</summary>
public sealed class RiskSnapshotsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    static readonly string[] s_columns = [.. HandMadeGame.Columns, "pitch_type", "release_speed", "release_spin_rate", "release_pos_x", "release_pos_z", "release_extension"];

    readonly ImportFolder _folder = new();

    public async Task InitializeAsync()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            truncate pitches, games, plate_appearances, batted_balls, pitching_appearances, batter_games, team_games, team_game_batting, quarantined_rows, ingestion_runs, pitcher_outings, outing_pitch_types,
                outing_derivations, risk_steps, pitcher_game_samples, injured_list_stints, tommy_john_surgeries, pitcher_touches, pitcher_snapshots, snapshot_sets, transactions
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Derive_APitchersDay_IsCountedAndTrackedByType()
    {
        // innings 1 to 6 of the visitors against 900: 18 turns of a pitch
        await ReadAsync(1, "2024-05-01");
        Assert.True(await Services().Data.RefreshAsync(default) > 0);
        await using var db = database.CreateDbContext();
        var outing = await db.PitcherOutings.SingleAsync(o => o.Pitcher == 900);
        Assert.Equal((18, 18, 18, true, true, 1, 1), (outing.Pitches, outing.BattersFaced, outing.OutsRecorded, outing.IsStart, outing.IsRegularSeason, outing.Games, outing.Clubs));
        var types = await db.OutingPitchTypes.Where(t => t.Pitcher == 900).OrderBy(t => t.PitchType).ToListAsync();
        // seven fastballs among them, of which one is 120 mph, which is flagged and no velocity
        Assert.Equal([("FF", 7, 6), ("SL", 11, 11)], types.Select(t => (t.PitchType, (int)t.Pitches, (int)t.Tracked)));
        Assert.Equal((95f, 85f, 2400f, -2f), (types[0].Velocity!.Value, types[1].Velocity!.Value, types[0].Spin!.Value, types[0].ReleaseX!.Value));
    }

    [Fact]
    public async Task Derive_AgainWithoutNews_ChangesNothing()
    {
        await ReadAsync(1, "2024-05-01");
        var data = Services().Data;
        await data.RefreshAsync(default);
        Assert.Equal(0, await data.RefreshAsync(default));
        Assert.Equal(0, await Services().Data.RefreshAsync(default));
    }

    [Fact]
    public async Task Derive_ADayOfAnEarlierSeason_IsKeptAsTheFirstThatChanged()
    {
        var watch = new RiskWatchStore(database.DataSource, TimeProvider.System);
        await ReadAsync(1, "2024-05-01");
        await ReadAsync(2, "2024-05-05");
        await Services().Data.RefreshAsync(default);
        var state = await watch.StateAsync(default);
        Assert.Equal(new DateOnly(2024, 5, 1), await watch.ChangedFromAsync(0, default));
        Assert.Null(await watch.ChangedFromAsync(state, default));
        await ReadAsync(3, "2024-05-07");
        await Services().Data.RefreshAsync(default);
        await ReadAsync(4, "2023-09-05");
        await Services().Data.RefreshAsync(default);
        Assert.Equal(new DateOnly(2023, 9, 5), await watch.ChangedFromAsync(state, default));
        Assert.Null(await watch.ChangedFromAsync(await watch.StateAsync(default), default));
    }

    [Fact]
    public async Task Derive_AHighStressInning_CountsItsPitches()
    {
        await ReadAsync(1, "2024-05-01", game => game.Half(2, true, [.. Enumerable.Repeat("walk", 23), "strikeout", "strikeout", "strikeout"]));
        await Services().Data.RefreshAsync(default);
        await using var db = database.CreateDbContext();
        Assert.Equal(26, (await db.PitcherOutings.SingleAsync(o => o.Pitcher == 900)).HighStress);
    }

    [Fact]
    public async Task Derive_APitcherInTwoPlaces_IsFlaggedAndKept()
    {
        await ReadAsync(1, "2024-05-01");
        await ReadAsync(2, "2024-05-01", null, "LAD", "SF");
        await Services().Data.RefreshAsync(default);
        var history = await Services().Data.ReadAsync(new(2024, 6, 1), null, default);
        var record = history.Pitchers.Single(pitcher => pitcher.Pitcher == 900);
        Assert.Equal((36, 2), (record.Appearances.Single().Pitches!.Value, record.Appearances[0].Clubs));
        Assert.Equal(ClashKind.TwoClubs, Clashes.Of(900, record.Appearances, record.Stints).Single().Kind);
    }

    [Fact]
    public async Task Update_DayByDayAndAtOnce_MakeTheSameRows()
    {
        foreach (var (game, day) in ((int, string)[])[(1, "2024-05-01"), (2, "2024-05-05"), (3, "2024-05-06")])
        {
            await ReadAsync(game, day);
            await Services().Snapshots.UpdateAsync(DateOnly.Parse(day).AddDays(1), null, default);
        }
        await Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default);
        var daily = await TableChecksums.ReadAsync(database.DataSource, "pitcher_snapshots");

        await database.CreateDbContext().Database.ExecuteSqlRawAsync("delete from snapshot_sets; delete from pitcher_snapshots");
        var whole = await Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default);
        // the set is another; the rows are not
        await database.CreateDbContext().Database.ExecuteSqlRawAsync("update pitcher_snapshots set snapshot_set_id = 1");
        Assert.Equal(daily, await TableChecksums.ReadAsync(database.DataSource, "pitcher_snapshots"));
        // three pitchers, May 2 to 10
        Assert.Equal((3, 3 * 9), (whole.Pitchers, (int)whole.Snapshots));
    }

    [Fact]
    public async Task Update_AStintComesOrADayIsCorrected_RemakesHisMorningsFromThenOn()
    {
        await ReadAsync(1, "2024-05-01");
        await ReadAsync(2, "2024-05-05");
        await Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default);
        await new InjuriesImporter(ImportFolder.Files(database)).ImportAsync(_folder.Write("il.csv", "Season,MLBAMID,Injury / Surgery,IL Retro Date\n2024,900,Elbow,05/07/24\n"), default);
        var made = await Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default);
        Assert.Equal(new(1, 3), made);
        Assert.Equal(1, (await Services().Store.OfDayAsync(new(2024, 5, 8), default))[900][RiskFeatures.IndexOf("on_list")]);
        Assert.Equal(0, (await Services().Store.OfDayAsync(new(2024, 5, 7), default))[900][RiskFeatures.IndexOf("on_list")]);
        Assert.Equal(new(0, 0), await Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default));
    }

    [Fact]
    public async Task Update_AMarkSetWhileSnapshotsAreMade_StaysForTheNextTime()
    {
        await ReadAsync(1, "2024-05-01");
        await Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("insert into pitcher_touches values (900, '2024-05-03')");
        Task<int>? late = null;
        await Services().Store.ReplaceAsync(await Services().Store.TouchedAsync(default), taken =>
        {
            Assert.Equal([new(900, new(2024, 5, 3))], taken);
            // later than the mark that was read: what it is of has not been
            late = database.CreateDbContext().Database.ExecuteSqlRawAsync("insert into pitcher_touches values (900, '2024-05-08') on conflict (pitcher) do update set from_day = least(pitcher_touches.from_day, excluded.from_day)");
            return Task.FromResult<IEnumerable<(int, DateOnly, float[])>>([]);
        }, default);
        await late!;
        Assert.Equal([new(900, new(2024, 5, 8))], await Services().Store.TouchedAsync(default));
    }

    [Fact]
    public async Task Update_TwoAtOnce_MakeTheRowsOfOne()
    {
        foreach (var (game, day) in ((int, string)[])[(1, "2024-05-01"), (2, "2024-05-05"), (3, "2024-05-06")]) await ReadAsync(game, day);
        await Services().Data.RefreshAsync(default);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Services().Snapshots.UpdateAsync(new(2024, 5, 10), null, default)));
        Assert.Equal([0, 0, 0, 3 * 9], made.Select(one => (int)one.Snapshots).Order());
    }

    [Fact]
    public async Task Read_OneOrAll_TrustTheSameSourceOfASeason()
    {
        await ReadAsync(1, "2024-05-01");
        await Services().Data.RefreshAsync(default);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file)
            values (2, 800, '2024-05-03', 0, 2024, 'Elbow', 'arm', 'x'), (0, 900, '2024-05-03', 0, 2024, 'Elbow', 'arm', 'y'), (2, 800, '2023-05-03', 0, 2023, 'Elbow', 'arm', 'x')
            """);
        var all = await Services().Data.ReadAsync(new(2024, 6, 1), null, default);
        foreach (var record in all.Pitchers)
            Assert.Equal(record.Stints, Assert.Single((await Services().Data.ReadAsync(new(2024, 6, 1), [record.Pitcher], default)).Pitchers).Stints);
        Assert.Equal([2023], all.Pitchers.Single(pitcher => pitcher.Pitcher == 800).Stints.Select(stint => stint.Start.Year));
    }

    [Fact]
    public async Task Read_StudyFilesBesideThePitches_FillInWhatThesePitchesLack()
    {
        await ReadAsync(1, "2024-05-01");
        await Services().Data.RefreshAsync(default);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            delete from outing_pitch_types where pitcher = 800;
            insert into pitcher_game_samples (pitcher, game_date, pitches, velocity, spin, source_file) values (900, '2024-05-01', 40, 91, 2000, 'x'), (800, '2024-05-01', 40, 91, 2000, 'x'), (800, '2023-05-01', 25, 92, null, 'x')
            """);
        var history = await Services().Data.ReadAsync(new(2024, 6, 1), null, default);
        var tracked = history.Pitchers.Single(pitcher => pitcher.Pitcher == 900).Appearances.Single();
        Assert.Equal((18, "FF,SL"), (tracked.Pitches!.Value, string.Join(',', tracked.PitchTypes.Select(type => type.PitchType))));
        var filled = history.Pitchers.Single(pitcher => pitcher.Pitcher == 800).Appearances;
        Assert.Equal((25, true, 92.0), (filled[0].Pitches!.Value, filled[0].IsRegularSeason, filled[0].PitchTypes.Single().Velocity!.Value));
        Assert.Equal((25, "all", 91.0), (filled[1].Pitches!.Value, filled[1].PitchTypes.Single().PitchType, filled[1].PitchTypes.Single().Velocity!.Value));
    }

    [Fact]
    public async Task Read_AStudysGameBesideASeasonOfPitches_IsOfSpring()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            insert into pitcher_game_samples (pitcher, game_date, pitches, source_file) values (800, '2024-03-22', 40, 'x'), (800, '2023-04-22', 40, 'x');
            insert into pitcher_outings (pitcher, game_date, season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress)
            select 900, day::date, 2024, true, true, 1, 1, 90, 20, 18, 0 from generate_series(date '2024-04-01', date '2024-07-20', interval '1 day') day
            """);
        var history = await Services().Data.ReadAsync(new(2024, 8, 1), null, default);
        Assert.Equal([true, false], history.Pitchers.Single(pitcher => pitcher.Pitcher == 800).Appearances.Select(outing => outing.IsRegularSeason));
    }

    async Task ReadAsync(int gamePk, string day, Func<HandMadeGame, HandMadeGame>? change = null, string home = "NYY", string away = "BOS")
    {
        // a home run decides the game
        var game = new HandMadeGame(gamePk, day, home, away).Half(1, false, "home_run 105 28", "strikeout", "strikeout", "strikeout").Half(9, false);
        var rows = (change?.Invoke(game) ?? game).Rows();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            row["pitch_type"] = i % 2 == 0 ? "FF" : "SL";
            row["release_speed"] = i == 0 ? "120" : i % 2 == 0 ? "95" : "85";
            (row["release_spin_rate"], row["release_pos_x"], row["release_pos_z"], row["release_extension"]) = ("2400", "-2", "6", "6.5");
        }
        await new StatcastIngestion(ImportFolder.Files(database)).IngestAsync(_folder.Write($"{gamePk}.csv", HandMadeGame.Csv(rows, s_columns)), null, default);
    }

    (RiskData Data, RiskSnapshots Snapshots, SnapshotStore Store) Services()
    {
        var data = new RiskData(new OutingStore(database.DataSource, new DataWatermarks(database, TimeProvider.System), TimeProvider.System), new TransactionStints(database.DataSource, new InjuredListMoves(database)),
            new RiskHistoryReader(database.DataSource, database));
        var store = new SnapshotStore(database.DataSource);
        return (data, new RiskSnapshots(data, store), store);
    }
}
