using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ForecastDriftTests
{
    static readonly Lazy<IReadOnlyList<ForecastRow>> s_rows = new(() => [.. HomeRunWalk.Examples(SyntheticLeague.History(2030, 2031), new(2031, 5, 31), _ => true, out _).Select(example => example.Row)]);

    static readonly CalibrationDrift s_calm = CalibrationDrift.Of([]);

    [Fact]
    public void Between_TheSameRows_NothingHasMoved()
    {
        var drift = ForecastDrift.Between(s_rows.Value, s_rows.Value, ["bat"]);
        Assert.Equal(ForecastFeatures.Count, drift.Count);
        Assert.All(drift, feature => Assert.Equal(0, feature.Index, 9));
    }

    [Fact]
    public void Between_AFeatureThatMoved_IsFirst_AndAsksOnlyWhereItIsUsed()
    {
        var slot = ForecastFeatures.IndexOf("age");
        var moved = s_rows.Value.Select(row => row with { Values = [.. row.Values.Select((value, i) => i == slot ? 99 : value)] });
        var drift = ForecastDrift.Between(s_rows.Value, moved, ["bat"]);
        Assert.Equal(("age", FeatureShift.Large, false), (drift[0].Feature, drift[0].Shift, drift[0].IsUsed));
        Assert.False(new ForecastDrift(new(2031, 6, 1), drift, s_calm).AsksForTraining);
        Assert.True(new ForecastDrift(new(2031, 6, 1), ForecastDrift.Between(s_rows.Value, moved, ["age"]), s_calm).AsksForTraining);
    }

    [Fact]
    public void Between_WhatMovesEachFortnightAnyway_IsNoDrift()
    {
        var level = ForecastFeatures.IndexOf("league");
        var slot = ForecastFeatures.IndexOf("age");
        // one value a fortnight for everybody: its index is large against any other time
        ForecastRow At(ForecastRow row) => row with { Values = [.. row.Values.Select((value, i) => i == level ? row.Situation.Day.DayNumber / ForecastDrift.RecentDays : i == slot ? 30 : value)] };
        var rows = s_rows.Value.Where(row => row.Situation.Day.Year == 2031).Select(At).ToList();
        var from = rows.Max(row => row.Situation.Day).AddDays(1 - ForecastDrift.RecentDays);
        var drift = ForecastDrift.Between(rows.Where(row => row.Situation.Day < from), rows.Where(row => row.Situation.Day >= from), ["league"]).Single(feature => feature.Feature == "league");
        Assert.Equal(FeatureShift.Large, drift.Shift);
        Assert.True(drift.Usual > PopulationStability.Large);
        // the same of a feature that never moved before
        var moved = rows.Where(row => row.Situation.Day >= from).Select(row => row with { Values = [.. row.Values.Select((value, i) => i == slot ? 35 : value)] });
        Assert.True(ForecastDrift.Between(rows.Where(row => row.Situation.Day < from), moved, []).Single(feature => feature.Feature == "age").IsFar);
    }

    [Fact]
    public void Between_SubstitutesAlone_IsUnknown() =>
        Assert.Empty(ForecastDrift.Between(s_rows.Value.Where(row => !row.IsStarter), s_rows.Value, []));
}
