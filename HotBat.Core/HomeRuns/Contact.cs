namespace HotBat.Core.HomeRuns;

/// <summary>
/// Barrel: contact of the kind that has led to a batting average of at least .500 and slugging of at least 1.500.
/// Public definition: exit velocity of at least 98 mph; at 98 mph a launch angle of 26 to 30 degrees; every further mph widens the range,
/// to 8 to 50 degrees at 116 mph and more.
/// Formula: EV ≥ 98, 8 ≤ LA ≤ 50, 1.5·EV − LA ≥ 117 and EV + LA ≥ 124, which gives 25 to 31 degrees at 99 mph and 24 to 33 at 100.
/// The exit velocity is rounded to a whole mph first (97.5 counts as 98), as Savant does for its published counts (<c>launch_speed_angle</c> = 6);
/// without that one in sixteen of its barrels falls just short.
/// Source: MLB.com glossary, "Barrel". Caveat: the rounding is not in the glossary; it is what makes the counts agree.
/// </summary>
public static class Barrel
{
    public static bool Is(double exitVelocity, double launchAngle)
    {
        var mph = Math.Round(exitVelocity, MidpointRounding.AwayFromZero);
        return mph >= 98 && launchAngle is >= 8 and <= 50 && (1.5 * mph) - launchAngle >= 117 && mph + launchAngle >= 124;
    }
}

/// <summary>Hard-hit ball: exit velocity of at least 95 mph. Source: MLB.com glossary, "Hard Hit Rate".</summary>
public static class HardHit
{
    public const double ExitVelocity = 95;

    public static bool Is(double exitVelocity) => exitVelocity >= ExitVelocity;
}

/// <summary>Sweet spot: launch angle from 8 to 32 degrees, both included. Source: MLB.com glossary, "Launch Angle Sweet Spot".</summary>
public static class SweetSpot
{
    public static bool Is(double launchAngle) => launchAngle is >= 8 and <= 32;
}
