using System.Text.Json;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Bench;

/// <summary>What there is to ask a running app for: its clubs, the last days with games, the batters with most home runs, pitchers of whom a risk was told, the first prospects.</summary>
public sealed record BenchTargets(IReadOnlyList<string> Clubs, IReadOnlyList<BenchDay> Days, IReadOnlyList<int> Batters, IReadOnlyList<int> Pitchers, IReadOnlyList<string> Prospects)
{
    const int MostDays = 14, MostBatters = 100, MostPitchers = 100, ProspectPages = 5;

    public IReadOnlyList<int> Games { get; } = [.. Days.SelectMany(d => d.Games)];

    public static async Task<BenchTargets> FindAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            return new(await ClubsAsync(http, cancellation), await DaysAsync(http, cancellation), await BattersAsync(http, cancellation), await PitchersAsync(http, cancellation), await ProspectsAsync(http, cancellation));
        }
        catch (HttpRequestException e)
        {
            throw new UserError("No app answers.", http.BaseAddress!.ToString(), "Start it with ./hotbat run, or leave --url out.", e);
        }
    }

    static async Task<IReadOnlyList<string>> ClubsAsync(HttpClient http, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync("/api/v1/teams", cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new UserError($"The app answered {(int)answer.StatusCode} to /api/v1/teams.", http.BaseAddress!.ToString(), "Load a season first: ./hotbat ingest all DIR, and give --today a day within it.");
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellation));
        return [.. document.RootElement.GetProperty("clubs").EnumerateArray().Select(c => c.GetProperty("club").GetProperty("abbreviation").GetString()!.ToLowerInvariant()).Order(StringComparer.Ordinal)];
    }

    static async Task<IReadOnlyList<BenchDay>> DaysAsync(HttpClient http, CancellationToken cancellation)
    {
        var days = new List<BenchDay>();
        for (var next = "/api/v1/today-games"; days.Count < MostDays;)
        {
            using var document = JsonDocument.Parse(await http.GetStreamAsync(next, cancellation));
            var slate = document.RootElement;
            days.Add(new(slate.GetProperty("date").GetString()!, [.. slate.GetProperty("games").EnumerateArray().Select(g => g.GetProperty("gamePk").GetInt32())]));
            if (slate.GetProperty("dayBefore").GetString() is not { } before) break;
            next = $"/api/v1/today-games?date={before}";
        }
        return days;
    }

    static async Task<IReadOnlyList<int>> BattersAsync(HttpClient http, CancellationToken cancellation)
    {
        using var document = JsonDocument.Parse(await http.GetStreamAsync($"/api/v1/leaders?size={MostBatters}", cancellation));
        return [.. document.RootElement.GetProperty("leaders").EnumerateArray().Select(l => l.GetProperty("batter").GetProperty("playerId").GetInt32())];
    }

    static async Task<IReadOnlyList<int>> PitchersAsync(HttpClient http, CancellationToken cancellation)
    {
        using var document = JsonDocument.Parse(await http.GetStreamAsync("/api/v1/pitchers", cancellation));
        return [.. document.RootElement.GetProperty("pitchers").EnumerateArray().Where(p => p.GetProperty("risk") is { ValueKind: JsonValueKind.Object } risk && risk.GetProperty("chance").ValueKind == JsonValueKind.Number)
            .Select(p => p.GetProperty("pitcherId").GetInt32()).Order().Take(MostPitchers)];
    }

    static async Task<IReadOnlyList<string>> ProspectsAsync(HttpClient http, CancellationToken cancellation)
    {
        var prospects = new List<string>();
        for (var page = 1; page <= ProspectPages; page++)
        {
            using var document = JsonDocument.Parse(await http.GetStreamAsync($"/api/v1/prospects?size=100&page={page}", cancellation));
            prospects.AddRange(document.RootElement.GetProperty("prospects").EnumerateArray().Select(p => p.GetProperty("id").GetString()!));
        }
        // a page past the end is the last
        return [.. prospects.Distinct(StringComparer.Ordinal)];
    }
}

public sealed record BenchDay(string Date, IReadOnlyList<int> Games);
