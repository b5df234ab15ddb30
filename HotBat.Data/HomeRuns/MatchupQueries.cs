using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>Batter or pitcher of a matchup, with his counts of the season before the day.</summary>
/// <param name="Bats">R, L or B (switch).</param>
/// <param name="TeamId">The club he last batted for in the season; null when he has not.</param>
/// <param name="UsualSlot">The slot he had most often in his last fifteen starts.</param>
/// <param name="PitchingTeamId">The club he last pitched for in the season.</param>
public sealed record MatchupMan(
    int PlayerId, string Name, string FamilyName, char? Bats, char? Throws,
    int? TeamId, int PlateAppearances, int HomeRuns, int BattedBalls, int Barrels, int? UsualSlot,
    int? PitchingTeamId, int BattersFaced, int HomeRunsAllowed, int OutsRecorded)
{
    /// <summary>Null under ten innings.</summary>
    public double? HomeRunsPerNine => Core.Baseball.HomeRunsPerNine.OfSeason(HomeRunsAllowed, OutsRecorded);

    public double? BarrelRate => BattedBalls == 0 ? null : (double)Barrels / BattedBalls;
}

/// <summary>A game to come of a batter's club.</summary>
/// <param name="Starter">The opposing starter, where he is announced and may be known.</param>
/// <param name="Air">Known on the app's own day alone.</param>
public sealed record MatchupGame(int GamePk, DateOnly Date, int OpponentId, bool IsHome, int? VenueId, string? Venue, short? DoubleHeaderGame, int? Starter, GameAir Air);

/// <param name="IsDome">Its roof never opens: no weather inside.</param>
public sealed record MatchupVenue(string Name, bool IsDome);

/// <summary>Who meets in a matchup, and whom a club meets next.</summary>
public sealed class MatchupQueries(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source)
{
    const int NextGames = 10;
    const int MostVenues = 200;

    /// <summary>By their ids; who is in no register and no game is left out.</summary>
    public async Task<IReadOnlyDictionary<int, MatchupMan>> MenAsync(IReadOnlyCollection<int> players, short season, DateOnly day, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/matchup_men.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = players.Distinct().ToArray() }, new() { Value = season }, new() { Value = day } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var men = new Dictionary<int, MatchupMan>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var man = ManOf(row);
            if (row.Bool("is_listed") || man.PlateAppearances > 0 || man.BattersFaced > 0) men[man.PlayerId] = man;
        }
        return men;
    }

    static MatchupMan ManOf(SqlRow row)
    {
        var id = row.Int("player")!.Value;
        var family = row.Text("last_name") ?? (row.Int("batters_faced") > 0 ? $"Pitcher {id}" : $"Batter {id}");
        return new(
            id, row.PersonName() ?? family, family, row.Letter("bats"), row.Letter("throws"),
            row.Int("batting_team_id"), row.Int("plate_appearances")!.Value, row.Int("home_runs")!.Value, row.Int("batted_balls")!.Value, row.Int("barrels")!.Value, row.Int("slot"),
            row.Int("pitching_team_id"), row.Int("batters_faced")!.Value, row.Int("home_runs_allowed")!.Value, row.Int("outs")!.Value);
    }

    /// <summary>The club's next games on the schedule of a day: starters where a reader of that day may know them, nothing of results.</summary>
    public async Task<IReadOnlyList<MatchupGame>> NextAsync(int teamId, short season, DateOnly asOf, DateOnly today, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var games = await (
            from g in db.Games.AsNoTracking()
            where g.Season == season && g.GameType == 'R' && g.GameDate >= asOf && g.Status != "postponed" && g.Status != "cancelled" && (g.HomeTeamId == teamId || g.AwayTeamId == teamId)
            join v in db.Venues on g.VenueId equals v.VenueId into venues
            from v in venues.DefaultIfEmpty()
            orderby g.GameDate, g.StartTime, g.GamePk
            select new { Game = g, Venue = v.Name })
            .Take(NextGames).ToListAsync(cancel);
        return [.. games.Select(one => Of(one.Game, one.Venue))];

        MatchupGame Of(Game game, string? venue)
        {
            var isHome = game.HomeTeamId == teamId;
            var isAnnounced = asOf == today || game.GameDate == asOf;
            return new(game.GamePk, game.GameDate, isHome ? game.AwayTeamId : game.HomeTeamId, isHome, game.VenueId, VenueNames.InSeason(game.VenueId, season, venue), game.DoubleHeaderGame,
                isAnnounced ? isHome ? game.AwayProbable : game.HomeProbable : null,
                asOf == today && game.GameDate == today ? GameAir.Of(game.TemperatureFahrenheit, game.WeatherCondition, game.WindMph, game.WindDirection) : GameAir.Unknown);
        }
    }

    /// <summary>Ballparks as they were called in a season, by venue id.</summary>
    public async Task<IReadOnlyDictionary<int, MatchupVenue>> VenuesAsync(IReadOnlyCollection<int> venues, short season, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await db.Venues.AsNoTracking().Where(v => venues.Contains(v.VenueId)).Select(v => new { v.VenueId, v.Name, IsDome = v.Roof == Venue.Dome }).Take(MostVenues).ToListAsync(cancel);
        return found.ToDictionary(v => v.VenueId, v => new MatchupVenue(VenueNames.InSeason(v.VenueId, season, v.Name), v.IsDome));
    }
}
