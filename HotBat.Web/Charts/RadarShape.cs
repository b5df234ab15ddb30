namespace HotBat.Web.Charts;

/// <summary>One subject of a <see cref="Radar"/>: a value for each axis, null where it is not known.</summary>
public sealed record RadarShape(string Name, IReadOnlyList<double?> Values);
