using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

public sealed class TrainingBallsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    HomeRunChanceStore Store => new(database.DataSource, database, TimeProvider.System);

    public Task InitializeAsync() => ExecuteAsync("""
        truncate batted_balls, batted_ball_samples;
        insert into batted_ball_samples (source_file, line, season, game_date, exit_velocity, launch_angle, event)
        select file, line, season, make_date(season, 6, 1), 100, 28, case when line = 1 then 'home_run' else 'field_out' end
        from (values ('small.csv', 2021, 3), ('large.csv', 2021, 5), ('2022.csv', 2022, 4), ('2024.csv', 2024, 6)) file (file, season, lines), generate_series(1, lines) line;
        insert into batted_ball_samples (source_file, line, season, game_date, exit_velocity, launch_angle, event) values ('2022.csv', 99, 2022, '2022-06-01', null, 28, 'field_out');
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    async Task ExecuteAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    Task AddPitchedAsync(int season, int balls) => ExecuteAsync($"""
        insert into batted_balls (game_pk, at_bat_number, season, game_date, is_home_run, exit_velocity, launch_angle, is_hard_hit, is_sweet_spot, is_barrel)
        select n, 1, {season}, make_date({season}, 7, 1), false, 90, 10, false, true, false from generate_series(1, {balls}) n
        """);

    async Task<Dictionary<int, int>> SeasonsAsync(short season) =>
        (await Store.TrainingBallsAsync(season, default)).GroupBy(b => b.Day.Year).ToDictionary(g => g.Key, g => g.Count());

    [Fact]
    public async Task TrainingBalls_OfSeveralFiles_TheLargestOfEachSeason_TrackedOnly() =>
        Assert.Equal(new() { [2021] = 5, [2022] = 4 }, await SeasonsAsync(2023));

    [Fact]
    public async Task TrainingBalls_NeverOfTheSeasonToBeScoredOrLater()
    {
        await AddPitchedAsync(2023, 90_000);
        Assert.Equal([2021], (await SeasonsAsync(2022)).Keys);
        Assert.Equal([2021, 2022], (await SeasonsAsync(2023)).Keys.Order());
        Assert.Empty(await Store.TrainingBallsAsync(2021, default));
        Assert.Empty(await Store.DirectedBallsAsync(2023, default));
    }

    [Theory]
    [InlineData(89_999, 5)]
    [InlineData(90_000, 90_000)]
    public async Task TrainingBalls_PitchesOnlyWhenComplete_NeverBothSources(int pitched, int used)
    {
        await AddPitchedAsync(2021, pitched);
        Assert.Equal(used, (await SeasonsAsync(2022))[2021]);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2025)]
    public async Task TrainingExtent_IsThatOfTheBalls(short season)
    {
        var balls = await Store.TrainingBallsAsync(season, default);
        Assert.Equal((balls.Count, balls.Max(b => b.Day)), await Store.TrainingExtentAsync(season, default));
        Assert.Null(await Store.TrainingExtentAsync(2021, default));
    }

    [Fact]
    public async Task Train_WithoutAnEarlierSeason_SaysWhatToLoad()
    {
        var training = new BattedBallTraining(Store, new(new(database, SmallLeague.Clock)), new DataWatermarks(database, TimeProvider.System));
        var error = await Assert.ThrowsAsync<UserError>(() => training.TrainAsync(2021, again: false, default));
        Assert.Contains("before 2021", error.Message, StringComparison.Ordinal);
    }
}
