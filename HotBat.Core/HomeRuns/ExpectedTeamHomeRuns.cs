namespace HotBat.Core.HomeRuns;

/// <summary>
/// Home runs to expect of a club in one game from what is known before it.
/// Mean = (S + k·L) ÷ (n + k) × PF ÷ 100: S the club's xHR over its n games of the season so far, L the league's xHR per club and game, k = 50 games of regression to it,
/// PF the ballpark's HR factor (100 = neutral). xHR knows no park, so the factor is not counted twice.
/// Range: the central 80% of a Poisson count of that mean; the least count that one game in ten stays at or under, and the one that nine in ten do.
/// k: what foretold 2024 best from May on, each game from those before it (Poisson deviance 1.212 a club and game; the league's mean alone 1.223; 30 to 80 games do nearly as well).
/// Caveat: neither pitcher, line-up nor weather is in it; it is the usual night of this club in this park.
/// </summary>
/// <param name="Mean">Expected home runs.</param>
/// <param name="Low80">Lower end of the 80% range, home runs.</param>
/// <param name="High80">Upper end of it.</param>
public sealed record ExpectedTeamHomeRuns(double Mean, int Low80, int High80)
{
    public const int RegressionGames = 50;

    /// <param name="clubTotal">The club's xHR so far.</param>
    /// <param name="clubGames">Its games so far; none makes the mean the league's.</param>
    /// <param name="leaguePerGame">xHR per club and game in the league so far.</param>
    /// <param name="parkFactor">100 is neutral.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or no factor above zero.</exception>
    public static ExpectedTeamHomeRuns Of(double clubTotal, int clubGames, double leaguePerGame, double parkFactor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clubTotal);
        ArgumentOutOfRangeException.ThrowIfNegative(clubGames);
        ArgumentOutOfRangeException.ThrowIfNegative(leaguePerGame);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parkFactor);
        var mean = (clubTotal + (RegressionGames * leaguePerGame)) / (clubGames + RegressionGames) * parkFactor / 100;
        return new(mean, Quantile(mean, .1), Quantile(mean, .9));
    }

    /// <summary>The least count whose cumulative Poisson probability reaches the share.</summary>
    static int Quantile(double mean, double share)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        var count = 0;
        while (sum < share && term > 0)
        {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }
}
