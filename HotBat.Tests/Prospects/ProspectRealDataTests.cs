using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Support;

namespace HotBat.Tests.Prospects;

public sealed class ProspectRealDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    static readonly string[] s_people = ["minor_league_people.csv.gz"], s_majors = ["mlb_batting_seasons_2000_2017_2022_2024.csv.gz", "mlb_pitching_seasons_2000_2017_2022_2024.csv.gz"];

    static readonly string[] s_minors = ["milb_batting_by_level.csv.gz", "milb_batting_seasons_2006_2017.csv.gz", "milb_pitching_seasons_2006_2017.csv.gz"];

    [RealDataFact("prospects", "people")]
    public async Task Walk_TheCollectedSeasons_HasTheRowsAndOutcomesOfThePublishedTaskAndRanksThemWell()
    {
        var files = ImportFolder.Files(database);
        foreach (var file in s_people) await new PeopleImporter(files).ImportAsync(RealData.At($"people/{file}"), default);
        foreach (var file in s_majors) await new SeasonLinesImporter(files).ImportAsync(RealData.At($"people/{file}"), default);
        foreach (var file in s_minors) Assert.Equal(0, (await new MinorsImporter(files).ImportAsync(RealData.At($"prospects/{file}"), default)).Counts.Rejected);
        for (var year = 2017; year <= 2020; year++) Assert.Equal(0, (await new BoardImporter(files).ImportAsync(RealData.At($"prospects/board_{year}.csv"), default)).Counts.Rejected);

        var rows = ProspectWalk.Rows(await new ProspectHistoryReader(database.DataSource).ReadAsync(2017, default), _ => true);
        // counted over the files by another program
        Assert.Equal([5646, 5856, 5999, 5959, 5955, 5946, 6001, 6145, 6253, 6278, 6312, 6390], rows.GroupBy(row => row.Season).OrderBy(season => season.Key).Select(season => season.Count()));
        Assert.Equal([198, 198, 200, 210, 211, 205, 230, 233], rows.Where(row => row.Made is not null).GroupBy(row => row.Season).OrderBy(season => season.Key).Select(season => season.Count(row => row.Made == true)));
        Assert.All(rows.Where(row => row.Season >= 2014), row => Assert.Null(row.Made));
        // grades are of the winter after the season
        Assert.All(rows.Where(row => row.Grade is not null), row => Assert.Equal(row.Season + 1, row.Grade!.Year));
        Assert.InRange(rows.Count(row => row.Season == 2017 && row.Grade is not null), 540, 560);

        var past = ProspectWalkForward.Run(rows, 2012, 2012, [ProspectKind.Constant, ProspectKind.Logistic]);
        var logistic = ProspectEvaluation.Of(past).Groups[0].Kinds.Single(kind => kind.Kind == ProspectKind.Logistic);
        Assert.True(logistic.Auc!.Value > .88 && logistic.AveragePrecision!.Value > .22, $"AUC {logistic.Auc.Value}, AP {logistic.AveragePrecision!.Value}");
    }
}
