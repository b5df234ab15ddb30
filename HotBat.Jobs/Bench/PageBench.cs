using HotBat.Core.Operations;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Bench;

/// <summary>./hotbat bench pages: the pages and endpoints of a running app, or of one started for it, under a steady load; a static file in the same load is the baseline.</summary>
public static class PageBench
{
    const int CompilingVisits = 30, CompilingBatches = 3, Batches = 10, BatchSize = 10_000;
    const string Baseline = "baseline: static file";
    static readonly string[] s_leaders = ["/leaders", "/leaders?sort=-xhr", "/leaders?sort=-barrel-rate", "/leaders?split=last-30", "/leaders?split=vs-lhp", "/leaders?page=2"];
    static readonly string[] s_prospects =
    [
        "/prospects?view=sleeper", "/prospects?view=breakout&sort=-change", "/prospects?q=john&size=100", "/prospects?org=NYY&sort=youth",
        .. from position in (string[])["H", "P", "SP", "RP", "SS", "C", "OF", "2B"] from cut in (string[])["level=AA&age=22", "age=23&sort=-chance&size=100", "eta=2019&sort=age", "sort=-youth&size=50", "q=jo&sort=name", "level=A"] select $"/prospects?pos={position}&{cut}",
    ];
    static readonly string[] s_filters = ["", "?split=home", "?split=vs-lhp", "?split=last-30", "?hand=R", "?split=before-asb&minPa=5"];

    public static async Task RunAsync(VerbContext verb, string? url, int rate, int seconds, CancellationToken cancellation)
    {
        if (rate is < 1 or > 1000) throw new UserError("The rate is from 1 to 1000 requests a second.", "--rate", "50 is what one node must bear.");
        if (seconds is < 1 or > 600) throw new UserError("The bench runs for 1 to 600 seconds.", "--seconds", "20 is enough for steady figures.");
        await using var app = url is null ? await BenchedApp.StartAsync(verb, cancellation) : null;
        using var http = BenchedApp.Client(app?.Address, url);
        var targets = await BenchTargets.FindAsync(http, cancellation);
        var requests = Requests(targets, rate * seconds);
        // code is compiled at its first use; that is told of no page, the data of the other clubs stays unread
        foreach (var first in requests.DistinctBy(r => r.Page))
        {
            for (var i = 0; i < CompilingVisits; i++)
            {
                using var message = first.Message;
                using var compiled = await http.SendAsync(message, cancellation);
            }
        }

        IReadOnlyList<PageVisit> visits;
        await using (var progress = verb.Progress("Requests"))
            visits = await new PageLoad(http).RunAsync(requests, rate, TimeSpan.FromSeconds(seconds), done => progress.Report(done, rate * seconds, "requests"), cancellation);
        if (targets.Prospects.Count > 0)
        {
            for (var i = 0; i < CompilingBatches; i++)
            {
                using var message = Batch(targets).Message;
                using var compiled = await http.SendAsync(message, cancellation);
            }
            visits = [.. visits, .. await new PageLoad(http).RunAsync([Batch(targets)], 1, TimeSpan.FromSeconds(Batches), _ => { }, cancellation)];
        }
        Report(verb, visits, rate, seconds, cold: app is not null);
    }

    /// <summary>Every club's dashboard with every filter in turn; after each of them one page or endpoint more, all kinds alike, and each time another player, day or filter.</summary>
    static List<PageRequest> Requests(BenchTargets targets, int most)
    {
        var requests = new List<PageRequest>();
        var dashboards = s_filters.SelectMany(filter => targets.Clubs.Select(club => (Club: club, Filter: filter))).ToList();
        var others = Others(targets);
        for (var i = 0; i < dashboards.Count || requests.Count < most; i++)
        {
            var (club, filter) = dashboards[i % dashboards.Count];
            requests.Add(("dashboard", $"/teams/{club}{filter}"));
            // two each, so that most of the load is not one page
            requests.Add(others[2 * i % others.Count](i));
            requests.Add(others[((2 * i) + 1) % others.Count](i));
        }
        return requests;
    }

