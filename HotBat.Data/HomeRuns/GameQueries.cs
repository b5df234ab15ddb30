using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>One game as it may be known: page, endpoint and CSV read it here.</summary>
public sealed class GameQueries(NpgsqlDataSource source, SlateQueries slates, HomeRunForecastQueries forecasts, ForecastEvidenceQueries evidence, ClubDirectory clubs, DataWatermarks watermarks, RecentAnswers recent)
{
    static readonly string[] s_hits = [.. PlateAppearanceEvents.All.Where(e => e.IsHit).Select(e => e.Word)];

    /// <summary>Null when there is no game of that key.</summary>
    public async Task<GameAnalysis?> AnalysisAsync(int gamePk, DateOnly asOf, DateOnly today, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(AnalysisAsync), marks, gamePk, asOf, today), async token =>
            await ReadAsync(gamePk, new(asOf, asOf, today), marks.Played, token) is { } analysis ? analysis with { Forecast = await ForecastAsync(analysis, token), HasForecasts = marks.Forecasts.Scoring > 0 } : null, cancel);
    }

    async Task<GameAnalysis?> ReadAsync(int gamePk, SlateView view, DataWatermark watermark, CancellationToken cancel)
    {
        if (await slates.GameAsync(gamePk, view, cancel) is not { } game) return null;
        view = view with { Date = game.Date };
        if (game.Date < view.AsOf)
        {
            var innings = await InningsAsync(game, isKnown: true, cancel);
            game = game with { Away = WithHits(game.Away, innings, isHome: false), Home = WithHits(game.Home, innings, isHome: true) };
            return new(view, game, innings, await BallsAsync(game, cancel), await PitchersAsync(game, cancel), [], watermark);
        }
        var isStarted = game.Phase is GamePhase.Live or GamePhase.Suspended or GamePhase.Final;
        var isOwnDay = game.Date == view.Today && view.AsOf == view.Today;
        return new(view, game, isStarted ? await InningsAsync(game, isKnown: false, cancel) : [], [], [], isOwnDay ? await LineupsAsync(game, cancel) : [], watermark);
    }

    async Task<GameForecast?> ForecastAsync(GameAnalysis analysis, CancellationToken cancel)
    {
        var (game, view) = (analysis.Game, analysis.View);
        if (game.Phase is GamePhase.Postponed or GamePhase.Cancelled) return null;
        var day = await forecasts.OfDayAsync(game.Date, view.AsOf, cancel);
        List<ShownForecast> batters = [.. day.Batters.Where(f => f.GamePk == game.GamePk)];
        if (batters.Count == 0) return null;
        // once it is over its own balls tell more than reasons
        var cited = game.Date < view.AsOf ? null : await evidence.OfAsync(batters, cancel);
        return new(batters[0].Said, batters[0].Constant, [.. batters.Select((f, i) => GameBatterForecast.Of(f, cited?[i]))]);
    }

    static SlateSide WithHits(SlateSide side, IReadOnlyList<GameInningLine> innings, bool isHome) =>
        side with { Hits = innings.Where(i => i.IsHome == isHome) is var own && own.Any() && own.All(i => i.Hits is not null) ? own.Sum(i => i.Hits) : null };

    Task<List<GameInningLine>> InningsAsync(SlateGame game, bool isKnown, CancellationToken cancel) => ReadAsync("HomeRuns/game_innings.sql",
        row => new GameInningLine(row.Int("inning")!.Value, row.Bool("is_home"), row.Int("runs"), row.Int("hits")), cancel, game.GamePk, game.Season, s_hits, isKnown);

    async Task<IReadOnlyList<GameBall>> BallsAsync(SlateGame game, CancellationToken cancel)
    {
        var balls = await TrackedAsync(game, cancel);
        var fences = BallparkFences.OfClubs(await clubs.OfSeasonAsync(game.Season, cancel));
        return [.. balls.Select(b => b is { IsHomeRun: true, IsInsideThePark: false }
            ? b with { Parks = BallparkFences.ParksOut(fences, b.ExitVelocity, b.LaunchAngle, b.Distance, b.SprayAngle, b.Side, game.VenueId) }
            : b)];
    }

    Task<List<GameBall>> TrackedAsync(SlateGame game, CancellationToken cancel) => ReadAsync("HomeRuns/game_balls.sql",
        row => new GameBall(
            row.Int("at_bat_number")!.Value, row.Int("inning")!.Value, row.Bool("is_home"), row.Int("batter")!.Value, row.PersonName("batter_first", "batter_last", "batter_suffix"),
            row.Letter("batter_side") == 'L' ? BatSide.Left : BatSide.Right, row.Int("pitcher")!.Value, row.PersonName(), row.Text("event")!, row.Bool("is_home_run"), row.Bool("is_barrel"),
            row.Double("exit_velocity"), row.Double("launch_angle"), row.Double("distance"), row.Double("spray_angle"), row.Double("chance"), row.Bool("is_inside"), null), cancel, game.GamePk, game.Season);

    Task<List<GamePitcher>> PitchersAsync(SlateGame game, CancellationToken cancel) => ReadAsync("HomeRuns/game_pitchers.sql",
        row => new GamePitcher(
            row.Int("pitcher")!.Value, row.PersonName(), row.Letter("hand"), row.Int("team_id")!.Value, row.Bool("is_start"), row.Int("outs_recorded")!.Value, row.Int("batters_faced")!.Value,
            row.Int("pitches")!.Value, row.Int("hits")!.Value, row.Int("home_runs")!.Value, row.Int("walks")!.Value, row.Int("strikeouts")!.Value,
            row.Int("batted_balls")!.Value, row.Double("exit_velocity_sum") ?? 0), cancel, game.GamePk);

    Task<List<LineupSpot>> LineupsAsync(SlateGame game, CancellationToken cancel) => ReadAsync("HomeRuns/game_lineups.sql",
        row => new LineupSpot(
            row.Int("team_id")!.Value, row.Int("slot")!.Value, row.Int("player")!.Value, row.PersonName(), row.Letter("bats"), row.Text("position"),
            row.Int("home_runs")!.Value, row.Int("plate_appearances")!.Value), cancel, game.GamePk, game.Season, game.Date);

    delegate T RowReader<T>(SqlRow row);

    async Task<List<T>> ReadAsync<T>(string file, RowReader<T> read, CancellationToken cancel, params object[] parameters)
    {
        await using var command = source.CreateCommand(SqlFile.Read(file));
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(new SqlRow(reader)));
        return rows;
    }
}
