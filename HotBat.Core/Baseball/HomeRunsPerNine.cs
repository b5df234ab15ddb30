namespace HotBat.Core.Baseball;

/// <summary>HR/9: home runs allowed per nine innings pitched.</summary>
public static class HomeRunsPerNine
{
    /// <summary>Outs below which a season rate says nothing yet: ten innings.</summary>
    public const int MinimumOuts = 30;

    /// <summary>HR/9 = 27 × HR ÷ outs recorded (nine innings are 27 outs).</summary>
    /// <returns>Null when no out was recorded.</returns>
    public static double? Of(int homeRuns, int outsRecorded) => outsRecorded <= 0 ? null : 27.0 * homeRuns / outsRecorded;

    /// <summary>As <see cref="Of"/>, but null under ten innings, where one fly ball moves it by half a home run or more.</summary>
    public static double? OfSeason(int homeRuns, int outsRecorded) => outsRecorded < MinimumOuts ? null : Of(homeRuns, outsRecorded);
}
