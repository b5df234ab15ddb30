using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.Ingestion;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.Ingestion;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Tests.Support;

/// <summary>
/// A league made by hand, small enough to count in: four clubs around the All-Star break of 2024, with invented pitchers and results. It goes through the
/// product's own reading and deriving of pitches; what the tests expect is counted from the written games (<see cref="Games"/>), not from the database.
/// </summary>
static class SmallLeague
{
    public const short Season = 2024;
    public const int Yankees = 147, Orioles = 110, Mets = 121, Phillies = 143;
    public const int YankeeStadium = 3313, CamdenYards = 2, CitiField = 3289, CitizensBankPark = 2681, LondonStadium = 5381;

    /// <summary>The game of July 28 is played in London: the schedule says so before a pitch is thrown.</summary>
    public const int NeutralGame = 900_022;

    /// <summary>A model that gives each home run and each other tracked ball these chances.</summary>
    public const double HomerChance = .5, OtherChance = .02;

    /// <summary>The day after the last game.</summary>
    public static readonly DateOnly Today = new(2024, 7, 29);

    public static readonly TimeProvider Clock = new PinnedTimeProvider(Today);

    // month and day, type, away club and its starter's hand, home club and its starter's hand, innings of the homers (away:home)
    const string Written = """
        0310 S BAL R NYY R 1234:123
        0628 R BAL R NYY L 1:23
        0629 R BAL L NYY R :4
        0630 R PHI R NYM R 5:
        0703 R NYM R NYY R 12:3
        0704 R NYM L NYY L :
        0705 R PHI R BAL R 3:12
        0707 R NYY R BAL L 1345:
        0708 R NYY L BAL R 2:2
        0709 R NYM R PHI L 1:125
        0710 R NYY R PHI R :3
        0711 R NYY L PHI L 25:1
        0713 R BAL R NYM R 4:
        0713 R BAL L NYM L :45
        0714 R PHI L NYY R 1:2345
        0719 R NYY R NYM R 1:
        0720 R NYY L NYM L :12
        0721 R PHI R BAL L 12:
        0723 R BAL R NYY R 1:3
        0724 R BAL L NYY L 2:1234
        0726 R NYY R PHI L 24:3
        0727 R NYM R BAL R :1
        0728 R NYY L NYM R 15:2
        """;

    // what is to come: month and day, away club, home club, status, number in a double-header
    const string Coming = """
        0730 NYY BAL scheduled -
        0731 NYY BAL postponed -
        0801 NYY BAL scheduled 1
        0801 NYY BAL scheduled 2
        0802 PHI NYY scheduled -
        0803 PHI NYY scheduled -
        0804 NYM PHI scheduled -
        0805 BAL NYY scheduled -
        0806 BAL NYY cancelled -
        0807 NYY NYM scheduled -
        0808 NYY NYM scheduled -
        0809 NYY PHI scheduled -
        0810 NYY PHI scheduled -
        0811 NYM NYY scheduled -
        """;

    static readonly string[] s_names = ["Ames", "Boyd", "Cade", "Dunn", "Earl", "Finn", "Gage", "Hale", "Ives", "Judd", "Kerr", "Lowe", "Moss", "Nash", "Orr", "Pike"];

    /// <summary>In the order of their keys, the spring game first.</summary>
    public static IReadOnlyList<SmallGame> Games { get; } = [.. Written.Split('\n', StringSplitOptions.TrimEntries).Select((line, i) =>
    {
        var words = line.Split(' ');
        var homers = words[6].Split(':');
        return new SmallGame(900_000 + i, DayOf(words[0]), words[1][0], words[2], words[3][0], words[4], words[5][0], homers[0], homers[1]);
    })];

    public static IEnumerable<SmallGame> SeasonGames(string club) => Games.Where(g => g.Type == 'R' && g.Has(club));

    public static int TeamId(string club) => club switch { "NYY" => Yankees, "BAL" => Orioles, "NYM" => Mets, "PHI" => Phillies, _ => throw new ArgumentOutOfRangeException(nameof(club), club, "no club of this league") };

