using System.Diagnostics;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Core.Search;
using HotBat.Data.Search;
using HotBat.Jobs.Operations;
using Npgsql;

namespace HotBat.Jobs.Search;

/// <summary>./hotbat bench search: names looked for among all loaded people, as they are and misspelt, beside a plain ILIKE in the same run.</summary>
public static class SearchBench
{
    const int Sought = 300, Seed = 20240815, Limit = 10;

    public static async Task RunAsync(VerbContext verb, CancellationToken cancellation)
    {
        await verb.OpenDatabaseAsync(cancellation);
        var source = verb.Service<NpgsqlDataSource>();
        var queries = verb.Service<SearchQueries>();
        var (people, all) = await PeopleAsync(source, cancellation);
        if (people.Count == 0) throw new UserError("Nobody is loaded.", "people", "Load people first: ./hotbat ingest all DIR.");
        var today = BaseballDay.Today(verb.Service<TimeProvider>());
        var asked = people.SelectMany((p, i) => Queries(p, new Random(Seed + i))).ToList();

        var watch = Stopwatch.StartNew();
        await queries.FindAsync(new("a", today, today, Limit), cancellation);
        var built = watch.Elapsed.TotalMilliseconds;
        foreach (var (_, _, typed) in asked.Take(Sought)) await queries.FindAsync(new(typed, today, today, Limit), cancellation);

        var visits = new List<(string Kind, double Search, double Like, bool IsFound)>();
        await using (var progress = verb.Progress("Searches"))
        {
            foreach (var (kind, id, typed) in asked)
            {
                watch.Restart();
                var hits = await queries.FindAsync(new(typed, today, today, Limit), cancellation);
                var search = watch.Elapsed.TotalMilliseconds;
                watch.Restart();
                await LikeAsync(source, typed, cancellation);
                visits.Add((kind, search, watch.Elapsed.TotalMilliseconds, hits.Take(5).Any(h => h.Kind == SearchKind.Player && h.Id == id)));
                progress.Report(visits.Count, asked.Count, "searches");
            }
        }
        Report(verb, all, built, visits);
    }

    static void Report(VerbContext verb, long all, double built, List<(string Kind, double Search, double Like, bool IsFound)> visits)
    {
        verb.Say($"{all:N0} people; the index was made in {built:0} ms; milliseconds a search");
        verb.Say($"{"",-16}{"count",7} | {"search p50",10}{"p95",8}{"max",8} | {"ILIKE p50",10}{"p95",8}{"max",8} | {"in first five",13}");
        var kinds = visits.GroupBy(v => v.Kind).Append(visits.GroupBy(_ => "all").Single())
            .Select(g => new { Kind = g.Key, Count = g.Count(), SearchMs = Quantiles.Of(g.Select(v => v.Search)), LikeMs = Quantiles.Of(g.Select(v => v.Like)), InFirstFive = Math.Round(g.Average(v => v.IsFound ? 1.0 : 0), 4) }).ToList();
        foreach (var k in kinds)
            verb.Say($"{k.Kind,-16}{k.Count,7} | {k.SearchMs.P50,10:0.00}{k.SearchMs.P95,8:0.00}{k.SearchMs.Max,8:0.00} | {k.LikeMs.P50,10:0.00}{k.LikeMs.P95,8:0.00}{k.LikeMs.Max,8:0.00} | {k.InFirstFive,13:P1}");
        verb.Result(new { People = all, IndexMs = Math.Round(built), Kinds = kinds });
    }

    /// <summary>Spread evenly over the ids, so that each run asks for the same.</summary>
    static async Task<(IReadOnlyList<(int Id, string First, string Last)> Sought, long All)> PeopleAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Data.SqlFile.Read("Search/bench_people.sql"));
        command.Parameters.Add(new() { Value = Sought });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (people, all) = (new List<(int, string, string)>(), 0L);
        while (await reader.ReadAsync(cancellation))
        {
            people.Add((reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
            all = reader.GetInt64(3);
        }
        return (people, all);
    }

    static IEnumerable<(string Kind, int Id, string Typed)> Queries((int Id, string First, string Last) person, Random random)
    {
        var name = PersonName.SearchForm($"{person.First} {person.Last}");
        yield return ("whole name", person.Id, name);
        yield return ("last, first", person.Id, $"{person.Last}, {person.First}");
        yield return ("beginning", person.Id, PersonName.SearchForm(person.Last) is { Length: > 4 } last ? last[..4] : PersonName.SearchForm(person.Last));
        yield return ("one typo", person.Id, Misspelt.Of(name, 1, random));
        yield return ("two typos", person.Id, Misspelt.Of(name, 2, random));
    }

    static async Task LikeAsync(NpgsqlDataSource source, string typed, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Data.SqlFile.Read("Search/bench_like.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = $"%{typed}%" }, new() { Value = Limit } });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
        }
    }

    sealed record Quantiles(double P50, double P95, double Max)
    {
        public static Quantiles Of(IEnumerable<double> values)
        {
            double[] sorted = [.. values.Order()];
            return new(At(.5), At(.95), Math.Round(sorted[^1], 2));
            double At(double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)], 2);
        }
    }
}
