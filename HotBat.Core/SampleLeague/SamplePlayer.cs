using HotBat.Core.Baseball;

namespace HotBat.Core.SampleLeague;

/// <summary>How a hitter differs from the league's average hitter; 0 is average in each.</summary>
/// <param name="Power">Mean exit velocity, mph above the league's.</param>
/// <param name="Lift">Mean launch angle, degrees above the league's.</param>
/// <param name="Contact">Log-odds to touch a ball that he swings at.</param>
/// <param name="Discipline">Log-odds to leave a pitch outside the zone alone.</param>
/// <param name="Speed">Standard deviations.</param>
public readonly record struct BatterTalent(double Power, double Lift, double Contact, double Discipline, double Speed)
{
    /// <summary>All together in standard deviations of the league's regulars, roughly: what decides who plays and who gets there.</summary>
    public double Overall => (0.28 * Power) + (0.04 * Lift) + (0.9 * Contact) + (0.8 * Discipline) + (0.12 * Speed);
}

/// <summary>How a pitcher differs from the league's average pitcher.</summary>
/// <param name="Velocity">His four-seam fastball, mph.</param>
/// <param name="Stuff">Log-odds to be missed by a swing; 0 is average.</param>
/// <param name="Command">Log-odds to throw a strike when he wants one; 0 is average.</param>
/// <param name="Sink">Degrees of launch angle that he takes from hitters.</param>
/// <param name="Softness">Exit velocity that he takes from hitters, mph.</param>
/// <param name="Stamina">Pitches after which a start ends.</param>
public readonly record struct PitcherTalent(double Velocity, double Stuff, double Command, double Sink, double Softness, double Stamina)
{
    public double Overall => (1.4 * Stuff) + (1.3 * Command) + (0.5 * Softness) + (0.05 * Sink);
}

/// <summary>An invented player of a big-league club.</summary>
/// <param name="Id">In place of an MLBAM id, from <see cref="SampleIds.FirstPerson"/> on.</param>
/// <param name="Bats">L, R or S (switch).</param>
/// <param name="FirstSeason">His first in the major leagues.</param>
public abstract record SamplePlayer(int Id, int Club, string FirstName, string LastName, DateOnly BirthDate, char Bats, char Throws, string Position, int FirstSeason, int LastSeason)
{
    public string Name => $"{FirstName} {LastName}";

    /// <summary>As season lines count it.</summary>
    public int AgeIn(int season) => SeasonAge.In(BirthDate, season);
}

public sealed record SampleBatter(
    int Id, int Club, string FirstName, string LastName, DateOnly BirthDate, char Bats, char Throws, string Position, int FirstSeason, int LastSeason, BatterTalent Talent)
    : SamplePlayer(Id, Club, FirstName, LastName, BirthDate, Bats, Throws, Position, FirstSeason, LastSeason)
{
    public char SideAgainst(char pitcherHand) => Bats != 'S' ? Bats : pitcherHand == 'L' ? 'R' : 'L';

    /// <summary>Top of his strike zone in feet.</summary>
    public double ZoneTop { get; init; }

    /// <summary>In this season, with his age: power peaks at 27, and what was not yet there or is already gone is taken off.</summary>
    public BatterTalent In(int season)
    {
        var past = AgeIn(season) - 27;
        var loss = past > 0 ? 0.012 * past * past : 0.02 * past * past;
        return Talent with { Power = Talent.Power - (0.6 * loss), Contact = Talent.Contact - (0.06 * loss), Speed = Talent.Speed - (0.12 * past) };
    }
}

public sealed record SamplePitcher(
    int Id, int Club, string FirstName, string LastName, DateOnly BirthDate, char Throws, string Position, int FirstSeason, int LastSeason, PitcherTalent Talent, IReadOnlyList<ArsenalPitch> Arsenal)
    : SamplePlayer(Id, Club, FirstName, LastName, BirthDate, Throws, Throws, Position, FirstSeason, LastSeason)
{
    public bool IsStarter => Position == "SP";

    /// <summary>Where he lets go of the ball: feet to the third-base side (negative) of the plate's middle, and above the ground.</summary>
    public (double X, double Z, double Extension, double ArmAngle) Release { get; init; }

    public PitcherTalent In(int season)
    {
        var past = Math.Max(0, AgeIn(season) - 26);
        return Talent with { Velocity = Talent.Velocity - (0.12 * past), Stuff = Talent.Stuff - (0.008 * past) };
    }
}

/// <summary>Where the sample league's own keys begin, far above any that the league gives out.</summary>
public static class SampleIds
{
    public const int FirstPerson = 9_000_000;
    public const int FirstGame = 100_000_000;

    /// <summary>Seasons have a hundred thousand numbers each: 202600001 is the first listed game of 2026.</summary>
    public static int Game(int season, int number) => (season * 100_000) + number;
}
