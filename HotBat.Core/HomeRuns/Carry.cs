namespace HotBat.Core.HomeRuns;

/// <summary>
/// What is known of a season's carry on a morning: how much farther balls fly than the calendar says, learned from the season's own days so far.
/// A value to store and to go on from; nothing else of the season is needed.
/// </summary>
/// <param name="Season">The season.</param>
/// <param name="Through">Last day learned from; null before the first.</param>
/// <param name="Deviation">Best guess of the season's deviation, in mph of exit velocity that would have the same effect.</param>
/// <param name="Variance">Its variance, mph².</param>
public sealed record CarryState(int Season, DateOnly? Through, double Deviation, double Variance);

/// <summary>
/// How carry moves: by the calendar within a season (cold, dense air in spring and autumn) and from season to season (the ball itself, weather, humidors).
/// Carry is told in mph: +1 means that balls fly as if hit 1 mph harder. It so leaves grounders and pop-ups alone and works most on balls near the fence.
/// Carry on a day = <paramref name="Warmth"/> · (cos(2π · (day of year − 205) / 365.25) − 0.59) + the season's deviation; the 205th day (24 July) is about the
/// warmest of the North American year, and 0.59 is the cosine's mean from April to September, so that an average day has no wave. The deviation starts at zero, as wide as seasons were apart, and drifts as a random walk; each evening it is updated
/// by the day's balls (an extended Kalman filter on the logistic likelihood).
/// </summary>
/// <param name="Warmth">Height of the yearly wave, mph.</param>
/// <param name="SeasonVariance">How far seasons lie from one another, mph².</param>
/// <param name="DailyVariance">How far the deviation drifts in a day, mph².</param>
public sealed record CarryClimate(double Warmth, double SeasonVariance, double DailyVariance)
{
    private const int WarmestDay = 205;
    private const double SeasonMean = 0.59;

    /// <summary>The yearly wave: highest on the warmest day, zero on an average day of the season.</summary>
    public static double Wave(DateOnly day) => Math.Cos(2 * Math.PI * (day.DayOfYear - WarmestDay) / 365.25) - SeasonMean;

    public CarryState StartOf(int season) => new(season, null, 0, SeasonVariance);

    /// <summary>The carry to expect on a day, mph.</summary>
    public double On(CarryState state, DateOnly day) => (Warmth * Wave(day)) + state.Deviation;
}
