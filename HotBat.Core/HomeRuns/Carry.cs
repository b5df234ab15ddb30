using System.Runtime.InteropServices;

namespace HotBat.Core.HomeRuns;

/// <summary>How far balls fly on a day, in mph of exit velocity that would have the same effect: +1 means that they fly as if hit 1 mph harder.</summary>
/// <param name="Level">At the best angle for a home run, 28 degrees.</param>
/// <param name="Tilt">What each 10 degrees more add: high flies stay in the air longer, so the ball's drag and the air work on them differently than on line drives.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayCarry(double Level, double Tilt)
{
    public double At(double launchAngle) => Level + (Tilt * Height(launchAngle));

    internal static double Height(double launchAngle) => (Math.Clamp(launchAngle, 8, 48) - 28) / 10;
}

/// <summary>
/// What is known of a season's carry on an evening: how it deviates from the calendar's, learned from the season's own days so far.
/// A value to store and to go on from; nothing else of the season is needed.
/// </summary>
/// <param name="Season">The season.</param>
/// <param name="Through">Last day learned from; null before the first.</param>
/// <param name="Level">Best guess of the deviation of <see cref="DayCarry.Level"/>, mph.</param>
/// <param name="Tilt">Best guess of <see cref="DayCarry.Tilt"/>, mph per 10 degrees.</param>
/// <param name="LevelVariance">Variance of the first.</param>
/// <param name="TiltVariance">Variance of the second.</param>
/// <param name="Covariance">Covariance of the two.</param>
public sealed record CarryState(int Season, DateOnly? Through, double Level, double Tilt, double LevelVariance, double TiltVariance, double Covariance);

/// <summary>
/// How carry moves: by the calendar within a season (cold, dense air in spring and autumn) and from season to season (the ball itself, weather, humidors).
/// Told in mph it leaves grounders and pop-ups alone and works most on balls that come down near the fence.
/// Level on a day = <paramref name="Warmth"/> · (cos(2π · (day of year − 205) / 365.25) − 0.59) + the season's deviation; the 205th day (24 July) is about the
/// warmest of the North American year, and 0.59 is the cosine's mean from April to September, so that an average day has no wave.
/// Deviation and tilt start a season at zero, as wide as seasons lie apart, and drift as random walks; each evening they are updated
/// by the day's balls (an extended Kalman filter on the logistic likelihood, see <see cref="HomeRunChanceModel.Learn"/>).
/// </summary>
/// <param name="Warmth">Height of the yearly wave, mph.</param>
/// <param name="SeasonVariance">How far the levels of seasons lie apart, mph².</param>
/// <param name="DailyVariance">How far the level drifts in a day, mph².</param>
/// <param name="SeasonTiltVariance">How far the tilts of seasons lie apart.</param>
/// <param name="DailyTiltVariance">How far the tilt drifts in a day.</param>
public sealed record CarryClimate(double Warmth, double SeasonVariance, double DailyVariance, double SeasonTiltVariance, double DailyTiltVariance)
{
    const int WarmestDay = 205;
    const double SeasonMean = 0.59;

    /// <summary>The yearly wave: highest on the warmest day, zero on an average day of the season.</summary>
    public static double Wave(DateOnly day) => Math.Cos(2 * Math.PI * (day.DayOfYear - WarmestDay) / 365.25) - SeasonMean;

    public CarryState StartOf(int season) => new(season, null, 0, 0, SeasonVariance, SeasonTiltVariance, 0);

    /// <summary>The carry to expect on a day, from what is known before it.</summary>
    public DayCarry On(CarryState state, DateOnly day) => new((Warmth * Wave(day)) + state.Level, state.Tilt);

    /// <summary>The state on the morning of a day: as of the last evening, and a little less sure for every day since.</summary>
    internal CarryState Morning(CarryState evening, DateOnly day)
    {
        if (day.Year != evening.Season) throw new ArgumentException($"{day:yyyy-MM-dd} is not of season {evening.Season}.", nameof(day));
        if (evening.Through is not { } through) return evening;
        if (day <= through) throw new ArgumentException($"{day:yyyy-MM-dd} was learned from already: the state reaches to {through:yyyy-MM-dd}.", nameof(day));
        var days = day.DayNumber - through.DayNumber;
        return evening with { LevelVariance = evening.LevelVariance + (days * DailyVariance), TiltVariance = evening.TiltVariance + (days * DailyTiltVariance) };
    }
}
