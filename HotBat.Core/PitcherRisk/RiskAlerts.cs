namespace HotBat.Core.PitcherRisk;

/// <summary>What was told on a morning of a season.</summary>
/// <param name="Scoring">Which telling it was.</param>
/// <param name="Chances">By pitcher; null for one who is on the injured list, of whom nothing is told.</param>
public sealed record RiskMorning(DateOnly Day, long Scoring, double BaseRate, IReadOnlyDictionary<int, double?> Chances);

/// <summary>Why an alert is over.</summary>
public enum AlertEnd
{
    /// <summary>His risk fell back below the band, by a margin.</summary>
    FellBack,
    /// <summary>He crossed the next band: that alert goes on.</summary>
    Risen,
    /// <summary>He is on the injured list.</summary>
    Listed,
    /// <summary>He has not pitched for long enough that nothing is told of him.</summary>
    Inactive,
    SeasonOver,
    /// <summary>A later telling of that day, or of one before it, does not bear it out.</summary>
    Corrected,
}

/// <summary>A pitcher's risk crossed into a higher band on a morning, and when that was over.</summary>
/// <param name="From">The band before; by <see cref="RiskAlerts"/>, so with the margin.</param>
/// <param name="ClosedOn">The morning on which it was over; null while it is open.</param>
public sealed record RiskAlertSpan(int Pitcher, DateOnly OpenedOn, RiskBand From, RiskBand To, double Chance, double BaseRate, long Scoring, DateOnly? ClosedOn, AlertEnd? Because);

/// <summary>
/// Alerts of a season, from what was told morning by morning. One is raised when a pitcher's band is above the one he was last told in, however long ago in the season that was; who is told of for the first time
/// has crossed nothing. A band is left only below <see cref="Margin"/> of where it begins: a risk that flickers about the edge raises one alert. A pitcher has one open alert at most.
/// </summary>
public static class RiskAlerts
{
    /// <summary>Share of a band's lower edge below which it is left: risks move by a few hundredths of themselves from day to day without anything having happened.</summary>
    public const double Margin = .9;

    /// <param name="mornings">Of one season, by day.</param>
    /// <param name="seasonOver">The day after the season's last, once it has come.</param>
    /// <returns>By day and pitcher.</returns>
    public static IReadOnlyList<RiskAlertSpan> Of(IEnumerable<RiskMorning> mornings, DateOnly? seasonOver = null)
    {
        var (bands, open, all) = (new Dictionary<int, RiskBand>(), new Dictionary<int, RiskAlertSpan>(), new List<RiskAlertSpan>());
        void Close(int pitcher, DateOnly day, AlertEnd because)
        {
            if (open.Remove(pitcher, out var alert)) all.Add(alert with { ClosedOn = day, Because = because });
        }

        foreach (var morning in mornings)
        {
            foreach (var pitcher in open.Keys.Where(pitcher => !morning.Chances.ContainsKey(pitcher)).ToList()) Close(pitcher, morning.Day, AlertEnd.Inactive);
            foreach (var (pitcher, told) in morning.Chances)
            {
                if (told is not { } chance)
                {
                    Close(pitcher, morning.Day, AlertEnd.Listed);
                    continue;
                }
                var band = RiskBands.Of(chance, morning.BaseRate);
                if (!bands.TryGetValue(pitcher, out var before))
                {
                    bands[pitcher] = band;
                }
                else if (band > before)
                {
                    Close(pitcher, morning.Day, AlertEnd.Risen);
                    open[pitcher] = new(pitcher, morning.Day, before, band, chance, morning.BaseRate, morning.Scoring, null, null);
                    bands[pitcher] = band;
                }
                else if (Steady(before, chance, morning.BaseRate) is var now && now < before)
                {
                    bands[pitcher] = now;
                    if (open.TryGetValue(pitcher, out var alert) && alert.To > now) Close(pitcher, morning.Day, AlertEnd.FellBack);
                }
            }
        }
        if (seasonOver is { } over)
            foreach (var pitcher in open.Keys.ToList())
                Close(pitcher, over, AlertEnd.SeasonOver);
        return [.. all.Concat(open.Values).OrderBy(alert => alert.OpenedOn).ThenBy(alert => alert.Pitcher)];
    }

    /// <summary>The band he stays in: that of the risk raised by the margin, though never a higher one than before.</summary>
    static RiskBand Steady(RiskBand before, double chance, double baseRate)
    {
        var lenient = RiskBands.Of(chance / Margin, baseRate);
        return lenient < before ? lenient : before;
    }
}
