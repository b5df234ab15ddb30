using System.Diagnostics;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Core.Names;
using HotBat.Data.Search;
using HotBat.Jobs.Operations;
using Npgsql;

namespace HotBat.Jobs.Search;

/// <summary>./hotbat bench search: names looked for among all loaded people, as they are and misspelt, beside a plain ILIKE in the same run.</summary>
public static class SearchBench
{
    const int Sought = 300, Slipped = 2_400, Seed = 20240815, Limit = 10, LeastLetters = 5, LeastOfTwoTypos = 8;

    public static async Task RunAsync(VerbContext verb, CancellationToken cancellation)
    {
        await verb.OpenDatabaseAsync(cancellation);
        var source = verb.Service<NpgsqlDataSource>();
        var queries = verb.Service<SearchQueries>();
        var (people, all) = await PeopleAsync(source, Sought, cancellation);
        if (people.Count == 0) throw new UserError("Nobody is loaded.", "people", "Load people first: ./hotbat ingest all DIR.");
        var today = BaseballDay.Today(verb.Service<TimeProvider>());
        // more than enough, as short names are left out
        var (others, _) = await PeopleAsync(source, Slipped + (Slipped / 10), cancellation);
        List<(string Kind, int Id, string Typed, bool IsLiked)> asked = [.. people.SelectMany(Queries), .. Typos(others)];

        var watch = Stopwatch.StartNew();
        await queries.FindAsync(new("a", today, today, Limit), cancellation);
        var built = watch.Elapsed.TotalMilliseconds;
        foreach (var (_, _, typed, _) in asked.Take(Sought)) await queries.FindAsync(new(typed, today, today, Limit), cancellation);

        var visits = new List<Visit>();
        await using (var progress = verb.Progress("Searches"))
        {
            foreach (var (kind, id, typed, isLiked) in asked)
            {
                watch.Restart();
                var hits = await queries.FindAsync(new(typed, today, today, Limit), cancellation);
                var search = watch.Elapsed.TotalMilliseconds;
                watch.Restart();
                if (isLiked) await LikeAsync(source, typed, cancellation);
                visits.Add(new(kind, search, isLiked ? watch.Elapsed.TotalMilliseconds : null, 1 + hits.ToList().FindIndex(h => h.Kind == SearchKind.Player && h.Id == id)));
                progress.Report(visits.Count, asked.Count, "searches");
            }
        }
        Report(verb, all, built, visits);
    }

    static void Report(VerbContext verb, long all, double built, List<Visit> visits)
    {
        verb.Say($"{all:N0} people; the index was made in {built:0} ms; milliseconds a search; ILIKE was asked {visits.Count(v => v.Like is not null):N0} times");
        verb.Say($"{"",-22}{"count",7} | {"search p50",10}{"p95",8}{"max",8} | {"ILIKE p50",10}{"p95",8}{"max",8} | {"first",8}{"in five",9}");
        var kinds = visits.GroupBy(v => v.Kind).Concat(visits.Where(v => v.Kind.StartsWith("one typo", StringComparison.Ordinal)).GroupBy(_ => "one typo")).Concat(visits.GroupBy(_ => "all"))
            .Select(g => new
            {
                Kind = g.Key,
                Count = g.Count(),
                SearchMs = Quantiles.Of(g.Select(v => v.Search)),
                LikeMs = Quantiles.Of(g.Select(v => v.Like).OfType<double>()),
                First = Math.Round(g.Average(v => v.Place == 1 ? 1.0 : 0), 4),
                InFirstFive = Math.Round(g.Average(v => v.Place is >= 1 and <= 5 ? 1.0 : 0), 4),
            }).ToList();
        foreach (var k in kinds)
            verb.Say($"{k.Kind,-22}{k.Count,7} | {k.SearchMs.P50,10:0.00}{k.SearchMs.P95,8:0.00}{k.SearchMs.Max,8:0.00} | {k.LikeMs.P50,10:0.00}{k.LikeMs.P95,8:0.00}{k.LikeMs.Max,8:0.00} | {k.First,8:P1}{k.InFirstFive,9:P1}");
        verb.Result(new { People = all, IndexMs = Math.Round(built), Kinds = kinds });
    }

    /// <summary>Spread evenly over the ids, so that each run asks for the same.</summary>
    static async Task<(IReadOnlyList<(int Id, string First, string Last)> Sought, long All)> PeopleAsync(NpgsqlDataSource source, int most, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Data.SqlFile.Read("Search/bench_people.sql"));
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (people, all) = (new List<(int, string, string)>(), 0L);
        while (await reader.ReadAsync(cancellation))
        {
            people.Add((reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
            all = reader.GetInt64(3);
        }
        return (people, all);
    }

    static IEnumerable<(string Kind, int Id, string Typed, bool IsLiked)> Queries((int Id, string First, string Last) person)
    {
        yield return ("whole name", person.Id, PersonName.SearchForm($"{person.First} {person.Last}"), true);
        yield return ("last, first", person.Id, $"{person.Last}, {person.First}", true);
        yield return ("beginning", person.Id, PersonName.SearchForm(person.Last) is { Length: > 4 } last ? last[..4] : PersonName.SearchForm(person.Last), true);
    }

    /// <summary>Whole names of five letters or more with one slip, the kinds in turn, and of eight or more with two; as many of each.</summary>
    static IEnumerable<(string Kind, int Id, string Typed, bool IsLiked)> Typos(IReadOnlyList<(int Id, string First, string Last)> people)
    {
        var named = people.Select(person => (person.Id, Name: PersonName.SearchForm($"{person.First} {person.Last}"))).ToList();
        foreach (var (i, (id, name)) in named.Where(one => Letters(one.Name) >= LeastLetters).Take(Slipped).Index())
        {
            var slip = (Slip)(i % 4);
            yield return ($"one typo, {slip.ToString().ToLowerInvariant()}", id, Misspelt.Of(name, slip, new Random(Seed + i)), i < Sought);
        }
        foreach (var (i, (id, name)) in named.Where(one => Letters(one.Name) >= LeastOfTwoTypos).Take(Slipped).Index())
            yield return ("two typos", id, Misspelt.Of(name, 2, new Random(Seed - 1 - i)), i < Sought);
    }

    static int Letters(string name) => name.Count(char.IsLetter);

    static async Task LikeAsync(NpgsqlDataSource source, string typed, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Data.SqlFile.Read("Search/bench_like.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = $"%{typed}%" }, new() { Value = Limit } });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
        }
    }

    /// <param name="Like">Null where ILIKE was not asked.</param>
    /// <param name="Place">Where he was found, from 1; 0 where he was not.</param>
    sealed record Visit(string Kind, double Search, double? Like, int Place);

    sealed record Quantiles(double P50, double P95, double Max)
    {
        public static Quantiles Of(IEnumerable<double> values)
        {
            double[] sorted = [.. values.Order()];
            if (sorted.Length == 0) return new(0, 0, 0);
            return new(At(.5), At(.95), Math.Round(sorted[^1], 2));
            double At(double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)], 2);
        }
    }
}
