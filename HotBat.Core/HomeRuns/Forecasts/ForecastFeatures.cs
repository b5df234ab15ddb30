using System.Security.Cryptography;
using System.Text;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>What a part of a forecast is about: reasons are told by these.</summary>
public enum ForecastTopic
{
    League,
    Batter,
    Contact,
    Form,
    PlateAppearances,
    Starter,
    Bullpen,
    Platoon,
    Ballpark,
    Air,
}

/// <param name="Name">Fixed: part of the fingerprint.</param>
/// <param name="Meaning">In words, with its unit.</param>
public sealed record ForecastFeature(string Name, ForecastTopic Topic, string Meaning);

/// <summary>
/// The one description of a forecast's features, for trainer and scorer alike. All are known before the first pitch; a value that is not known is NaN.
/// "log" is the natural logarithm of a multiplier, 0 meaning average.
/// </summary>
public static class ForecastFeatures
{
    const int Version = 1;

    public static IReadOnlyList<ForecastFeature> All { get; } =
    [
        new("bat", ForecastTopic.Batter, "log of his home-run rate over the league's: contact and home runs of this season, shrunk to earlier seasons and age"),
        new("career", ForecastTopic.Batter, "log of the rate that earlier seasons and age alone give him"),
        new("experience", ForecastTopic.Batter, "log of 1 + his weighted plate appearances of earlier seasons"),
        new("age", ForecastTopic.Batter, "years"),
        new("strikeouts", ForecastTopic.Batter, "strikeouts per plate appearance, shrunk"),
        new("mean_slot", ForecastTopic.Batter, "mean batting slot of his starts, shrunk to 5"),
        new("hard_contact", ForecastTopic.Contact, "90th percentile of exit velocity over 103.5 mph, shrunk to 0"),
        new("hardest_contact", ForecastTopic.Contact, "99th percentile of exit velocity over 108.5 mph, shrunk to 0"),
        new("barrels", ForecastTopic.Contact, "barrels per tracked ball, shrunk"),
        new("sweet_spots", ForecastTopic.Contact, "balls launched at 8 to 32 degrees per tracked ball, shrunk"),
        new("flies", ForecastTopic.Contact, "balls launched at 20 degrees or more per tracked ball, shrunk"),
        new("recent", ForecastTopic.Form, "log of his rate of the last 30 days over his rate, shrunk to 0"),
        new("rest", ForecastTopic.Form, "days since his last game, at most 10"),
        new("plate_appearances", ForecastTopic.PlateAppearances, "log of expected plate appearances over the usual starter's; unknown for a substitute"),
        new("slot", ForecastTopic.PlateAppearances, "batting slot; unknown for a substitute"),
        new("home", ForecastTopic.PlateAppearances, "1 at home, 0 away"),
        new("starter", ForecastTopic.Starter, "log of the starter's home-run rate, times the share of turns expected against him"),
        new("starter_strikeouts", ForecastTopic.Starter, "his strikeouts per batter faced, shrunk"),
        new("starter_walks", ForecastTopic.Starter, "his walks per batter faced, shrunk"),
        new("starter_flies", ForecastTopic.Starter, "balls launched at 20 degrees or more per tracked ball off him, shrunk"),
        new("starter_share", ForecastTopic.Starter, "share of turns expected against the starter"),
        new("bullpen", ForecastTopic.Bullpen, "log of the relievers' home-run rate, times the share of turns expected against them"),
        new("platoon", ForecastTopic.Platoon, "log of what his side of the plate makes against these hands"),
        new("ballpark", ForecastTopic.Ballpark, "log of the park's home-run ratio for his side"),
        new("air", ForecastTopic.Air, "log of what temperature or season make at this park"),
        new("wind_out", ForecastTopic.Air, "mph to the outfield; unknown where nobody said"),
        new("league", ForecastTopic.League, "log of the league's level over the season before"),
    ];

    /// <summary>The multipliers of <see cref="RateForecast"/>.</summary>
    internal static IReadOnlyList<string> OfTheRate { get; } = ["bat", "plate_appearances", "starter", "bullpen", "platoon", "ballpark", "air"];

    /// <summary>
    /// Names of the features that a forecast moves with: the rate's multipliers and those that its correction sees, apart from the league's level, which is one value a day and followed by every kind.
    /// </summary>
    /// <param name="chosen">Names of those that the correction sees.</param>
    public static IReadOnlyList<string> LookedAt(IEnumerable<string> chosen) => [.. OfTheRate.Union(chosen, StringComparer.Ordinal).Where(name => name != "league")];

    public static int Count => All.Count;

    /// <summary>SHA-256 of names, order and version; a model that was trained on others refuses to serve.</summary>
    public static string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"home-run forecast features/{Version}; {string.Join(", ", All.Select(feature => feature.Name))}")));

    public static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Name == name)
                return i;
        throw new ArgumentException($"There is no feature {name}.", nameof(name));
    }
}
