using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>The real season walked forward: better than the baselines, and not better than can be.</summary>
public sealed class ForecastRealDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    const string Season = "statcast/statcast_2024.csv.gz";
    const string Register = "people/register_mlb_2008on.csv.gz";
    const string Batting = "people/mlb_batting_seasons_2000_2017_2022_2024.csv.gz";
    const string Pitching = "people/mlb_pitching_seasons_2000_2017_2022_2024.csv.gz";

    [RealDataFact(Season, Register, Batting, Pitching)]
    public async Task Walk_TwoMonthsOf2024_BeatsTheBaselinesWithoutALeak()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        await new StatcastIngestion(ImportFolder.Files(database)).IngestAsync(RealData.At(Season), null, default);
        await new PeopleImporter(ImportFolder.Files(database)).ImportAsync(RealData.At(Register), default);
        var lines = new SeasonLinesImporter(ImportFolder.Files(database));
        foreach (var file in new[] { Batting, Pitching }) await lines.ImportAsync(RealData.At(file), default);

        var walked = await new ForecastWalking(new ForecastHistory(database.DataSource, database)).RunAsync(new(2024, 6, 1), new(2024, 7, 31), ForecastKind.Logistic, _ => { }, default);

        var starters = walked.Evaluation.Groups[0];
        var logistic = starters.Kinds.Single(kind => kind.Kind == ForecastKind.Logistic);
        Assert.Equal((13_860, 57), (starters.Rows, starters.Days));
        Assert.True(logistic.LogLossGain!.Low > 0, $"{logistic.LogLossGain}");
        Assert.True(logistic.Skill!.Value > .018, $"{logistic.Skill}");
        Assert.InRange(logistic.Auc!.Value, .60, .70);
        Assert.InRange(logistic.Predicted, starters.Rate - .01, starters.Rate + .01);
        Assert.All(walked.Evaluation.Totals.Where(total => total.Kind == ForecastKind.Logistic), total => Assert.InRange(total.Coverage!.Value, .76, .84));
        Assert.True(await RightInJulyAsync() > 7.2, "fewer than 7.2 of nine");
    }

    /// <summary>How many of a projected nine started, in the mean of July's games.</summary>
    async Task<double> RightInJulyAsync()
    {
        var known = await new ForecastHistory(database.DataSource, database).ReadAsync(2024, new(2024, 7, 31), default);
        List<PlayedGame> games = [.. PlayedGame.Of(known.PlateAppearances.Where(turn => turn.Day.Year == 2024), known.Air)];
        var july = from game in games
                   where game.IsWhole && game.Turns[0].Day.Month == 7
                   from nine in game.Batters.Select(batter => batter.Situation).Where(at => at.Slot is not null).GroupBy(at => at.Team)
                   let projected = ProjectedLineup.Of(nine.Key, games.Where(before => before.Turns[0].Day < game.Turns[0].Day && before.Turns[0].Day >= game.Turns[0].Day.AddDays(-30)), nine.First().StarterHand, _ => false)
                   select projected.Count(spot => nine.Any(at => at.Batter == spot.Batter));
        return july.Average();
    }
}
