namespace HotBat.Core.PitcherRisk;

/// <summary>Who tells a season's injured list.</summary>
/// <param name="Source">The most trusted that tells anything of the season, whoever is asked about.</param>
public sealed record SeasonList(StintSource Source);
