namespace HotBat.Web.HomeRuns;

/// <summary>The matchup lab's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
/// <param name="Batter">MLBAM id.</param>
/// <param name="Pitcher">MLBAM id; an average starting pitcher when not given.</param>
/// <param name="Park">MLBAM venue id.</param>
/// <param name="Temp">°F.</param>
/// <param name="Wind">mph to the outfield, from it below 0.</param>
/// <param name="Slot">1 to 9.</param>
/// <param name="Home">yes or no.</param>
public sealed record LabParameters(
    string? Batter = null, string? Pitcher = null, string? Park = null, string? Temp = null, string? Wind = null, string? Slot = null, string? Home = null, string? AsOf = null)
{
    /// <summary>The same without one of them, by its name in the URL; as they are for any other name.</summary>
    public LabParameters Without(string name) => name switch
    {
        "batter" => this with { Batter = null },
        "pitcher" => this with { Pitcher = null },
        "park" => this with { Park = null },
        "temp" => this with { Temp = null },
        "wind" => this with { Wind = null },
        "slot" => this with { Slot = null },
        "home" => this with { Home = null },
        "asof" => this with { AsOf = null },
        _ => this,
    };

    public string? Of(string name) => name switch
    {
        "batter" => Batter,
        "pitcher" => Pitcher,
        "park" => Park,
        "temp" => Temp,
        "wind" => Wind,
        "slot" => Slot,
        "home" => Home,
        _ => AsOf,
    };

    /// <summary>The two men, in whatever conditions are usual.</summary>
    public LabParameters Bare => new(Batter, Pitcher, AsOf: AsOf);

    public bool IsWeatherAsked => Temp is not null || Wind is not null;

    public int ConditionCount => new[] { Park, Temp, Wind, Slot, Home }.Count(condition => condition is not null);
}
