using System.Text.Json;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Operations;

/// <summary>./hotbat bench pages: the pages and endpoints of a running app, or of one started for it, under a steady load; a static file in the same load is the baseline.</summary>
public static class PageBench
{
    const int CompilingVisits = 30;
    const int MostDays = 14;
    const string Baseline = "baseline: static file";
    static readonly string[] s_filters = ["", "?split=home", "?split=vs-lhp", "?split=last-30", "?hand=R", "?split=before-asb&minPa=5"];

    public static async Task RunAsync(VerbContext verb, string? url, int rate, int seconds, CancellationToken cancellation)
    {
        if (rate is < 1 or > 1000) throw new UserError("The rate is from 1 to 1000 requests a second.", "--rate", "50 is what one node must bear.");
        if (seconds is < 1 or > 600) throw new UserError("The bench runs for 1 to 600 seconds.", "--seconds", "20 is enough for steady figures.");
        await using var app = url is null ? await BenchedApp.StartAsync(verb, cancellation) : null;
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            BaseAddress = app?.Address ?? Address(url!),
            Timeout = TimeSpan.FromSeconds(30),
        };
        var requests = Requests(await ClubsAsync(http, cancellation), await GamesAsync(http, cancellation));
        // code is compiled at its first use; that is told of no page, the data of the other clubs stays unread
        foreach (var (_, first) in requests.DistinctBy(r => r.Page))
        {
            for (var i = 0; i < CompilingVisits; i++)
            {
                using var compiled = await http.GetAsync(first, cancellation);
            }
        }

