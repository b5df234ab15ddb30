using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

/// <summary>
/// The estimate beside what happened: balls of recorded direction, postseasons of 2015 to 2024 without the neutral parks of 2020, and three days of June 2024.
/// The page and docs/decisions.md quote these shares.
/// </summary>
public sealed class FenceRealDataTests
{
    const string Season = "statcast/statcast_2024.csv.gz";
    const string ThreeDays = "statcast/statcast_2024-06-01_03_fullcols.csv.gz";
    const string Postseason = "statcast/statcast_postseason_2015_2024.csv.gz";

    sealed record Ball(string Event, bool IsInsideThePark, double Distance, bool Clears);

    [RealDataFact(ThreeDays, Postseason)]
    public void Estimate_InTheParkItself_AgreesWithWhatHappened()
    {
        var balls = Balls(Postseason).Concat(Balls(ThreeDays)).ToList();
        var homers = balls.Where(b => b.Event == "home_run" && !b.IsInsideThePark).ToList();
        var deep = balls.Where(b => b.Event != "home_run" && b.Distance >= 330).ToList();
        var wall = deep.Where(b => b.Event is "double" or "triple").ToList();

        Assert.Equal((871, 1943, 397), (homers.Count, deep.Count, wall.Count));
        Assert.InRange(Share(homers, true), .88, .892);
        Assert.InRange(Share(deep, false), .955, .963);
        Assert.InRange(Share(wall, false), .89, .903);
    }

    [RealDataFact(Season)]
    public void Season2024_WithoutDirection_MostDirectionsOfItsHomeRunsAreOut()
    {
        using var content = FileImport.OpenUnpacked(RealData.At(Season));
        using var rows = CsvRows.Open(content, Season);
        var shares = new List<double>();
        while (rows.Read())
        {
            if (rows.Text("events") != "home_run" || rows.Text("hit_location") is not null || rows.Text("hit_distance_sc") is null || rows.Text("launch_speed") is null || rows.Text("launch_angle") is null) continue;
            if (FenceOf(rows, 2024) is not { } fence || BattedBallFlight.Of(Value(rows, "launch_speed"), Value(rows, "launch_angle"), Value(rows, "hit_distance_sc")) is not { } flight) continue;
            shares.Add(FenceClearance.Count(flight, null, rows.Text("stand") == "L" ? BatSide.Left : BatSide.Right, [fence], null)!.Parks);
        }
        Assert.Equal(3_349, shares.Count);
        // of all directions, the deep and the high ones among them, three in four; hardly a ball that is out in none
        Assert.InRange(shares.Average(), .745, .765);
        Assert.InRange(shares.Count(s => s > 0) / (double)shares.Count, .998, 1);
    }

    static double Share(IReadOnlyCollection<Ball> balls, bool clears) => (double)balls.Count(b => b.Clears == clears) / balls.Count;

    static IEnumerable<Ball> Balls(string file)
    {
        using var content = FileImport.OpenUnpacked(RealData.At(file));
        using var rows = CsvRows.Open(content, file);
        while (rows.Read())
        {
            if (rows.Text("events") is not { } word || rows.Text("hc_x") is null || rows.Text("hit_distance_sc") is null || rows.Text("launch_speed") is null || rows.Text("launch_angle") is null) continue;
            var season = int.Parse(rows.Text("game_date")![..4], null);
            var (distance, angle) = (Value(rows, "hit_distance_sc"), Value(rows, "launch_angle"));
            if (season == 2020 || (word != "home_run" && (angle < 15 || distance < 330))) continue;
            if (FenceOf(rows, season) is not { } fence || BattedBallFlight.Of(Value(rows, "launch_speed"), angle, distance) is not { } flight) continue;
            var spray = Math.Clamp(Spray.Angle(Value(rows, "hc_x"), Value(rows, "hc_y")), -45, 45);
            yield return new(word, rows.Text("hit_location") is not null, distance, FenceClearance.Clears(flight, fence, spray));
        }
    }

    static BallparkFence? FenceOf(CsvRows rows, int season) => BallparkFences.Find(
        ReferenceFiles.Clubs.Clubs.First(c => c.Aliases.Contains(rows.Text("home_team")!, StringComparer.OrdinalIgnoreCase)).In(season)!.VenueId, season);

    static double Value(CsvRows rows, string column) => double.Parse(rows.Text(column)!, System.Globalization.CultureInfo.InvariantCulture);
}
