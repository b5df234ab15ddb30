using HotBat.Core.HomeRuns.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <param name="Ballpark">MLBAM's venue id, or minus the home club's id where the venue is not known.</param>
/// <param name="Lineups">Posted batting orders by club, whole ones alone.</param>
public sealed record GameToForecast(int GamePk, DateOnly Day, int Ballpark, int HomeTeam, int AwayTeam, int? HomeStarter, int? AwayStarter, GameAir Air, IReadOnlyDictionary<int, IReadOnlyList<BattingSpot>> Lineups);

/// <summary>The games that are to be forecast, and the hands of the men in them.</summary>
public sealed class ForecastGameQueries(IDbContextFactory<HotBatDbContext> contexts)
{
    const int MostGames = 60;
    const int MostPeople = 100_000;
    const int MostDays = 366;
    const int Nine = 9;

    /// <summary>Regular-season games of a day; of their course nothing is read. Starters are those announced, else those who started.</summary>
    /// <param name="isAhead">The day is still to come: of starters, batting orders and weather nothing is told but who is announced.</param>
    public async Task<IReadOnlyList<GameToForecast>> OfDayAsync(DateOnly day, bool isAhead, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var games = await db.Games.AsNoTracking().Where(g => g.GameDate == day && g.GameType == 'R' && g.Status != "postponed" && g.Status != "cancelled")
            .OrderBy(g => g.GamePk).Take(MostGames).ToListAsync(cancel);
        var keys = games.Select(g => g.GamePk).ToList();
        var spots = isAhead ? [] : await db.GameLineups.AsNoTracking().Where(s => keys.Contains(s.GamePk)).OrderBy(s => s.Slot).Take(MostGames * 18).ToListAsync(cancel);
        return [.. games.Select(g => new GameToForecast(g.GamePk, day, g.VenueId ?? -g.HomeTeamId, g.HomeTeamId, g.AwayTeamId, g.HomeProbable ?? (isAhead ? null : g.HomeStarter), g.AwayProbable ?? (isAhead ? null : g.AwayStarter),
            isAhead ? GameAir.Unknown : GameAir.Of(g.TemperatureFahrenheit, g.WeatherCondition, g.WindMph, g.WindDirection),
            spots.Where(s => s.GamePk == g.GamePk).GroupBy(s => s.TeamId).Where(team => team.Select(s => s.Player).Distinct().Count() == Nine)
                .ToDictionary(team => team.Key, IReadOnlyList<BattingSpot> (team) => [.. team.Select(s => new BattingSpot(s.Player, s.Slot))])))];
    }

    /// <summary>The side a batter is listed with, B for a switch hitter, and the arm a pitcher is.</summary>
    public async Task<IReadOnlyDictionary<int, (char? Bats, char? Throws)>> HandsAsync(IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await db.People.AsNoTracking().Where(p => people.Contains(p.MlbamId)).Select(p => new { p.MlbamId, p.Bats, p.Throws }).Take(MostPeople).ToListAsync(cancel);
        return found.ToDictionary(p => p.MlbamId, p => (p.Bats, p.Throws));
    }

    /// <summary>Days of a season, up to one, with games that were played and that nothing was said about.</summary>
    public async Task<IReadOnlyList<DateOnly>> UnforecastDaysAsync(short season, DateOnly through, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TeamGames.AsNoTracking().Where(g => g.Season == season && g.GameType == 'R' && g.GameDate <= through)
            .Select(g => g.GameDate).Distinct()
            .Where(day => !db.HomeRunPredictions.Any(p => p.GameDate == day && p.IsServed))
            .OrderBy(day => day).Take(MostDays).ToListAsync(cancel);
    }
}
