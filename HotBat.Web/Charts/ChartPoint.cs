namespace HotBat.Web.Charts;

/// <summary>A point of a scatter or spray chart.</summary>
/// <param name="X">Exit velocity, or degrees of direction.</param>
/// <param name="Y">Launch angle, or feet.</param>
/// <param name="Class">Its colour: f1 to f8.</param>
/// <param name="Title">What the pointer and a screen reader are told.</param>
public sealed record ChartPoint(double X, double Y, string Class, string Title)
{
    /// <summary>The field's greys are small and faint behind those that matter.</summary>
    public bool IsQuiet => Class == "f7";
}
