namespace HotBat.Core.HomeRuns;

/// <summary>Where a batter's home runs would end at the rate so far.</summary>
/// <param name="Finish">HR + HR ÷ games played by his club · games left to it.</param>
/// <param name="Low">10% of finishes are below.</param>
/// <param name="High">10% of finishes are above.</param>
public sealed record HomeRunPace(double Finish, int Low, int High)
{
    /// <summary>
    /// Pace by his club's games, days he sat out included, as the record books do it. The range: home runs to come are Poisson at a rate that is itself known
    /// only from the games so far (gamma, Jeffreys' prior: shape HR + ½, games so far), which makes them negative binomial with r = HR + ½ and
    /// p = played ÷ (played + left); the 10% and 90% quantiles of it, added to what he has.
    /// Caveat: he plays as often, against such pitchers and in such parks as so far; injuries are not in it.
    /// </summary>
    /// <returns>Null before his club's first game.</returns>
    public static HomeRunPace? Of(int homeRuns, int teamGames, int teamGamesLeft)
    {
        if (teamGames <= 0) return null;
        var finish = homeRuns + ((double)homeRuns / teamGames * teamGamesLeft);
        if (teamGamesLeft <= 0) return new(homeRuns, homeRuns, homeRuns);
        double r = homeRuns + .5, p = (double)teamGames / (teamGames + teamGamesLeft);
        return new(finish, homeRuns + Quantile(r, p, .1), homeRuns + Quantile(r, p, .9));
    }

    static int Quantile(double r, double p, double share)
    {
        var mass = Math.Pow(p, r);
        var sum = mass;
        var count = 0;
        while (sum < share && count < 400)
        {
            mass *= (r + count) / (count + 1) * (1 - p);
            sum += mass;
            count++;
        }
        return count;
    }
}