    public static int Batter(string club, int slot) => (TeamId(club) * 100) + slot;

    public static int Pitcher(string club, char hand, bool isStarter) => (TeamId(club) * 100) + (isStarter ? 50 : 60) + (hand == 'L' ? 1 : 2);

    public static async Task SeedAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await SeedAsync(source);
    }

    public static async Task SeedAsync(NpgsqlDataSource source)
    {
        await ReferenceData.SeedAsync(source, Clock, default);
        await using var db = new HotBatDbContext(new DbContextOptionsBuilder<HotBatDbContext>().UseNpgsql(source).Options);
        db.AddRange(People());
        db.AddRange(Schedule());
        await db.SaveChangesAsync();
        using var folder = new ImportFolder();
        var file = folder.Write("small_league.csv", string.Join('\n', Games.SelectMany(g => g.Rows()).Prepend(SmallGame.Header)));
        await new StatcastIngestion(new FileImport(new IngestionRunStore(source, Clock))).IngestAsync(file, null, default);
    }

    /// <summary>Gives every tracked ball its chance, as a trained model would: xHR of a club in a game is then ½ per home run and 0.02 per other ball.</summary>
    public static async Task ScoreAsync(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var model = new ModelVersion
        {
            Model = HomeRunChanceRegistry.Model,
            Label = "hand-made",
            TrainedFrom = new(2023, 3, 30),
            TrainedThrough = new(2023, 10, 1),
            FeatureFingerprint = "",
            SampleSize = 1,
            Metrics = "{}",
            Artifact = [],
            ArtifactChecksum = "",
            Status = "champion",
            CreatedAt = Clock.GetUtcNow().UtcDateTime,
        };
        db.Add(model);
        await db.SaveChangesAsync();
        var store = new HomeRunChanceStore(source, contexts, Clock);
        var balls = await store.SeasonBallsAsync(Season, default);
        await store.WriteAsync(Season, model.ModelVersionId, 1,
            balls.Select(b => new KeyedChance(b.GamePk, b.AtBatNumber, b.Sample.IsHomeRun ? HomerChance : OtherChance, b.Sample.Day.AddDays(-1))), default);
    }

    // The Phillies' reliever Pike is in no register: a pitcher whose name is not known.
    static IEnumerable<Person> People() =>
        from club in (string[])["NYY", "BAL", "NYM", "PHI"]
        from isStarter in (bool[])[true, false]
        from hand in (char[])['L', 'R']
        let name = s_names[(Array.IndexOf(["NYY", "BAL", "NYM", "PHI"], club) * 4) + (isStarter ? 0 : 2) + (hand == 'L' ? 0 : 1)]
        where name != "Pike"
        select new Person { MlbamId = Pitcher(club, hand, isStarter), FirstName = "Al", LastName = name, Throws = hand };

    static IEnumerable<Game> Schedule()
    {
        yield return new Game
        {
            GamePk = NeutralGame,
            Season = Season,
            GameDate = new(2024, 7, 28),
            GameType = 'R',
            AwayTeamId = Yankees,
            HomeTeamId = Mets,
            VenueId = LondonStadium,
            Status = "scheduled",
        };
        var lines = Coming.Split('\n', StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split(' ');
            var home = words[2];
            yield return new Game
            {
                GamePk = 910_000 + i,
                Season = Season,
                GameDate = DayOf(words[0]),
                GameType = 'R',
                AwayTeamId = TeamId(words[1]),
                HomeTeamId = TeamId(home),
                VenueId = home switch { "NYY" => YankeeStadium, "BAL" => CamdenYards, "NYM" => CitiField, _ => CitizensBankPark },
                StartTime = DayOf(words[0]).ToDateTime(new(words[4] == "1" ? 17 : 23, 5), DateTimeKind.Utc),
                Status = words[3],
                DoubleHeaderGame = words[4] == "-" ? null : short.Parse(words[4], CultureInfo.InvariantCulture),
            };
        }
    }

    static DateOnly DayOf(string monthAndDay) => DateOnly.ParseExact(Season + monthAndDay, "yyyyMMdd", CultureInfo.InvariantCulture);
}
