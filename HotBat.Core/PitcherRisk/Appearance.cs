namespace HotBat.Core.PitcherRisk;

/// <summary>What was tracked of one pitch type in an appearance; means over the tracked pitches, null where nothing was.</summary>
/// <param name="PitchType">Savant's code (FF, SL …), or <see cref="AllTypes"/> where the source tells only the mean of all pitches.</param>
/// <param name="Pitches">Pitches of this type.</param>
/// <param name="Tracked">Those of them with a velocity.</param>
/// <param name="Velocity">mph out of the hand.</param>
/// <param name="Spin">Revolutions a minute.</param>
/// <param name="ReleaseX">Feet from the middle of the rubber, seen from the catcher.</param>
/// <param name="ReleaseZ">Feet above the ground.</param>
/// <param name="Extension">Feet in front of the rubber.</param>
public sealed record PitchTypeLine(string PitchType, int Pitches, int Tracked, double? Velocity, double? Spin, double? ReleaseX, double? ReleaseZ, double? Extension)
{
    public const string AllTypes = "all";
}

/// <summary>A pitcher's work of one day; both games of a doubleheader are one. What a source does not tell is null.</summary>
/// <param name="IsRegularSeason">False in spring and in October.</param>
/// <param name="IsStart">Whether he threw his club's first pitch.</param>
/// <param name="Pitches">All pitches thrown.</param>
/// <param name="Outs">Recorded while he pitched.</param>
/// <param name="HighStress">Pitches in innings in which he threw 25 or more.</param>
/// <param name="PitchTypes">Empty where nothing was tracked.</param>
public sealed record Appearance(int Pitcher, DateOnly Day, bool IsRegularSeason, bool? IsStart, int? Pitches, int? Batters, int? Outs, int? HighStress, IReadOnlyList<PitchTypeLine> PitchTypes)
{
    /// <summary>Clubs he pitched for that day; more than one is a clash of the sources.</summary>
    public int Clubs { get; init; } = 1;

    public static IReadOnlyList<PitchTypeLine> Untracked { get; } = [];
}

/// <summary>A pitcher's innings of a season, all clubs together, told in outs.</summary>
public sealed record SeasonOuts(int Season, int Outs);
