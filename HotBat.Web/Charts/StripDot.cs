namespace HotBat.Web.Charts;

/// <summary>One of the field in a <see cref="DotStrip"/>.</summary>
public sealed record StripDot(string Name, double Value);
