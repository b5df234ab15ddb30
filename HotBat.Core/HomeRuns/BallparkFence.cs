namespace HotBat.Core.HomeRuns;

/// <summary>A mark on a fence.</summary>
/// <param name="Angle">Degrees, −45 the left and 45 the right foul line, 0 straight over second base.</param>
/// <param name="Feet">Feet from home plate.</param>
public readonly record struct FenceMark(double Angle, double Feet);

/// <summary>A wall's height from an angle on to the right, until the next one begins.</summary>
public readonly record struct FenceWall(double FromAngle, double Feet);

/// <summary>
/// A ballpark's outfield fence seen from home plate: how far it stands and how high it is in each direction.
/// Between the marks the distance is a monotone cubic (Fritsch and Carlson, "Monotone piecewise cubic interpolation", SIAM J. Numer. Anal. 17, 1980): smooth, without bulges
/// that no mark asks for. Wall heights are steps. Source of the marks: the distances the clubs post; the angle at which one stands is estimated.
/// </summary>
public sealed class BallparkFence
{
    public const double FoulLine = 45;

    readonly FenceMark[] _marks;
    readonly FenceWall[] _walls;
    readonly double[] _slopes;

    /// <exception cref="ArgumentException">Fewer than two marks or no wall, or either not from left to right beginning at the left foul line.</exception>
    public BallparkFence(IReadOnlyList<FenceMark> marks, IReadOnlyList<FenceWall> walls)
    {
        if (marks.Count < 2 || marks[0].Angle != -FoulLine || marks[^1].Angle != FoulLine || !IsRising(marks.Select(m => m.Angle)))
            throw new ArgumentException("the marks run from the left to the right foul line", nameof(marks));
        if (walls.Count == 0 || walls[0].FromAngle != -FoulLine || !IsRising(walls.Select(w => w.FromAngle)))
            throw new ArgumentException("the walls begin at the left foul line", nameof(walls));
        (_marks, _walls, _slopes) = ([.. marks], [.. walls], SlopesOf(marks));
    }

    public IReadOnlyList<FenceMark> Marks => _marks;

    public IReadOnlyList<FenceWall> Walls => _walls;

    /// <summary>Feet from home plate to the fence; outside the foul lines that of the line.</summary>
    public double DistanceAt(double angle)
    {
        angle = Math.Clamp(angle, -FoulLine, FoulLine);
        var i = 0;
        while (i < _marks.Length - 2 && angle > _marks[i + 1].Angle) i++;
        var (from, to) = (_marks[i], _marks[i + 1]);
        var width = to.Angle - from.Angle;
        double t = (angle - from.Angle) / width, u = 1 - t;
        return (from.Feet * (1 + (2 * t)) * u * u) + (width * _slopes[i] * t * u * u)
            + (to.Feet * t * t * (3 - (2 * t))) + (width * _slopes[i + 1] * t * t * (t - 1));
    }

    /// <summary>Feet from the ground to the top of the wall.</summary>
    public double HeightAt(double angle)
    {
        var height = _walls[0].Feet;
        foreach (var wall in _walls)
            if (angle >= wall.FromAngle) height = wall.Feet;
        return height;
    }

    static double[] SlopesOf(IReadOnlyList<FenceMark> marks)
    {
        var last = marks.Count - 1;
        var width = new double[last];
        var rise = new double[last];
        for (var i = 0; i < last; i++)
        {
            width[i] = marks[i + 1].Angle - marks[i].Angle;
            rise[i] = (marks[i + 1].Feet - marks[i].Feet) / width[i];
        }
        var slopes = new double[marks.Count];
        (slopes[0], slopes[last]) = (rise[0], rise[last - 1]);
        for (var i = 1; i < last; i++)
        {
            double before = (2 * width[i]) + width[i - 1], after = width[i] + (2 * width[i - 1]);
            slopes[i] = rise[i - 1] * rise[i] <= 0 ? 0 : (before + after) / ((before / rise[i - 1]) + (after / rise[i]));
        }
        return slopes;
    }

    static bool IsRising(IEnumerable<double> angles) => angles.Zip(angles.Skip(1)).All(pair => pair.First < pair.Second);
}
