namespace HotBat.Web.Charts;

/// <summary>A tool on the 20–80 scale.</summary>
/// <param name="Earlier">Future grades of boards before, the oldest first.</param>
public sealed record GradeBar(string Tool, double? Present, double Future, IReadOnlyList<double> Earlier);
