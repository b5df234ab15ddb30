using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class FenceClearanceTests
{
    static BallparkFence Fence(double feet, double height) => new([new(-45, feet), new(45, feet)], [new(-45, height)]);

    [Fact]
    public void Fence_PassesItsMarks_AndRunsSmoothlyBetweenThem()
    {
        var fence = new BallparkFence([new(-45, 318), new(-22, 399), new(0, 408), new(22, 385), new(45, 314)], [new(-45, 8), new(10, 20)]);
        foreach (var mark in fence.Marks) Assert.Equal(mark.Feet, fence.DistanceAt(mark.Angle), 9);
        // between two marks it never leaves them
        for (var angle = -22.0; angle <= 0; angle += .5) Assert.InRange(fence.DistanceAt(angle), 399, 408);
        Assert.Equal((318.0, 314.0), (fence.DistanceAt(-60), fence.DistanceAt(60)));
        Assert.Equal((8.0, 8.0, 20.0, 20.0), (fence.HeightAt(-45), fence.HeightAt(9.9), fence.HeightAt(10), fence.HeightAt(45)));
    }

    [Fact]
    public void Fence_NotFromLineToLine_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new BallparkFence([new(-45, 330), new(40, 330)], [new(-45, 8)]));
        Assert.Throws<ArgumentException>(() => new BallparkFence([new(-45, 330), new(0, 400), new(0, 410), new(45, 330)], [new(-45, 8)]));
        Assert.Throws<ArgumentException>(() => new BallparkFence([new(-45, 330), new(45, 330)], []));
    }

    [Theory]
    [InlineData(105.0, 28.0, 420.0)]
    [InlineData(98.0, 35.0, 360.0)]
    [InlineData(110.0, 18.0, 400.0)]
    public void Flight_LandsWhereItLanded(double speed, double angle, double feet)
    {
        var flight = BattedBallFlight.Of(speed, angle, feet)!;
        Assert.InRange(flight.HeightAt(feet - .5)!.Value, 0, 1.5);
        Assert.Null(flight.HeightAt(feet + 1));
        Assert.Equal(3, flight.HeightAt(0));
        // it comes down steeper than it went up: the highest point lies beyond the middle
        var highest = Enumerable.Range(0, (int)feet).MaxBy(x => flight.HeightAt(x));
        Assert.InRange(highest, feet * .5, feet * .68);
    }

    [Fact]
    public void Flight_WithoutAirToSlowIt_IsTheParabola()
    {
        // 100 mph at 45 degrees carries (146.7 ft/s)² ÷ g = 668 ft in a vacuum; farther is not to be had
        var flight = BattedBallFlight.Of(100, 45, 700)!;
        Assert.Equal(3 + 200 - (32.174 * 200 * 200 / (2 * Math.Pow(100 * 5280 / 3600.0 * Math.Cos(Math.PI / 4), 2))), flight.HeightAt(200)!.Value, 1);
    }

    [Fact]
    public void Flight_OfAGrounder_IsNone()
    {
        Assert.Null(BattedBallFlight.Of(100, -5, 120));
        Assert.Null(BattedBallFlight.Of(100, 20, 0));
    }

    [Theory]
    // 400 feet at 105 mph and 28 degrees: still some 30 feet up at 356 feet, about 8 at 392, and on the ground at 400
    [InlineData(360.0, 8.0, true)]
    [InlineData(360.0, 60.0, false)]
    [InlineData(396.0, 12.0, false)]
    [InlineData(403.0, 8.0, false)]
    [InlineData(410.0, 8.0, false)]
    public void Ball_ClearsWhatItIsHigherThan(double fence, double wall, bool expected) =>
        Assert.Equal(expected, FenceClearance.Clears(BattedBallFlight.Of(105, 28, 400)!, Fence(fence, wall), 0));

    [Fact]
    public void Count_OfKnownDirection_IsThatOfTheParks()
    {
        var flight = BattedBallFlight.Of(105, 28, 400)!;
        Assert.Equal(new ParksOut(2, 2, 2, 3, true), FenceClearance.Count(flight, 10, BatSide.Right, [Fence(330, 8), Fence(360, 8), Fence(420, 8)], null));
        // the park it left is left, whatever the estimate says
        var own = Fence(420, 8);
        Assert.Equal(3, FenceClearance.Count(flight, 10, BatSide.Right, [Fence(330, 8), Fence(360, 8), own], own)!.Parks);
        Assert.Null(FenceClearance.Count(flight, 10, BatSide.Right, [], null));
    }

    [Fact]
    public void Count_OfUnknownDirection_IsTheMeanOfThoseThatWereOut()
    {
        var flight = BattedBallFlight.Of(100, 28, 370)!;
        BallparkFence shortLines = new([new(-45, 310), new(0, 420), new(45, 310)], [new(-45, 8)]), round = Fence(345, 8), deep = Fence(400, 8);
        var anywhere = FenceClearance.Count(flight, null, BatSide.Right, [shortLines, round, deep], null)!;
        Assert.False(anywhere.IsDirectionKnown);
        Assert.InRange(anywhere.Parks, 1.01, 1.99);
        Assert.Equal((1, 2), (anywhere.Low, anywhere.High));
        // it left the park with the short lines, so it went near one of them: there the round park is left too
        Assert.Equal(new ParksOut(2, 2, 2, 3, false), FenceClearance.Count(flight, null, BatSide.Right, [shortLines, round, deep], shortLines));
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Fences_OfEveryClubsPark_AreOnFile(int season)
    {
        var parks = ReferenceFiles.Clubs.Clubs.Select(c => c.In(season)!.VenueId).ToList();
        Assert.Equal(30, parks.Distinct().Count());
        foreach (var fence in parks.Select(id => BallparkFences.Find(id, season) ?? throw new InvalidOperationException($"no fences of venue {id} in {season}")))
        {
            Assert.All(new[] { -45.0, 45 }, line => Assert.InRange(fence.DistanceAt(line), 302, 355));
            Assert.InRange(fence.DistanceAt(0), 388, 421);
            for (var angle = -45; angle <= 45; angle++)
            {
                Assert.InRange(fence.DistanceAt(angle), 300, 422);
                Assert.InRange(fence.HeightAt(angle), 3, 37);
            }
        }
    }

    [Fact]
    public void Fences_ThatMoved_AreThoseOfTheSeason()
    {
        const int camdenYards = 2;
        Assert.True(BallparkFences.Find(camdenYards, 2023)!.DistanceAt(-28) > BallparkFences.Find(camdenYards, 2021)!.DistanceAt(-28) + 15);
        Assert.True(BallparkFences.Find(camdenYards, 2025)!.DistanceAt(-28) < BallparkFences.Find(camdenYards, 2024)!.DistanceAt(-28));
        Assert.Equal(13, BallparkFences.Find(camdenYards, 2024)!.HeightAt(-30));
        Assert.Null(BallparkFences.Find(5381, 2024));
        Assert.Null(BallparkFences.Find(null, 2024));
    }
}
