using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.PitcherRisk;
using HotBat.Tests.Support;

namespace HotBat.Tests.PitcherRisk;

/// <summary>A real season walked forward: better than the shrunk rate, and not better than can be.</summary>
public sealed class RiskRealDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    const string Register = "people/register_mlb_2008on.csv.gz";
    const string List = "injuries/il_rosterresource_2020_2024.csv";
    const string Collection = "injuries/il_statsapi_prosports_2012_2022_mlbam.csv.gz";
    const string Surgeries = "injuries/tommy_john_list_to_2020.csv";
    const string First = "statcast/pitcher_games_2021_pxu23.csv.gz";
    const string Second = "statcast/pitcher_games_2022_pxu23.csv.gz";

    [RealDataFact(Register, List, Collection, Surgeries, First, Second)]
    public async Task Walk_SummerOf2022_BeatsTheShrunkRateWithoutALeak()
    {
        await new PeopleImporter(ImportFolder.Files(database)).ImportAsync(RealData.At(Register), default);
        var importer = new InjuriesImporter(ImportFolder.Files(database));
        var counts = new List<(long Read, long Rejected)>();
        foreach (var file in new[] { List, Collection, Surgeries, First, Second })
        {
            var result = await importer.ImportAsync(RealData.At(file), default);
            counts.Add((result.Counts.Read, result.Counts.Rejected));
        }
        // two rows without a retro date; a handful of pitchers whom nobody is called
        Assert.Equal([4_362, 9_626, 1_906, 20_306, 19_950], counts.Select(count => count.Read));
        Assert.Equal([2, 0, 0], counts.Take(3).Select(count => count.Rejected));
        Assert.All(counts.Skip(3), count => Assert.InRange(count.Rejected, 0, 40));

        var data = new RiskData(new OutingStore(database.DataSource, new DataWatermarks(database, TimeProvider.System), TimeProvider.System), new TransactionStints(database.DataSource, new InjuredListMoves(database)),
            new RiskHistoryReader(database.DataSource, database));
        var history = await data.ReadAsync(new(2022, 10, 5), null, default);
        var examples = RiskWalk.Examples(history, _ => true);
        var risks = RiskWalkForward.Run(examples, new(2022, 6, 1), new(2022, 8, 31), [RiskKind.Shrunk, RiskKind.Logistic]);
        var evaluation = RiskEvaluation.Of(risks);
        var logistic = evaluation.Groups[0].Kinds.Single(kind => kind.Kind == RiskKind.Logistic);
        Assert.InRange(evaluation.Groups[0].Rate, .05, .07);
        Assert.True(logistic.LogLossGain!.Value > 0, $"{logistic.LogLossGain}");
        // far above is a leak
        Assert.InRange(logistic.Auc!.Value, .55, .68);
    }
}