        IReadOnlyList<PageVisit> visits;
        await using (var progress = verb.Progress("Requests"))
            visits = await new PageLoad(http).RunAsync(requests, rate, TimeSpan.FromSeconds(seconds), done => progress.Report(done, rate * seconds, "requests"), cancellation);
        Report(verb, visits, rate, seconds, cold: app is not null);
    }

    static Uri Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new UserError("The address cannot be used.", url, "Write it like http://127.0.0.1:5080.");

    static async Task<IReadOnlyList<string>> ClubsAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync("/api/v1/teams", cancellation);
            if (answer.IsSuccessStatusCode)
            {
                using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellation));
                return [.. document.RootElement.GetProperty("clubs").EnumerateArray().Select(c => c.GetProperty("club").GetProperty("abbreviation").GetString()!.ToLowerInvariant()).Order(StringComparer.Ordinal)];
            }
            throw new UserError($"The app answered {(int)answer.StatusCode} to /api/v1/teams.", http.BaseAddress!.ToString(), "Load a season first: ./hotbat ingest all DIR, and give --today a day within it.");
        }
        catch (HttpRequestException e)
        {
            throw new UserError("No app answers.", http.BaseAddress!.ToString(), "Start it with ./hotbat run, or leave --url out.", e);
        }
    }

    /// <summary>Days and games of the fortnight before the app's day.</summary>
    static async Task<IReadOnlyList<(string Date, IReadOnlyList<int> Games)>> GamesAsync(HttpClient http, CancellationToken cancellation)
    {
        var days = new List<(string, IReadOnlyList<int>)>();
        for (var next = "/api/v1/today-games"; days.Count < MostDays;)
        {
            using var document = JsonDocument.Parse(await http.GetStreamAsync(next, cancellation));
            var slate = document.RootElement;
            days.Add((slate.GetProperty("date").GetString()!, [.. slate.GetProperty("games").EnumerateArray().Select(g => g.GetProperty("gamePk").GetInt32())]));
            if (slate.GetProperty("dayBefore").GetString() is not { } before) break;
            next = $"/api/v1/today-games?date={before}";
        }
        return days;
    }

    /// <summary>Of sixteen requests six are dashboards: every club with every filter in turn; six are of days and games.</summary>
    static List<(string Page, string Url)> Requests(IReadOnlyList<string> clubs, IReadOnlyList<(string Date, IReadOnlyList<int> Games)> days)
    {
        var games = days.SelectMany(d => d.Games).ToList();
        var requests = new List<(string, string)>();
        var dashboards = s_filters.SelectMany(filter => clubs.Select(club => (Club: club, Filter: filter))).ToList();
        for (var i = 0; i < dashboards.Count; i++)
        {
            var (club, filter) = dashboards[i];
            requests.Add(("dashboard", $"/teams/{club}{filter}"));
            if (i % 6 == 0) requests.Add(("clubs", "/teams"));
            if (i % 6 == 1) requests.Add(("api teams", "/api/v1/teams"));
            if (i % 6 == 2) requests.Add(("api team-dashboard", $"/api/v1/team-dashboard?team={club}"));
            if (i % 6 == 3) requests.Add(("api analytics", $"/api/v1/teams/{club}/analytics"));
            if (i % 6 == 4) requests.Add((Baseline, "/css/tokens.css"));
            var date = days[i % days.Count].Date;
            requests.Add((i % 6) switch
            {
                0 => ("slate today", "/"),
                1 => ("api today-games", $"/api/v1/today-games?date={date}"),
                2 when games.Count > 0 => ("api game analysis", $"/api/v1/games/{games[i % games.Count]}/analysis"),
                3 or 5 when games.Count > 0 => ("game", $"/games/{games[i * 7 % games.Count]}"),
                _ => ("slate", $"/games?date={date}"),
            });
        }
        return requests;
    }

    static void Report(VerbContext verb, IReadOnlyList<PageVisit> visits, int rate, int seconds, bool cold)
    {
        var pages = visits.GroupBy(v => v.Page).Select(g => new PageFigures(g.Key, [.. g])).ToList();
        if (pages.FirstOrDefault(p => p.Page == "dashboard") is { } dashboard)
            pages.Add(new("dashboard, first visits", [.. dashboard.Visits.Where(v => v.IsFirst)]));
        pages.Sort((a, b) => string.CompareOrdinal(a.Page, b.Page));
        verb.Say($"{rate} requests/s for {seconds} s, {(cold ? $"an app just started, {CompilingVisits} visits of one club before" : "an app that was running")}; milliseconds");
        verb.Say($"{"",-26}{"count",7}{"failed",8} | {"server p50",10}{"p95",8}{"max",8} | {"whole p50",10}{"p95",8}{"max",8}{"KB",7}");
        foreach (var page in pages)
            verb.Say($"{page.Page,-26}{page.Count,7}{page.Failed,8} | {page.Server.P50,10:0.0}{page.Server.P95,8:0.0}{page.Server.Max,8:0.0} | {page.Whole.P50,10:0.0}{page.Whole.P95,8:0.0}{page.Whole.Max,8:0.0}{page.Kilobytes,7:0}");
        foreach (var failure in visits.Where(v => v.Failure is not null).GroupBy(v => v.Failure).OrderByDescending(g => g.Count()).Take(5))
            verb.Say($"{failure.Count()} × {failure.Key}");
        verb.Result(new
        {
            Rate = rate,
            Seconds = seconds,
            Cold = cold,
            Failed = visits.Count(v => v.Failure is not null),
            Pages = pages.Select(p => new { p.Page, p.Count, p.Failed, ServerMs = p.Server, WholeMs = p.Whole, p.Kilobytes }),
        });
        if (visits.Any(v => v.Failure is not null)) verb.ExitCode = 1;
    }

    sealed record Quantiles(double? P50, double? P95, double? Max)
    {
        public static Quantiles Of(IEnumerable<double> values)
        {
            double[] sorted = [.. values.Order()];
            return sorted.Length == 0 ? new(null, null, null) : new(At(.5), At(.95), Math.Round(sorted[^1], 1));
            double At(double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)], 1);
        }
    }

    sealed class PageFigures(string page, IReadOnlyList<PageVisit> visits)
    {
        public string Page => page;
        public IReadOnlyList<PageVisit> Visits => visits;
        public int Count => visits.Count;
        public int Failed => visits.Count(v => v.Failure is not null);
        public Quantiles Server { get; } = Quantiles.Of(visits.Where(v => v is { Failure: null, Server: not null }).Select(v => v.Server!.Value));
        public Quantiles Whole { get; } = Quantiles.Of(visits.Where(v => v.Failure is null).Select(v => v.Whole));
        public double Kilobytes => Math.Round(visits.Select(v => v.Bytes).DefaultIfEmpty().Average() / 1024);
    }
}
