namespace HotBat.Web.Charts;

/// <summary>One of the thirteen zones of a zone map.</summary>
/// <param name="Zone">Savant's number: 1 to 9 the strike zone, from the catcher's left above; 11 to 14 the quarters outside of it.</param>
/// <param name="Step">1 to 7 of the sequential ramp; 0 for too few.</param>
/// <param name="Figure">What the tile says.</param>
/// <param name="Sample">What it rests on, in small figures below.</param>
public sealed record ZoneTile(int Zone, int Step, string Figure, string Sample, string Title);
