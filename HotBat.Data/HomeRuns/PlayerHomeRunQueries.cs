using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>The Player HR Dashboard: page, endpoint and CSV read it here.</summary>
public sealed class PlayerHomeRunQueries(
    IDbContextFactory<HotBatDbContext> contexts,
    PlayerTurnQueries turns,
    LeagueBatterQueries league,
    TeamOpponentQueries opponents,
    HomeRunForecastQueries forecasts,
    ForecastEvidenceQueries evidence,
    InjuredListQueries injuries,
    SeasonQueries seasons,
    ClubDirectory clubs,
    DataWatermarks watermarks,
    RecentAnswers recent)
{
    /// <summary>Null when nobody is known under the id.</summary>
    public async Task<PlayerPerson?> PersonAsync(int playerId, CancellationToken cancel) =>
        await recent.GetAsync((nameof(PersonAsync), (await watermarks.CurrentAsync(cancel)).Counts, playerId), token => ReadPersonAsync(playerId, token), cancel);

    async Task<PlayerPerson?> ReadPersonAsync(int playerId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var person = await db.People.AsNoTracking().Where(p => p.MlbamId == playerId)
            .Select(p => new { p.FirstName, p.LastName, p.Suffix, p.Bats, p.Throws, p.BirthDate }).FirstOrDefaultAsync(cancel);
        if (person is not null)
            return new(playerId, PersonName.Display(person.FirstName, person.LastName, person.Suffix), person.Bats, person.Throws, person.BirthDate)
            {
                HasPitched = await db.PitchingAppearances.AsNoTracking().AnyAsync(a => a.Pitcher == playerId, cancel),
            };
        // a rookie who is in no register yet
        return await db.BatterGames.AsNoTracking().AnyAsync(g => g.Batter == playerId, cancel) ? new(playerId, $"Batter {playerId}", null, null, null) : null;
    }

    /// <summary>Null when he has not come to the plate in the season before the day.</summary>
    public async Task<PlayerDashboard?> DashboardAsync(PlayerDashboardView view, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(PlayerHomeRunQueries), marks, view), token => ReadAsync(view, marks.Played, token), cancel);
    }

    async Task<PlayerDashboard?> ReadAsync(PlayerDashboardView view, DataWatermark watermark, CancellationToken cancel)
    {
        var calendar = view.Calendar;
        var season = await turns.OfSeasonAsync(view.PlayerId, calendar.Season, calendar.KnownThrough, cancel);
        if (season.Count == 0) return null;
        var field = await league.FieldAsync(GameWindow.Of(calendar), cancel);
        IReadOnlyList<int> teamIds = [.. season.Select(t => t.TeamId).Distinct()];
        var upcoming = await opponents.UpcomingAsync(teamIds[0], calendar, cancel);
        var inView = view.Cut is { } window ? season.Where(t => t.IsIn(window)).ToList() : [];
        var members = await clubs.OfSeasonAsync(calendar.Season, cancel);
        var located = PlayerBalls.IsLocated(inView) ? [] : await turns.LocatedAsync(view.PlayerId, calendar.KnownThrough, cancel);
        var home = members.FirstOrDefault(c => c.TeamId == teamIds[0]);
        var park = view.Window.VenueId is { } chosen ? (chosen, season.FirstOrDefault(t => t.VenueId == chosen)?.Venue) : (home?.VenueId, home?.VenueName);
        return new(
            calendar, view.Cut ?? view.Window, teamIds,
            PlayerTurn.LineOf(inView), BattingLine.Of(inView.Select(t => t.Event)), PlayerTurn.ContactOf(inView),
            await SeasonAsync(view, season, field, teamIds[0], cancel),
            HomeRunLog.Of(season, inView, members),
            [.. inView.Where(t => t is { IsContact: true, ExitVelocity: not null, LaunchAngle: not null }).Select(PlayerBalls.BallOf)],
            PlayerBalls.SprayOf(inView, located, park),
            PlayerBalls.ZonesOf(inView, located),
            SplitsOf(view, season),
            upcoming, watermark)
        {
            Forecasts = await ForecastsAsync(view.PlayerId, calendar, upcoming, cancel),
            Listed = calendar.AsOf.Year != calendar.Season ? null : await injuries.OfAsync(view.PlayerId, calendar.AsOf, cancel),
        };
    }

    async Task<IReadOnlyList<PlayerForecast>> ForecastsAsync(int playerId, SeasonCalendar calendar, IReadOnlyList<UpcomingGame> upcoming, CancellationToken cancel)
    {
        // a game without a total has no batters either: nothing is asked for where no club has a forecast
        var told = upcoming.Where(game => game.ProjectedHomeRuns is not null).Select(game => game.GamePk).ToHashSet();
        if (told.Count == 0) return [];
        List<ShownForecast> shown = [.. (await forecasts.OfBatterAsync(playerId, calendar.AsOf, TeamOpponentQueries.LastForecast(calendar), calendar.AsOf, cancel)).Where(f => told.Contains(f.GamePk))];
        var cited = await evidence.OfAsync(shown, cancel);
        return [.. shown.Select((f, i) => PlayerForecast.Of(f, cited[i]))];
    }

    async Task<PlayerSeason> SeasonAsync(PlayerDashboardView view, IReadOnlyList<PlayerTurn> turnsOfSeason, BatterField field, int teamId, CancellationToken cancel)
    {
        var line = PlayerTurn.LineOf(turnsOfSeason);
        var (played, left) = (await seasons.TeamGamesAsync(view.Calendar, cancel)).GetValueOrDefault(teamId);
        var own = field.Find(view.PlayerId);
        var total = 0;
        return new(
            line, Ranking.In(field.Batters.Select(b => (double?)b.Line.HomeRuns), line.HomeRuns), HomeRunPace.Of(line.HomeRuns, played, left), played, left,
            field.MinimumPlateAppearances, field.Qualified.Count, line.PlateAppearances >= field.MinimumPlateAppearances,
            own is null ? [] : [.. BatterMetric.Percentiles.Select(m => field.PercentileOf(m, own))],
            [.. turnsOfSeason.Where(t => t.IsHomeRun).GroupBy(t => t.Date).OrderBy(d => d.Key).Select(d => new HomeRunDay(d.Key, total += d.Count()))]);
    }

    static List<PlayerSplitLine> SplitsOf(PlayerDashboardView view, IReadOnlyList<PlayerTurn> season)
    {
        var splits = new List<PlayerSplitLine>();
        var rows = season.Where(t => t.IsIn(view.Window)).ToList();
        foreach (var split in Enum.GetValues<GameSplit>())
            if (split != GameSplit.All && view.Window.Narrow(split, view.Calendar) is { } window)
                Add(split, null, [.. rows.Where(t => t.IsIn(window))]);
        if (rows.Select(t => t.Side).Distinct().Count() == 2)
            foreach (var side in Enum.GetValues<BatSide>())
                Add(null, side, [.. rows.Where(t => t.Side == side)]);
        return splits;

        void Add(GameSplit? split, BatSide? side, List<PlayerTurn> part)
        {
            if (part.Count == 0) return;
            var line = PlayerTurn.LineOf(part);
            splits.Add(new(split, side, line, RateInterval.Wilson80(line.HomeRuns, line.PlateAppearances)));
        }
    }
}
