using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class ParkFactorsTests
{
    [Fact]
    public void Of_TwoParks_IsRegressedTo100ByHand()
    {
        // A: 40 at home, 20 on the road: R = 2; against both parks 2·2 / (1 + 2) = 1.333; (1000·133.3 + 2500·100) / 3500 = 109.52
        var factors = ParkFactors.Of([new(2024, "A", BatSide.Left, 1000, 40, 1000, 20), new(2024, "B", BatSide.Left, 1000, 20, 1000, 40)]);
        var a = factors.Single(factor => factor is { Club: "A", Side: BatSide.Left });
        var b = factors.Single(factor => factor is { Club: "B", Side: BatSide.Left });
        Assert.Equal(400 / 3.0, a.Unregressed!.Value, 10);
        Assert.Equal((1000 * 400 / 3.0 + 250_000) / 3500, a.Factor, 10);
        Assert.Equal(200 / 3.0, b.Unregressed!.Value, 10);
        Assert.Equal(1000, a.PlateAppearances);
    }

    [Fact]
    public void Of_AStrongerClubInANeutralPark_IsNeutral()
    {
        // A and its opponents hit 6% wherever A plays, B's games see 3%
        var factors = ParkFactors.Of([new(2024, "A", BatSide.Right, 3000, 180, 2000, 120), new(2024, "B", BatSide.Right, 3000, 90, 3000, 90)]);
        Assert.All(factors, factor => Assert.Equal(100, factor.Factor, 10));
    }

    [Fact]
    public void Of_TwoSeasonsOfOtherLeagueLevels_PoolsWithoutMixingThem()
    {
        var one = ParkFactors.Of([new(2023, "A", BatSide.Left, 1000, 40, 1000, 20), new(2023, "B", BatSide.Left, 1000, 20, 1000, 40)]);
        var two = ParkFactors.Of([
            new(2023, "A", BatSide.Left, 1000, 40, 1000, 20), new(2024, "A", BatSide.Left, 1000, 80, 3000, 120),
            new(2023, "B", BatSide.Left, 1000, 20, 1000, 40), new(2024, "B", BatSide.Left, 3000, 120, 1000, 80)]);
        Assert.Equal(one.First(f => f.Club == "A").Unregressed!.Value, two.First(f => f.Club == "A").Unregressed!.Value, 10);
        Assert.Equal(2000, two.First(f => f.Club == "A").PlateAppearances);
    }

    [Fact]
    public void Of_BothSides_GivesThemTogetherToo()
    {
        var factors = ParkFactors.Of([
            new(2024, "A", BatSide.Left, 1000, 40, 1000, 20), new(2024, "A", BatSide.Right, 1000, 20, 1000, 20),
            new(2024, "B", BatSide.Left, 1000, 20, 1000, 20), new(2024, "B", BatSide.Right, 1000, 20, 1000, 20)]);
        var together = factors.Single(factor => factor is { Club: "A", Side: null });
        Assert.Equal(2000, together.PlateAppearances);
        Assert.Equal(100 * 2 * 1.5 / 2.5, together.Unregressed!.Value, 10);
    }

    [Fact]
    public void Of_BothSides_ThePark_IsTheirMean()
    {
        // a high prior draws the park up; its sides follow it instead of being drawn up twice
        ParkFactorRow[] rows = [
            new(2024, "A", BatSide.Left, 1500, 60, 1500, 45), new(2024, "A", BatSide.Right, 2500, 60, 2500, 80),
            new(2024, "B", BatSide.Left, 1500, 45, 1500, 60), new(2024, "B", BatSide.Right, 2500, 80, 2500, 60)];
        var park = ParkFactors.Of(rows, new Dictionary<string, double> { ["A"] = 130 }).Where(factor => factor.Club == "A").ToDictionary(factor => factor.Side?.ToString() ?? "", factor => factor);
        Assert.True(park[nameof(BatSide.Right)].Factor < park[""].Factor && park[""].Factor < park[nameof(BatSide.Left)].Factor);
        Assert.Equal(park[""].Factor, ((1500 * park[nameof(BatSide.Left)].Factor) + (2500 * park[nameof(BatSide.Right)].Factor)) / 4000, 9);
    }

    [Fact]
    public void Of_NoGamesYet_IsThePriorAndUnknownAlone()
    {
        var factor = ParkFactors.Of([new(2024, "A", BatSide.Left, 0, 0, 0, 0)], new Dictionary<string, double> { ["A"] = 112 })[0];
        Assert.Equal(112, factor.Factor);
        Assert.Null(factor.Unregressed);
    }

    [Fact]
    public void Of_WithPrior_RegressesToIt()
    {
        ParkFactorRow[] rows = [new(2024, "A", BatSide.Left, 2500, 100, 2500, 100), new(2024, "B", BatSide.Left, 2500, 100, 2500, 100)];
        Assert.Equal(110, ParkFactors.Of(rows, new Dictionary<string, double> { ["A"] = 120 }).First(factor => factor.Club == "A").Factor, 10);
    }

    [Fact]
    public void Prior_TwoParks_IsRegressedByGames()
    {
        // A sees 2 a game, B 1, the league 1.5; 120 games count half beside the 120 of the regression
        var prior = ParkFactors.Prior([new(2022, "A", 120, 240), new(2022, "B", 120, 120)]);
        Assert.Equal(100 + (100 / 6.0), prior["A"], 10);
        Assert.Equal(100 - (100 / 6.0), prior["B"], 10);
    }
}
