namespace HotBat.Core.Baseball;

/// <summary>
/// Qualified: enough plate appearances for a rate to be compared, 2.6 for each game a club has played (on average of all clubs).
/// The batting title asks for 3.1 (Official Baseball Rules 9.22), Savant's percentiles for 2.1; 2.6 lies between and keeps about seven batters a club.
/// </summary>
public static class QualifiedBatter
{
    public const double PlateAppearancesPerTeamGame = 2.6;

    /// <param name="teamGames">Games a club has played, on average.</param>
    public static int Minimum(double teamGames) => Math.Max(1, (int)Math.Ceiling(PlateAppearancesPerTeamGame * teamGames - 1e-9));
}
