namespace HotBat.Core.SampleLeague;

// fields, as the value is written in place while the pitch is on its way
#pragma warning disable CA1051
/// <summary>One pitch under Savant's names; what is not known of it is NaN, 0 for a runner. Kept as a value in the game's list, so that a season makes no garbage by the pitch.</summary>
public struct PitchRow
{
    public SamplePitcher Pitcher;
    public SampleBatter Batter;
    public PitchKind? Kind;
    public string? Events;
    public string Description;
    public string? Trajectory;
    public char Stand;
    public bool IsTop;
    public short Inning, AtBat, Number, Balls, Strikes, Outs, HomeBefore, AwayBefore, HomeAfter, AwayAfter, Zone, HitLocation;
    public int OnFirst, OnSecond, OnThird;
    public float PlateX, PlateZ, ZoneTop, ZoneBottom;
    public float Speed, Spin, Axis, Extension, ReleaseX, ReleaseZ, BreakX, BreakZ, ArmAngle, BatSpeed, SwingLength;
    public float ExitVelocity, LaunchAngle, Distance, HitX, HitY, ExpectedAverage, ExpectedWoba;
}
