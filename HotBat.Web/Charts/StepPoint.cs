namespace HotBat.Web.Charts;

/// <summary>A point of a <see cref="StepChart"/>.</summary>
/// <param name="Label">Under the axis: "AA, 19".</param>
/// <param name="Field">The field's median; null where it is not known.</param>
public sealed record StepPoint(string Label, double? Value, double? Field);
