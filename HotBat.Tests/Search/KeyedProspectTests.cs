using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;
using HotBat.Data.Search;
using HotBat.Tests.Support;
using HotBat.Web.Prospects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Search;

/// <summary>Prospects without an MLBAM id beside men of the register, all invented: who is found once, and who twice.</summary>
public sealed class KeyedProspectTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    static readonly DateOnly s_today = new(2018, 3, 1);

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("""
            truncate people, minor_players, minor_batting_seasons, prospect_predictions, scorings, model_versions cascade;
            insert into people (mlbam_id, first_name, last_name, suffix, birth_date, first_season) values
                (1, 'Teodoro', 'Quill', 'Jr.', '1996-08-02', 2020),
                (2, 'Otto', 'Fenwick', null, '1990-01-01', 2019),
                (3, 'Sam', 'Twin', null, '1995-03-01', 2019), (4, 'Sam', 'Twin', null, '1995-04-01', 2019),
                (5, 'Ray', 'Taken', null, '1995-03-01', 2019);
            insert into minor_players (player_key, mlbam_id, name) values ('quill', null, 'Teodoro Quill'), ('fenwick', null, 'Otto Fenwick'), ('twin', null, 'Sam Twin'), ('taken', null, 'Ray Taken'), ('other-taken', 5, 'Ray Taken'), ('lone', null, 'Una Lone');
            """);
        db.Add(MadeVersion.Of(ProspectPredictionStore.Model, new(2017, 12, 1)));
        db.Add(new Scoring { ScoringId = 1, ModelVersionId = 1, FinishedAt = new(2017, 12, 1, 0, 0, 0, DateTimeKind.Utc), RowsChanged = 5 });
        foreach (var (key, age) in (ReadOnlySpan<(string, short)>)[("quill", 20), ("fenwick", 22), ("twin", 22), ("taken", 22), ("lone", 20)])
        {
            db.Add(new ProspectPrediction { ScoringId = 1, Season = 2017, PlayerKey = key, Level = "A", Age = age, Probability = .3, Low80 = .1, High80 = .6, Confidence = "Low", ArrivalSeason = 2019, ArrivalProbability = .5, DynastyScore = 50, BaseLogit = -3, Parts = "{}" });
            foreach (var year in (short[])[2016, 2017]) db.Add(new MinorBattingSeason { Season = year, PlayerKey = key, Age = (short)(age + year - 2017), Level = "A", PlateAppearances = 300, SourceFile = "made" });
        }
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    ServiceProvider Services() => new ServiceCollection().AddSingleton<IDbContextFactory<HotBatDbContext>>(database).AddSingleton(database.DataSource).AddSingleton(TimeProvider.System).AddHotBatData().BuildServiceProvider();

    async Task<IReadOnlyList<SearchHit>> FindAsync(string typed, DateOnly day)
    {
        await using var services = Services();
        return await services.GetRequiredService<SearchQueries>().FindAsync(new(typed, day, s_today, 10), default);
    }

    [Fact]
    public async Task Prospect_OfOneNameAndAgeInTheRegister_IsFoundOnce_AndLeadsToHisProfile()
    {
        // the register has him from 2020 on, his minor-league lines from 2016
        var hit = Assert.Single(await FindAsync("teodoro quill", s_today));
        Assert.Equal((1, "quill", "Teodoro Quill Jr."), (hit.Id, hit.ProspectId, hit.Name));
        Assert.Equal((true, "A"), (hit.IsProspect, hit.Level));
        // from his years in the majors on he is a player first, and his profile is still known
        await using (var services = Services())
        {
            var profiles = services.GetRequiredService<IProspectProfiles>();
            Assert.Equal(("quill", 1), (await profiles.IdAsync(1, default), await profiles.PlayerIdAsync("QUILL", default)));
            Assert.Null(await profiles.PlayerIdAsync("lone", default));
            // his profile is found by his id too, knows who he became, and keeps its key
            var profile = (await services.GetRequiredService<ProspectProfileQueries>().FindAsync("1", new(2021, 5, 1), default))!;
            Assert.Equal(("quill", 1, 2020, "Teodoro Quill Jr."), (profile.Person.Id, profile.Person.PlayerId, profile.Person.Debut, profile.Person.Name));
            Assert.Null((await services.GetRequiredService<ProspectProfileQueries>().FindAsync("quill", s_today, default))!.Person.Debut);
        }
        var later = Assert.Single(await FindAsync("teodoro quill", new(2021, 5, 1)));
        Assert.Equal(("quill", false), (later.ProspectId, later.IsProspect));
        Assert.Single(await FindAsync("teodoro quill", new(2017, 1, 1)));
        Assert.Empty(await FindAsync("teodoro quill", new(2016, 12, 31)));
    }

    [Fact]
    public async Task Line_OfTheRanking_IsFoundByTheRegistersIdToo()
    {
        await using var services = Services();
        var requests = new ProspectRequests(services.GetRequiredService<ProspectRankingQueries>(), services.GetRequiredService<ProspectProfileQueries>(), services.GetRequiredService<IProspectProfiles>(), services.GetRequiredService<ClubDirectory>(), TimeProvider.System);
        var ranking = (await services.GetRequiredService<ProspectRankingQueries>().OfDayAsync(s_today, default))!;
        Assert.Equal(("quill", "quill"), ((await requests.FindAsync(ranking, "1", default))!.PlayerKey, (await requests.FindAsync(ranking, "quill", default))!.PlayerKey));
        Assert.Null(await requests.FindAsync(ranking, "4711", default));
    }

    [Theory]
    [InlineData("otto fenwick", "of another age")]
    [InlineData("ray taken", "the minor leaguer of another id")]
    public async Task Prospect_WhoIsNotTheManOfTheRegister_IsAnEntryOfHisOwn(string typed, string why)
    {
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("update people set first_minor_season = 2015");
        var hits = await FindAsync(typed, s_today);
        Assert.True(hits.Count == 2 && hits.Count(hit => hit.Id == 0) == 1, why);
    }

    [Fact]
    public async Task Prospect_OfWhomTwoInTheRegisterCouldBeHim_IsNotGuessedAt()
    {
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("update people set first_minor_season = 2015");
        Assert.Equal(3, (await FindAsync("sam twin", s_today)).Count);
        Assert.Equal("lone", Assert.Single(await FindAsync("una lone", s_today)).ProspectId);
    }
}
