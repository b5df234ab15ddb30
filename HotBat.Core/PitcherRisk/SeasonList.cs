namespace HotBat.Core.PitcherRisk;

/// <summary>A season's injured list: who tells it, and of which days.</summary>
/// <param name="Source">The most trusted that tells anything of the season, whoever is asked about.</param>
/// <param name="From">The first day of which it tells.</param>
/// <param name="Through">The last one.</param>
public sealed record SeasonList(StintSource Source, DateOnly From, DateOnly Through)
{
    /// <summary>Hardly anybody is placed on the list in the last days of a season: a list that goes on until then tells of them.</summary>
    const int QuietDays = 3;

    /// <param name="from">The first day on which a stint began or was announced.</param>
    /// <param name="through">The last one.</param>
    public static SeasonList Of(StintSource source, DateOnly from, DateOnly through, SeasonSpan season) =>
        new(source, from, through < season.End && through >= season.End.AddDays(-QuietDays) ? season.End : through);

    /// <summary>What it tells up to a day.</summary>
    public SeasonList UpTo(DateOnly day) => day < Through ? this with { Through = day } : this;
}
