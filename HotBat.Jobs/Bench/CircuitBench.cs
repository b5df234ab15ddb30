using System.Collections.Concurrent;
using System.Net.Http.Json;
using HotBat.Core.Operations;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Bench;

/// <summary>./hotbat bench circuits: the managed memory that one reader of each page costs once the page is still; the bare frame around "not found" in the same run is the baseline.</summary>
public static class CircuitBench
{
    const int WarmVisits = 3, AtOnce = 5;
    const string Baseline = "baseline: not found", NotFound = "/not-found";

    public static async Task RunAsync(VerbContext verb, string? url, int circuits, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (circuits is < 5 or > 200) throw new UserError("From 5 to 200 circuits are opened on each page.", "--circuits", "25 is enough for steady figures.");
        await using var app = url is null ? await BenchedApp.StartAsync(verb, cancellation) : null;
        using var http = BenchedApp.Client(app?.Address, url);
        IReadOnlyList<(string Page, string Path)> pages = paths.Count > 0 ? [(Baseline, NotFound), .. paths.Select(p => (p, p))] : Pages(await BenchTargets.FindAsync(http, cancellation));
        var figures = new List<PageMemory>();
        await using (var progress = verb.Progress("Pages"))
        {
            foreach (var (page, path) in pages)
            {
                figures.Add(await MeasureAsync(http, page, path, circuits, cancellation));
                progress.Report(figures.Count, pages.Count, "pages");
            }
        }
        Report(verb, figures, circuits);
    }

    static List<(string Page, string Path)> Pages(BenchTargets targets)
    {
        var pages = new List<(string, string)>
        {
            (Baseline, NotFound), ("slate today", "/"), ("clubs", "/teams"), ("club", $"/teams/{targets.Clubs[0]}"), ("players", "/players"), ("leaders", "/leaders"),
            ("admin jobs", "/admin/jobs"), ("admin data", "/admin/data"),
        };
        if (targets.Days.LastOrDefault(d => d.Games.Count > 0) is { } day) pages.AddRange([("slate", $"/games?date={day.Date}"), ("game", $"/games/{day.Games[0]}")]);
        if (targets.Batters is [var first, var second, ..]) pages.AddRange([("player", $"/players/{first}"), ("compare", $"/players/compare?ids={first},{second}")]);
        if (targets.Pitchers is [var pitcher, ..]) pages.AddRange([("pitchers", "/pitchers"), ("staff of a club", $"/teams/{targets.Clubs[0]}/pitching"), ("pitcher", $"/pitchers/{pitcher}")]);
        if (targets.Prospects is [var prospect, var other, ..]) pages.AddRange([("prospects", "/prospects"), ("prospect", $"/prospects/{prospect}"), ("prospects compared", $"/prospects/compare?ids={prospect},{other}")]);
        return pages;
    }

    static async Task<PageMemory> MeasureAsync(HttpClient http, string page, string path, int circuits, CancellationToken cancellation)
    {
        // what is compiled and kept for all readers at the first visits is not one reader's
        for (var i = 0; i < WarmVisits; i++)
        {
            await using var warm = await CircuitClient.OpenAsync(http, path, cancellation);
        }
        var before = await MemoryAsync(http, cancellation);
        var open = new ConcurrentBag<CircuitClient>();
        try
        {
            await Parallel.ForAsync(0, circuits, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (_, token) => open.Add(await CircuitClient.OpenAsync(http, path, token)));
            var during = await MemoryAsync(http, cancellation);
            await LeaveAsync(open);
            var after = await MemoryAsync(http, cancellation);
            return new(page, Kilobytes(after, during, circuits), Kilobytes(before, after, circuits), during.OpenCircuits - before.OpenCircuits);
        }
        finally
        {
            await LeaveAsync(open);
        }
    }

    static async Task LeaveAsync(ConcurrentBag<CircuitClient> open)
    {
        while (open.TryTake(out var circuit)) await circuit.DisposeAsync();
    }

    static async Task<Memory> MemoryAsync(HttpClient http, CancellationToken cancellation) => (await http.GetFromJsonAsync<Memory>("/admin/memory", cancellation))!;

    static double Kilobytes(Memory from, Memory to, int circuits) => Math.Round((to.ManagedBytes - from.ManagedBytes) / 1024.0 / circuits, 1);

    static void Report(VerbContext verb, List<PageMemory> figures, int circuits)
    {
        verb.Say($"managed KiB a circuit, {circuits} open on one address, after full collections: what they hold until their readers go; left: what the app holds more than before, caches included");
        verb.Say($"{"",-26}{"open",6}{"KiB",9}{"left",9}");
        foreach (var figure in figures) verb.Say($"{figure.Page,-26}{figure.Open,6}{figure.KilobytesEach,9:0}{figure.KilobytesLeft,9:0}");
        verb.Result(new { Circuits = circuits, Pages = figures });
        if (figures.Any(f => f.Open != circuits)) verb.ExitCode = 1;
    }

    sealed record Memory(long ManagedBytes, int OpenCircuits);

    /// <param name="Open">Circuits that the app held.</param>
    sealed record PageMemory(string Page, double KilobytesEach, double KilobytesLeft, int Open);
}
