namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>What earlier seasons say of a player, on the morning of a season.</summary>
/// <param name="Ratio">His home-run rate over the league's.</param>
/// <param name="Weight">Plate appearances of this season at which it and the season count alike.</param>
/// <param name="PlateAppearances">Weighted plate appearances behind it.</param>
public sealed record CareerRate(double Ratio, double Weight, double PlateAppearances);

/// <summary>
/// The prior of a season from up to three before it. Batter: ratio = (Σ w·HR/L + 132·1.05) / (Σ w·PA + 132), w = 1, .78, .57 for the last season, the one before and
/// the one before that, L each season's league rate; × e^(−.35·e^(−PA/200)) for newcomers, who hit fewer; × e^(−.018·(age − 28) + .00044·(age − 28)²) for age.
/// Weight: 1 / (1/1608 + 1/(.71·Σ w·PA + 157)).
/// Source: negative-binomial likelihood of 9,500 batter seasons 2003 to 2017, each from the three before it (Lahman), pitchers left out.
/// A pitcher's is (Σ w·HR/L + 600) / (Σ w·BF + 600), w = 1, .7, .5, with a weight of 900.
/// </summary>
static class CareerRates
{
    public const int Seasons = 3;

    /// <summary>Batters faced at which a season counts as much as a pitcher's career.</summary>
    public const double PitcherWeight = 900;

    static readonly double[] s_batterShare = [1, .783, .574];
    static readonly double[] s_pitcherShare = [1, .7, .5];

    public static CareerRate Pitcher(ReadOnlySpan<PlayerSeason?> lastFirst)
    {
        var (faced, ratio) = Pool(lastFirst, s_pitcherShare);
        return new((ratio + 600) / (faced + 600), PitcherWeight, faced);
    }

    /// <param name="isLastSeasonKnown">Whether the season before is known at all; without it nobody is a newcomer.</param>
    public static CareerRate Batter(ReadOnlySpan<PlayerSeason?> lastFirst, double? age, bool isLastSeasonKnown)
    {
        const double pull = 131.5;
        var (plateAppearances, ratio) = Pool(lastFirst, s_batterShare);
        var log = Math.Log((ratio + (pull * 1.054)) / (plateAppearances + pull));
        if (isLastSeasonKnown) log -= .351 * Math.Exp(-plateAppearances / 200);
        if (age is { } years)
        {
            var past = Math.Clamp(years, 20, 42) - 28;
            log += (-.0181 * past) + (.00044 * past * past);
        }
        return new(Math.Exp(log), 1 / ((1 / 1608.0) + (1 / ((.7076 * plateAppearances) + 156.7))), plateAppearances);
    }

    static (double PlateAppearances, double Ratio) Pool(ReadOnlySpan<PlayerSeason?> lastFirst, double[] shares)
    {
        double plateAppearances = 0, ratio = 0;
        for (var i = 0; i < Seasons; i++)
        {
            if (lastFirst[i] is not { } season) continue;
            plateAppearances += shares[i] * season.PlateAppearances;
            ratio += shares[i] * season.PlateAppearances * season.Ratio;
        }
        return (plateAppearances, ratio);
    }
}

/// <summary>A season of a player: plate appearances (a pitcher's batters faced) and his home-run rate over the league's.</summary>
sealed record PlayerSeason(double PlateAppearances, double Ratio, int HomeRuns);
