namespace HotBat.Core.Baseball;

/// <summary>The side of the plate a batter stands on in a plate appearance (Savant's <c>stand</c>): a switch hitter has one of the two.</summary>
public enum BatSide
{
    Left,
    Right,
}
