using System.Text.Json;
using System.Text.RegularExpressions;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Baseball;

/// <summary>Weather at a game in the Stats API's words; nothing of it is known until shortly before the first pitch.</summary>
/// <param name="Condition">"Partly Cloudy", "Roof Closed".</param>
/// <param name="WindDirection">Seen from home plate: "Out To RF", "R To L", "Calm".</param>
public sealed partial record GameWeather(string? Condition, short? TemperatureFahrenheit, short? WindMph, string? WindDirection)
{
    const int LongestWords = 40;

    public static GameWeather Read(JsonElement? element)
    {
        if (element is not { } weather)
            return new GameWeather(null, null, null, null);
        var wind = Wind().Match(weather.Text("wind") ?? "");
        return new GameWeather(Words(weather.Text("condition")), Likely(weather.Whole("temp"), -40, 140),
            wind.Success ? Likely(int.Parse(wind.Groups["mph"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 0, 120) : null,
            wind.Groups["way"].Value is { Length: > 0 } way && way != "None" ? Words(way) : null);
    }

    static string? Words(string? text) => text is { Length: <= LongestWords } ? text : null;

    static short? Likely(int? value, int least, int most) => value >= least && value <= most ? (short)value : null;

    [GeneratedRegex(@"^\s*(?<mph>[0-9]{1,3}) mph(?:,\s*(?<way>[^,]+?))?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Wind();
}
