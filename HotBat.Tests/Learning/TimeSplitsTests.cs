using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class TimeSplitsTests
{
    [Fact]
    public void Monthly_AcrossMonths_CutsAtTheFirst() => Assert.Equal(
    [
        new(new(2023, 5, 14), new(2023, 5, 14), new(2023, 5, 31)),
        new(new(2023, 6, 1), new(2023, 6, 1), new(2023, 6, 30)),
        new(new(2023, 7, 1), new(2023, 7, 1), new(2023, 7, 2)),
    ], TimeSplits.Monthly(new(2023, 5, 14), new(2023, 7, 2)));

    [Fact]
    public void Monthly_WithEmbargo_EndsTrainingEarlier() =>
        Assert.Equal([new(new(2023, 12, 11), new(2024, 1, 1), new(2024, 1, 31))], TimeSplits.Monthly(new(2024, 1, 1), new(2024, 1, 31), embargoDays: 21));

    [Fact]
    public void Monthly_EndBeforeStart_IsNoSplit() => Assert.Empty(TimeSplits.Monthly(new(2023, 5, 2), new(2023, 5, 1)));
}
