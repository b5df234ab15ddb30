using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>The games of a day as they may be known: page, endpoint and CSV read them here.</summary>
public sealed class SlateQueries(
    IDbContextFactory<HotBatDbContext> contexts,
    NpgsqlDataSource source,
    LeagueHomeRunQueries league,
    ParkFactorQueries parks,
    StandingsQueries standings,
    HomeRunForecastQueries forecasts,
    DataWatermarks watermarks,
    RecentAnswers recent)
{
    public async Task<Slate> SlateAsync(SlateView view, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(SlateAsync), marks, view), async token =>
        {
            var listed = (await ListedAsync(view.Date, null, token)).Where(g => g.IsOn(view)).ToList();
            var games = await GamesAsync(listed, view, token);
            var (before, after) = await NearestAsync(view.Date, token);
            var said = await SaidAsync(view, token);
            return new Slate(view, games, before, after, await LeagueAsync(view, games, token), marks.Played)
            {
                Said = games.Select(g => said.GetValueOrDefault(g.GamePk)?.Said).OfType<ForecastSource>().MaxBy(source => source.At),
                HasForecasts = marks.Forecasts.Scoring > 0,
            };
        }, cancel);
    }

    /// <summary>One game, under the day it has in the view; null when there is none of that key.</summary>
    /// <param name="gamePk">MLBAM's key.</param>
    /// <param name="view">Its date does not matter.</param>
    public async Task<SlateGame?> GameAsync(int gamePk, SlateView view, CancellationToken cancel) =>
        (await ListedAsync(null, gamePk, cancel)) is [var game, ..] && game.IsAnnounced(view) ? (await GamesAsync([game], view with { Date = game.DayIn(view) }, cancel))[0] : null;

    async Task<List<ListedGame>> ListedAsync(DateOnly? date, int? gamePk, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/slate_games.sql"));
        command.Parameters.Add(new() { Value = (object?)date ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = (object?)gamePk ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var games = new List<ListedGame>();
        while (await reader.ReadAsync(cancel)) games.Add(ListedGame.Read(new SqlRow(reader)));
        return games;
    }

    async Task<IReadOnlyList<SlateGame>> GamesAsync(IReadOnlyList<ListedGame> listed, SlateView view, CancellationToken cancel)
    {
        var games = new List<SlateGame>(listed.Count);
        var said = listed.Count == 0 ? new Dictionary<int, ShownGame>() : await SaidAsync(view, cancel);
        // a game that a September put off to another year does not exist; spring games of two seasons in one day neither
        foreach (var season in listed.GroupBy(g => g.Row.Season))
        {
            var day = view.Date < view.AsOf ? view.Date : view.AsOf;
            var factors = await parks.ByVenueAsync(season.Key, day, cancel);
            var clubs = (await league.ClubsAsync(SeasonBefore(season.Key, day), cancel)).ToDictionary(c => c.TeamId, c => c.InView);
            var records = (await standings.AsOfAsync(season.Key, day.AddDays(-1), cancel)).ToDictionary(s => s.TeamId);
            var starters = await StartersAsync(season.Key, day, view, season.SelectMany(g => Starters(g, view, said.GetValueOrDefault(g.Row.GamePk)) is var (away, home) ? (int?[])[away, home] : []), cancel);
            var all = HomeRunLine.Sum(clubs.Values);
            games.AddRange(season.Select(g => Of(g, view, factors, records, starters, said.GetValueOrDefault(g.Row.GamePk), team => Expected(clubs.GetValueOrDefault(team, HomeRunLine.Empty), all, g, factors))));
        }
        return games;
    }

    static SlateGame Of(ListedGame listed, SlateView view, IReadOnlyDictionary<int, ParkHomeRunFactors> factors, Dictionary<int, Standing> records,
        Dictionary<int, SlateStarter> starters, ShownGame? said, Func<int, ExpectedTeamHomeRuns?> usual)
    {
        var (game, phase, state) = (listed.Row, listed.PhaseIn(view), listed.StateIn(view));
        var isKnown = listed.IsKnown(view);
        var isStarted = phase is GamePhase.Live or GamePhase.Suspended or GamePhase.Final;
        var isOff = phase is GamePhase.Postponed or GamePhase.Cancelled;
        var (awayStarter, homeStarter) = Starters(listed, view, said);
        return new(
            game.GamePk, game.Season, listed.DayIn(view), game.GameType, phase, listed.HasHour(view) ? game.StartTime : null, listed.HasHour(view) ? game.DoubleHeaderGame : null,
            game.VenueId, VenueNames.InSeason(game.VenueId, game.Season, listed.Venue), listed.TimeZone, game.VenueId is { } venue ? factors.GetValueOrDefault(venue) : null,
            Side(game.AwayTeamId, game.AwayScore, listed.AwayHomeRuns, state?.AwayScore, state?.AwayHits, state?.AwayErrors, awayStarter),
            Side(game.HomeTeamId, game.HomeScore, listed.HomeHomeRuns, state?.HomeScore, state?.HomeHits, state?.HomeErrors, homeStarter),
            listed.HasWeather(view) ? listed.Weather : null,
            isKnown && phase == GamePhase.Final ? game.Innings : null,
            phase == GamePhase.Live && state is not null
                ? new(state.Inning, state.InningPart, state.Outs, state.OnFirst is not null, state.OnSecond is not null, state.OnThird is not null, state.DetailedState) : null,
            listed.IsOldListing(view) ? game.GameDate : null,
            !listed.IsOldListing(view) && listed.IsMoved(view) ? game.RescheduledFrom : null,
            state?.Reason, isOff || said?.HotBatScore is not { } score ? null : (int)Math.Round(score, MidpointRounding.AwayFromZero));

        SlateSide Side(int team, short? runs, int? homeRuns, short? stateRuns, short? hits, short? errors, int? starter) => new(
            team, records.GetValueOrDefault(team)?.Wins ?? 0, records.GetValueOrDefault(team)?.Losses ?? 0,
            isKnown ? runs : isStarted ? stateRuns : null, isStarted ? hits : null, isStarted ? errors : null, isKnown ? homeRuns : null,
            starter is { } pitcher ? starters.GetValueOrDefault(pitcher) : null, isOff ? null : SlateExpectation.Of(said?.Clubs.GetValueOrDefault(team), usual(team)));
    }

    /// <summary>Who is announced or has started; else whom the forecast counts on, so that a figure and the name beside it agree.</summary>
    static (int? Away, int? Home) Starters(ListedGame listed, SlateView view, ShownGame? said)
    {
        var (away, home) = listed.Starters(view);
        return listed.IsOldListing(view) ? default : (away ?? said?.StarterAgainst(listed.Row.HomeTeamId), home ?? said?.StarterAgainst(listed.Row.AwayTeamId));
    }

    /// <summary>Of a day gone by what was said by its own morning, whenever one looks back.</summary>
    Task<IReadOnlyDictionary<int, ShownGame>> SaidAsync(SlateView view, CancellationToken cancel) =>
        forecasts.TotalsAsync(view.Date, view.Date, view.Date < view.AsOf ? view.Date : view.AsOf, cancel);

    /// <summary>Null before the season's first game, for games that are no regular-season or postseason ones, and while no model has scored the batted balls.</summary>
    static ExpectedTeamHomeRuns? Expected(HomeRunLine club, HomeRunLine all, ListedGame game, IReadOnlyDictionary<int, ParkHomeRunFactors> factors) =>
        game.Row.GameType is 'S' or 'E' || all.Games == 0 || all.ExpectedHomeRuns is not { } total || club.ExpectedHomeRuns is not { } own ? null
        : ExpectedTeamHomeRuns.Of(own, club.Games, total / all.Games, game.Row.VenueId is { } venue && factors.TryGetValue(venue, out var park) ? park.All : ParkFactors.Neutral);

    async Task<Dictionary<int, SlateStarter>> StartersAsync(short season, DateOnly day, SlateView view, IEnumerable<int?> named, CancellationToken cancel)
    {
        var pitchers = named.OfType<int>().Distinct().ToArray();
        if (pitchers.Length == 0) return [];
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/slate_starters.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = pitchers }, new() { Value = season }, new() { Value = day }, new() { Value = view.Date < view.AsOf ? view.Date : view.AsOf.AddDays(-1) },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var starters = new Dictionary<int, SlateStarter>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var pitcher = row.Int("pitcher")!.Value;
            starters[pitcher] = new(pitcher, row.PersonName(), row.Letter("hand"), row.Int("home_runs")!.Value, row.Int("outs")!.Value);
        }
        return starters;
    }

    async Task<(DateOnly? Before, DateOnly? After)> NearestAsync(DateOnly date, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await db.Games.AsNoTracking().Where(g => g.GameDate < date).MaxAsync(g => (DateOnly?)g.GameDate, cancel),
            await db.Games.AsNoTracking().Where(g => g.GameDate > date).MinAsync(g => (DateOnly?)g.GameDate, cancel));
    }

    async Task<double?> LeagueAsync(SlateView view, IReadOnlyList<SlateGame> games, CancellationToken cancel)
    {
        if (games.Count == 0) return null;
        var clubs = await league.ClubsAsync(SeasonBefore(games[0].Season, view.Date < view.AsOf ? view.Date : view.AsOf), cancel);
        return HomeRunLine.Sum(clubs.Select(c => c.InView)).HomeRunsPerGame * 2;
    }

    static GameWindow SeasonBefore(short season, DateOnly day) => new(season, new(season, 1, 1), day.AddDays(-1));
}
