using System.Text.Json;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <param name="Ballpark">MLBAM's venue id, or minus the home club's id where the venue is not known.</param>
/// <param name="Lineups">Posted batting orders by club.</param>
public sealed record GameToForecast(int GamePk, DateOnly Day, int Ballpark, int HomeTeam, int AwayTeam, int? HomeStarter, int? AwayStarter, GameAir Air, IReadOnlyDictionary<int, IReadOnlyList<BattingSpot>> Lineups);

/// <summary>A batter's forecast, ready to be kept.</summary>
public sealed record BatterForecast(ForecastRow Row, bool IsPosted, double Chance, double? HotBatScore, ForecastExplanation Explanation);

/// <summary>A club's forecast, or with team 0 both clubs'.</summary>
public sealed record TotalForecast(int GamePk, int Team, DateOnly Day, CountDistribution Count);

/// <summary>The games of a day that are to be forecast, and the forecasts that come back.</summary>
public sealed class ForecastStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    const int MostGames = 60;
    const int MostPeople = 100_000;

    /// <summary>Regular-season games of a day; of their course nothing is read. Starters are those announced, else those who started.</summary>
    public async Task<IReadOnlyList<GameToForecast>> GamesAsync(DateOnly day, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var games = await db.Games.AsNoTracking().Where(g => g.GameDate == day && g.GameType == 'R' && g.Status != "postponed" && g.Status != "cancelled")
            .OrderBy(g => g.GamePk).Take(MostGames).ToListAsync(cancel);
        var keys = games.Select(g => g.GamePk).ToList();
        var spots = await db.Set<Baseball.GameLineupSpot>().AsNoTracking().Where(s => keys.Contains(s.GamePk)).OrderBy(s => s.Slot).Take(MostGames * 18).ToListAsync(cancel);
        return [.. games.Select(g => new GameToForecast(g.GamePk, day, g.VenueId ?? -g.HomeTeamId, g.HomeTeamId, g.AwayTeamId, g.HomeProbable ?? g.HomeStarter, g.AwayProbable ?? g.AwayStarter,
            GameAir.Of(g.TemperatureFahrenheit, g.WeatherCondition, g.WindMph, g.WindDirection),
            spots.Where(s => s.GamePk == g.GamePk).GroupBy(s => s.TeamId)
                .ToDictionary(team => team.Key, IReadOnlyList<BattingSpot> (team) => [.. team.Select(s => new BattingSpot(s.Player, s.Slot))])))];
    }

    /// <summary>The side a batter is listed with, B for a switch hitter, and the arm a pitcher is.</summary>
    public async Task<IReadOnlyDictionary<int, (char? Bats, char? Throws)>> HandsAsync(IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await db.People.AsNoTracking().Where(p => people.Contains(p.MlbamId)).Select(p => new { p.MlbamId, p.Bats, p.Throws }).Take(MostPeople).ToListAsync(cancel);
        return found.ToDictionary(p => p.MlbamId, p => (p.Bats, p.Throws));
    }

    /// <summary>Adds a scoring with its rows; one that says what the last of the same model said of the day adds nothing.</summary>
    /// <returns>Batters forecast anew.</returns>
    public async Task<int> AddAsync(ModelVersion version, long watermark, DateOnly day, IReadOnlyList<BatterForecast> batters, IReadOnlyList<TotalForecast> totals, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var last = await db.HomeRunPredictions.AsNoTracking()
            .Where(p => p.GameDate == day && db.Scorings.Any(s => s.ScoringId == p.ScoringId && s.ModelVersionId == version.ModelVersionId))
            .MaxAsync(p => (long?)p.ScoringId, cancel);
        if (last is not null && await SaysTheSameAsync(db, last.Value, batters, cancel)) return 0;

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var scoring = new Scoring { ModelVersionId = version.ModelVersionId, SourceWatermark = watermark, RowsChanged = batters.Count + totals.Count, FinishedAt = time.GetUtcNow().UtcDateTime };
            db.Scorings.Add(scoring);
            await db.SaveChangesAsync(cancel);
            db.AddRange(batters.Select(batter => Row(scoring.ScoringId, batter)));
            db.AddRange(totals.Select(total => Row(scoring.ScoringId, total)));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        return batters.Count;
    }

    static async Task<bool> SaysTheSameAsync(HotBatDbContext db, long scoring, IReadOnlyList<BatterForecast> batters, CancellationToken cancel)
    {
        var said = await db.HomeRunPredictions.AsNoTracking().Where(p => p.ScoringId == scoring).Select(p => new { p.GamePk, p.Batter, p.Slot, p.IsPosted, p.Starter, p.Probability }).Take(MostGames * 40).ToListAsync(cancel);
        return said.Select(p => (p.GamePk, p.Batter, (int)p.Slot, p.IsPosted, p.Starter, p.Probability)).ToHashSet()
            .SetEquals(batters.Select(b => (b.Row.Situation.GamePk, b.Row.Situation.Batter, b.Row.Situation.Slot ?? 0, b.IsPosted, b.Row.Situation.Starter, b.Chance)));
    }

    static HomeRunPrediction Row(long scoring, BatterForecast batter)
    {
        var at = batter.Row.Situation;
        return new()
        {
            ScoringId = scoring,
            GamePk = at.GamePk,
            Batter = at.Batter,
            TeamId = at.Team,
            GameDate = at.Day,
            AsOf = batter.Row.AsOf,
            Slot = (short)(at.Slot ?? 0),
            IsPosted = batter.IsPosted,
            Starter = at.Starter,
            Probability = batter.Chance,
            ExpectedPlateAppearances = batter.Row.ExpectedPlateAppearances,
            HotBatScore = batter.HotBatScore,
            BaseLogit = batter.Explanation.Base,
            Parts = JsonSerializer.Serialize(batter.Explanation.Parts.ToDictionary(part => JsonNamingPolicy.SnakeCaseLower.ConvertName(part.Topic.ToString()), part => part.Logit)),
        };
    }

    static HomeRunTotalPrediction Row(long scoring, TotalForecast total)
    {
        var (low, high) = total.Count.Range(ForecastEvaluation.Range);
        return new() { ScoringId = scoring, GamePk = total.GamePk, TeamId = total.Team, GameDate = total.Day, Mean = total.Count.Mean, Low80 = (short)low, High80 = (short)high };
    }
}