    /// <summary>Ten thousand chances at once, after the load and by themselves: one a second is no page that people open.</summary>
    static PageRequest Batch(BenchTargets targets) =>
        new("api batch of 10,000", "/api/v1/ml/batch-predict", $"{{\"ids\": [{string.Join(", ", Enumerable.Range(0, BatchSize).Select(i => $"\"{targets.Prospects[i % targets.Prospects.Count]}\""))}]}}");

    static List<Func<int, PageRequest>> Others(BenchTargets targets)
    {
        string Club(int i) => targets.Clubs[i % targets.Clubs.Count];
        string Date(int i) => targets.Days[i % targets.Days.Count].Date;
        List<Func<int, PageRequest>> others =
        [
            _ => (Baseline, "/css/tokens.css"),
            _ => ("clubs", "/teams"),
            _ => ("slate today", "/"),
            i => ("slate", $"/games?date={Date(i)}"),
            i => ("picks", $"/picks?date={Date(i)}"),
            _ => ("picks today", "/picks"),
            _ => ("track record", "/picks/track-record"),
            _ => ("players", "/players"),
            i => ("leaders", s_leaders[i % s_leaders.Length]),
            _ => ("admin jobs", "/admin/jobs"),
            _ => ("admin data", "/admin/data"),
            _ => ("api teams", "/api/v1/teams"),
            i => ("api team-dashboard", $"/api/v1/team-dashboard?team={Club(i)}"),
            i => ("api analytics", $"/api/v1/teams/{Club(i)}/analytics"),
            i => ("api today-games", $"/api/v1/today-games?date={Date(i)}"),
            i => ("api hr-picks", $"/api/v1/hr-picks?date={Date(i)}"),
            i => ("api track-record", "/api/v1/hr-picks/track-record"),
            i => ("api leaders", "/api/v1" + s_leaders[i % s_leaders.Length]),
        ];
        if (targets.Games is { Count: > 0 } games)
        {
            others.Add(i => ("game", $"/games/{games[i * 7 % games.Count]}"));
            others.Add(i => ("api game analysis", $"/api/v1/games/{games[i % games.Count]}/analysis"));
        }
        if (targets.Batters is { Count: > 1 } batters)
        {
            int Batter(int i) => batters[i % batters.Count];
            others.Add(i => ("player", $"/players/{Batter(i)}"));
            others.Add(i => ("player, filtered", $"/players/{Batter(i)}?split=home"));
            others.Add(i => ("compare", $"/players/compare?ids={Batter(i)},{Batter(i + 1)}"));
            others.Add(i => ("api player-dashboard", $"/api/v1/player-dashboard?player={Batter(i)}"));
            others.Add(i => ("api player stats", $"/api/v1/players/{Batter(i)}/stats"));
            others.Add(i => ("api hotbat-score", $"/api/v1/hotbat-score?batters={Batter(i)},{Batter(i + 1)}"));
            others.Add(i => ("api compare", $"/api/v1/compare/players?ids={Batter(i)},{Batter(i + 1)}"));
        }
        if (targets.Pitchers is { Count: > 0 } pitchers)
        {
            int Pitcher(int i) => pitchers[i % pitchers.Count];
            others.Add(_ => ("pitchers", "/pitchers"));
            others.Add(i => ("staff of a club", $"/teams/{Club(i)}/pitching"));
            others.Add(i => ("pitcher", $"/pitchers/{Pitcher(i)}"));
            others.Add(i => ("api pitchers", $"/api/v1/pitchers?team={Club(i)}"));
            others.Add(i => ("api workload", $"/api/v1/workload/pitcher/{Pitcher(i)}?includeRisk=true"));
            others.Add(i => new("api risk", "/api/v1/risk/pitcher", $"{{\"pitcher\": {Pitcher(i)}}}"));
            others.Add(i => new("api risk, what if", "/api/v1/risk/pitcher", $"{{\"pitcher\": {Pitcher(i)}, \"restDays\": 28, \"pitches\": {60 + (i % 50)}}}"));
        }
        if (targets.Prospects is { Count: > 1 } prospects)
        {
            string Prospect(int i) => prospects[i % prospects.Count];
            others.Add(_ => ("prospects", "/prospects"));
            others.Add(i => ("prospects, filtered", s_prospects[i % s_prospects.Length]));
            others.Add(i => ("prospect", $"/prospects/{Prospect(i)}"));
            others.Add(i => ("prospects compared", $"/prospects/compare?ids={Prospect(i)},{Prospect(i + 1)}"));
            others.Add(i => ("api prospects", "/api/v1" + s_prospects[i % s_prospects.Length]));
            others.Add(i => ("api prospect", $"/api/v1/prospects/{Prospect(i)}"));
            others.Add(i => ("api prospect predict", $"/api/v1/ml/predict/{Prospect(i)}"));
            others.Add(i => ("api prospect explanation", $"/api/v1/ml/explanations/{Prospect(i)}"));
        }
        return others;
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
