using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>Whom a club has hit, and whom it meets next.</summary>
public sealed class TeamOpponentQueries(IDbContextFactory<HotBatDbContext> contexts)
{
    const int MostPitchers = 600;
    const int NextGames = 10;

    /// <summary>Pitchers who faced the club in the window, most home runs allowed first.</summary>
    public async Task<IReadOnlyList<PitcherAgainstTeam>> PitchersAsync(int teamId, GameWindow window, SeasonCalendar calendar, int minimumBatters, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var faced = db.PlateAppearances.AsNoTracking()
            .Where(p => p.BattingTeamId == teamId && p.GameType == 'R' && p.GameDate >= window.From && p.GameDate <= window.Through);
        if (window.IsHome is { } home) faced = faced.Where(p => p.IsTop != home);
        if (window.VenueId is { } venue) faced = faced.Where(p => p.VenueId == venue);
        if (window.PitcherHand is { } hand) faced = faced.Where(p => p.PitcherHand == hand);

        var against = await (
            from p in faced
            join b in db.BattedBalls on new { p.GamePk, p.AtBatNumber } equals new { b.GamePk, b.AtBatNumber } into balls
            from b in balls.DefaultIfEmpty()
            group new { p, b } by p.Pitcher into g
            select new
            {
                Pitcher = g.Key,
                Hand = g.Max(x => x.p.PitcherHand),
                Team = g.Max(x => x.p.FieldingTeamId),
                BattersFaced = g.Count(),
                HomeRuns = g.Count(x => x.p.IsHomeRun),
                ExitVelocity = g.Average(x => (double?)x.b!.ExitVelocity),
                Longest = g.Max(x => x.p.IsHomeRun ? x.b!.Distance : null),
            })
            .Where(x => x.BattersFaced >= minimumBatters)
            .OrderByDescending(x => x.HomeRuns).ThenByDescending(x => x.BattersFaced).ThenBy(x => x.Pitcher)
            .Take(MostPitchers).ToListAsync(cancel);

        var ids = against.Select(x => x.Pitcher).ToArray();
        var games = faced.Select(p => p.GamePk).Distinct();
        var season = await db.PitchingAppearances.AsNoTracking()
            .Where(a => ids.Contains(a.Pitcher) && a.Season == window.Season && a.GameType == 'R' && a.GameDate <= calendar.KnownThrough)
            .GroupBy(a => a.Pitcher)
            .Select(g => new
            {
                Pitcher = g.Key,
                HomeRuns = g.Sum(a => a.HomeRuns),
                Outs = g.Sum(a => a.OutsRecorded),
                OutsAgainst = g.Sum(a => a.OpponentId == teamId && games.Contains(a.GamePk) ? a.OutsRecorded : 0),
            })
            .Take(MostPitchers).ToDictionaryAsync(x => x.Pitcher, cancel);
        var names = await db.People.AsNoTracking().Where(p => ids.Contains(p.MlbamId)).Take(MostPitchers).ToDictionaryAsync(p => p.MlbamId, cancel);

        return [.. against.Select(x =>
        {
            var whole = season.GetValueOrDefault(x.Pitcher);
            return new PitcherAgainstTeam(
                x.Pitcher,
                names.TryGetValue(x.Pitcher, out var person) ? PersonName.Display(person.FirstName, person.LastName, person.Suffix) : $"Pitcher {x.Pitcher}",
                x.Hand, x.Team, x.HomeRuns, x.BattersFaced, whole?.OutsAgainst ?? 0,
                whole is null ? null : HomeRunsPerNine.OfSeason(whole.HomeRuns, whole.Outs),
                x.ExitVelocity,
                (int?)x.Longest);
        })];
    }

    /// <summary>The club's next games on the schedule of that day: nothing of their results.</summary>
    public async Task<IReadOnlyList<UpcomingGame>> UpcomingAsync(int teamId, SeasonCalendar calendar, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var games = await (
            from g in db.Games.AsNoTracking()
            where g.Season == calendar.Season && g.GameType == 'R' && g.GameDate >= calendar.AsOf && g.Status != "postponed" && g.Status != "cancelled"
                && (g.HomeTeamId == teamId || g.AwayTeamId == teamId)
            join v in db.Venues on g.VenueId equals v.VenueId into venues
            from v in venues.DefaultIfEmpty()
            orderby g.GameDate, g.StartTime, g.GamePk
            select new { g.GamePk, g.GameDate, g.StartTime, g.HomeTeamId, g.AwayTeamId, g.VenueId, Venue = v.Name, g.DoubleHeaderGame })
            .Take(NextGames).ToListAsync(cancel);
        return [.. games.Select(g => new UpcomingGame(
            g.GamePk, g.GameDate, g.StartTime, g.HomeTeamId == teamId ? g.AwayTeamId : g.HomeTeamId, g.HomeTeamId == teamId,
            g.VenueId, g.Venue, g.DoubleHeaderGame, Probable: null, ProjectedHomeRuns: null, ProjectedLow: null, ProjectedHigh: null, HotBatScore: null))];
    }
}
