using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>The matchup lab's tables as CSV.</summary>
public static class MatchupTables
{
    static readonly Csv<ForecastReason> s_parts = new(("topic", r => LabText.Label(r.Topic)), ("multiplier", r => r.Multiplier), ("logit", r => r.Logit), ("reason", r => r.Text));

    /// <summary>What `table=` may name.</summary>
    public static IReadOnlyDictionary<string, Func<MatchupRequest, Matchup, string>> ByName { get; } =
        new Dictionary<string, Func<MatchupRequest, Matchup, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["parks"] = Parks,
            ["days"] = Days,
            ["parts"] = (_, matchup) => s_parts.Write(matchup.Reasons),
        };

    static string Parks(MatchupRequest request, Matchup matchup) => new Csv<MatchupPark>(
        ("venue_id", p => p.VenueId), ("ballpark", p => p.Name), ("club", p => LabText.Club(request, p.Club)?.Abbreviation), ("hr_park_factor", p => p.Factor),
        ("chance", p => p.Chance), ("low_80", p => p.Low), ("high_80", p => p.High), ("chosen", p => p.IsChosen ? 1 : 0)).Write(matchup.Parks);

    static string Days(MatchupRequest request, Matchup matchup) => new Csv<MatchupDay>(
        ("date", d => d.Date), ("game_pk", d => d.GamePk), ("opponent", d => LabText.Club(request, d.OpponentId)?.Abbreviation), ("home", d => d.IsHome ? 1 : 0), ("ballpark", d => d.Venue),
        ("starter_id", d => d.StarterId), ("starter", d => d.Starter), ("chance", d => d.Chance), ("low_80", d => d.Low), ("high_80", d => d.High)).Write(matchup.Days);
}
