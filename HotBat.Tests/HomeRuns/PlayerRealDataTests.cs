using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

/// <summary>The real season as the player pages tell it, against what is published of it.</summary>
public sealed class PlayerRealDataTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    const string Season = "statcast/statcast_2024.csv.gz";
    const int Judge = 592450, Ohtani = 660271, Santander = 623993, Soto = 665742, ElDeLaCruz = 682829;

    [RealDataFact(Season)]
    public async Task Season2024_OfKnownBatters_IsAsPublished()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        await new StatcastIngestion(ImportFolder.Files(database)).IngestAsync(RealData.At(Season), null, default);
        var services = new ServiceCollection();
        services.AddSingleton<IDbContextFactory<HotBatDbContext>>(database);
        services.AddSingleton(database.DataSource);
        services.AddSingleton(TimeProvider.System);
        services.AddHotBatData();
        await using var provider = services.BuildServiceProvider();
        var calendar = (await provider.GetRequiredService<SeasonQueries>().CalendarAsync(2024, new(2024, 10, 15), default))!;
        async Task<PlayerDashboard> Of(int id, SeasonCalendar known) =>
            (await provider.GetRequiredService<PlayerHomeRunQueries>().DashboardAsync(new(id, known, GameWindow.Of(known)), default))!;

        var judge = await Of(Judge, calendar);
        Assert.Equal([6, 14, 11, 8, 12, 7], new[] { GameSplit.MarchApril, GameSplit.May, GameSplit.June, GameSplit.July, GameSplit.August, GameSplit.SeptemberOctober }
            .Select(m => judge.Splits.Single(s => s.Split == m).Line.HomeRuns));
        Assert.Equal((58, 704, 158), (judge.Line.HomeRuns, judge.Line.PlateAppearances, judge.Line.Games));
        Assert.Equal((".322", ".458", ".701"), (Rounded(judge.Batting.Average), Rounded(judge.Batting.OnBase), Rounded(judge.Batting.Slugging)));
        Assert.Equal((162, 0, 1), (judge.Season.TeamGames, judge.Season.TeamGamesLeft, judge.Season.HomeRunRank!.Value.Place));
        Assert.Equal((54, 44, 41), ((await Of(Ohtani, calendar)).Line.HomeRuns, (await Of(Santander, calendar)).Line.HomeRuns, (await Of(Soto, calendar)).Line.HomeRuns));

        // April 8: all around the bases on a ball that stayed in Great American Ball Park
        Assert.Equal([new DateOnly(2024, 4, 8)], (await Of(ElDeLaCruz, calendar)).HomeRuns.Where(h => h.IsInsideThePark).Select(h => h.Date));
        // what left a park with a recorded distance left most of them
        var parks = judge.HomeRuns.Select(h => h.Parks).OfType<ParksOut>().ToList();
        Assert.Equal(judge.HomeRuns.Count(h => h.Distance is not null && h.ExitVelocity is not null), parks.Count);
        Assert.All(parks, p => Assert.Equal((30, false), (p.Of, p.IsDirectionKnown)));
        Assert.InRange(parks.Average(p => p.Parks), 27, 30);

        // two clubs: Santander stayed, Jazz Chisholm Jr. went from Miami to New York
        Assert.Equal([147, 146], (await Of(665862, calendar)).TeamIds);
        var field = await provider.GetRequiredService<LeagueBatterQueries>().FieldAsync(GameWindow.Of(calendar), default);
        Assert.Equal((5_453, 182_449), (field.Batters.Sum(b => b.Line.HomeRuns), field.Batters.Sum(b => b.Line.PlateAppearances)));
        Assert.Equal(422, field.MinimumPlateAppearances);

        // and on the morning of August 15 he had 43
        var then = (await provider.GetRequiredService<SeasonQueries>().CalendarAsync(2024, new(2024, 8, 15), default))!;
        Assert.Equal(43, (await Of(Judge, then)).Line.HomeRuns);
    }

    static string Rounded(double? average) => HotBat.Web.Parts.Format.Average(average);
}
