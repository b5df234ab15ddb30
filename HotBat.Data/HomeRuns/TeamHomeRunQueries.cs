using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>The Team HR Dashboard: page, endpoint and CSV read it here.</summary>
public sealed class TeamHomeRunQueries(
    IDbContextFactory<HotBatDbContext> contexts,
    NpgsqlDataSource source,
    LeagueHomeRunQueries league,
    TeamOpponentQueries opponents,
    DataWatermarks watermarks,
    RecentAnswers recent)
{
    /// <summary>More regular-season games than any club plays in a season; each is at most one more ballpark.</summary>
    const int MostGames = 200;

    public async Task<TeamDashboard> DashboardAsync(TeamDashboardView view, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(DashboardAsync), marks, view), token => ReadAsync(view, marks, token), cancel);
    }

    /// <summary>The ballparks of the club's games known so far, most games first.</summary>
    public async Task<IReadOnlyList<VenueLine>> VenuesAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
    {
        var key = (nameof(VenuesAsync), (await watermarks.CurrentAsync(cancel)).Counts, teamId, calendar.Season, calendar.KnownThrough);
        return await recent.GetAsync<IReadOnlyList<VenueLine>>(key, async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var played = await (
                from g in db.TeamGames.AsNoTracking()
                where g.TeamId == teamId && g.Season == calendar.Season && g.GameType == 'R' && g.GameDate <= calendar.KnownThrough
                join v in db.Venues on g.VenueId equals v.VenueId
                group g by new { v.VenueId, v.Name } into park
                select new { park.Key.VenueId, park.Key.Name, Games = park.Count(), HomeRuns = park.Sum(g => g.HomeRuns) })
                .Take(MostGames).ToListAsync(token);
            return [.. played
                .Select(p => new VenueLine(p.VenueId, VenueNames.InSeason(p.VenueId, calendar.Season, p.Name), p.Games, p.HomeRuns))
                .OrderByDescending(p => p.Games).ThenBy(p => p.Name, StringComparer.Ordinal)];
        }, cancel);
    }

    async Task<TeamDashboard> ReadAsync(TeamDashboardView view, DataMarks marks, CancellationToken cancel)
    {
        var upcoming = await opponents.UpcomingAsync(view.TeamId, view.Calendar, cancel);
        if (view.Cut is not { } window)
            return new(view.Calendar, view.Window, FiguresOf(view.TeamId, []), [], [], [], [], [], upcoming, marks.Played);

        var clubs = await league.ClubsAsync(window, cancel);
        var season = GameWindow.Of(view.Calendar);
        List<TeamGameBatting> batting = [.. (await league.BattingAsync(season.Season, cancel)).Where(b => b.TeamId == view.TeamId).In(season)];
        // which game of a double-header it was, the schedule may say later
        var played = await recent.GetAsync((nameof(GamesAsync), marks.Games, marks.People, view.TeamId, season), token => GamesAsync(view.TeamId, [.. batting.Select(b => b.GamePk).Distinct()], token), cancel);
        // The splits are those of the whole view, whichever of them is chosen; all else is of the chosen one.
        var rows = batting.In(view.Window).ToList();
        var lines = rows.In(window).GroupBy(b => b.GamePk).ToDictionary(g => g.Key, g => g.ToLine());
        List<TeamGameLine> games = [.. played.Where(g => lines.ContainsKey(g.GamePk)).Select(g => g with { Line = lines[g.GamePk] })];
        return new(
            view.Calendar,
            window,
            FiguresOf(view.TeamId, clubs),
            clubs,
            games,
            SplitsOf(view, rows),
            VenuesOf(games),
            await opponents.PitchersAsync(view.TeamId, window, view.Calendar, view.MinimumPlateAppearances, cancel),
            upcoming,
            marks.Played);
    }

    static TeamKeyFigures FiguresOf(int teamId, IReadOnlyList<ClubLine> clubs)
    {
        var own = clubs.FirstOrDefault(c => c.TeamId == teamId)
            ?? new ClubLine(teamId, HomeRunLine.Empty, HomeRunLine.Empty, HomeRunLine.Empty);
        var all = HomeRunLine.Sum(clubs.Select(c => c.InView));
        return new(
            own.InView,
            all,
            Figure(l => l.HomeRunsPerGame, all.HomeRunsPerGame),
            Figure(l => l.HomeRunRate, all.HomeRunRate),
            // A sum, not a rate: the change is what the last 14 days added to it.
            Figure(l => l.HomeRunsMinusExpected, null) with { Change14Days = own.Last14Days.Games == 0 ? null : own.Last14Days.HomeRunsMinusExpected });

        KeyFigure Figure(Func<HomeRunLine, double?> value, double? leagueValue) => new(
            own.InView.Games == 0 ? null : value(own.InView),
            own.InView.Games == 0 ? null : Ranking.In(clubs.Select(c => value(c.InView)), value(own.InView)),
            leagueValue,
            value(own.Last14Days),
            value(own.Last14Days) - value(own.Prior14Days));
    }

    static List<TeamSplitLine> SplitsOf(TeamDashboardView view, List<TeamGameBatting> rows)
    {
        var splits = new List<TeamSplitLine>();
        foreach (var split in Enum.GetValues<GameSplit>())
        {
            if (split == GameSplit.All || view.Window.Narrow(split, view.Calendar) is not { } window) continue;
            var line = rows.In(window).ToLine();
            if (line.PlateAppearances > 0 && line.PlateAppearances >= view.MinimumPlateAppearances)
                splits.Add(new(split, line, RateInterval.Wilson80(line.HomeRuns, line.PlateAppearances)));
        }
        return splits;
    }

    static List<VenueLine> VenuesOf(IReadOnlyList<TeamGameLine> games) =>
        [.. games.Where(g => g.VenueId is not null)
            .GroupBy(g => (Id: g.VenueId!.Value, Name: g.Venue ?? "–"))
            .Select(g => new VenueLine(g.Key.Id, g.Key.Name, g.Count(), g.Sum(x => x.Line.HomeRuns)))
            .OrderByDescending(v => v.HomeRuns).ThenBy(v => v.Games).ThenBy(v => v.Name, StringComparer.Ordinal)];

    /// <summary>Oldest first, still without a line: that depends on the view.</summary>
    async Task<List<TeamGameLine>> GamesAsync(int teamId, int[] keys, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/team_games.sql"));
        command.Parameters.Add(new() { Value = teamId });
        command.Parameters.Add(new() { Value = keys });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var games = new List<TeamGameLine>(keys.Length);
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var (date, venue) = (row.Date("game_date"), row.Int("venue_id"));
            games.Add(new(
                row.Int("game_pk")!.Value, date, (short?)row.Int("double_header_game"), row.Int("opponent_id")!.Value, row.Bool("is_home"), venue, VenueNames.InSeason(venue, date.Year, row.Text("venue")),
                row.Int("runs")!.Value, row.Int("runs_allowed")!.Value, HomeRunLine.Empty,
                row.Int("opposing_starter"), row.PersonName(), row.Letter("hand"),
                HomeRunsPerNine.OfSeason(row.Int("home_runs") ?? 0, row.Int("outs") ?? 0)));
        }
        return games;
    }
}
