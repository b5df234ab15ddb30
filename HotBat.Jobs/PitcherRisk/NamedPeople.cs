using HotBat.Core.Baseball;
using Npgsql;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Finds people by "Family, Given" and day of birth: by both; by family name and birth; by a name that one man alone has, if the years agree.</summary>
sealed class NamedPeople
{
    // ages are told as fractions of a year
    const int SameDay = 2, SameYear = 366;

    readonly Dictionary<string, List<(int Id, DateOnly? Born)>> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<(string Last, DateOnly Born), List<int>> _byBirth = [];
    readonly Dictionary<(string, DateOnly?), (int? Id, string Why)> _found = [];

    /// <summary>Names that were asked for in vain.</summary>
    public IReadOnlyList<string> Failed => [.. _found.Where(found => found.Value.Id is null).Select(found => found.Key.Item1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static async Task<NamedPeople> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var people = new NamedPeople();
        await using var command = new NpgsqlCommand("select mlbam_id, first_name, last_name, birth_date from people order by mlbam_id", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            people.Add(reader.GetInt32(0), reader.GetString(1), PersonName.WithoutSuffix(reader.GetString(2)), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3));
        return people;
    }

    /// <param name="why">Why nobody was found.</param>
    public int? Find(string name, DateOnly? born, out string why)
    {
        if (!_found.TryGetValue((name, born), out var found)) _found[(name, born)] = found = Look(name, born);
        why = found.Why;
        return found.Id;
    }

    void Add(int id, string first, string last, DateOnly? born)
    {
        var key = Whole(first, last);
        if (!_byName.TryGetValue(key, out var same)) _byName[key] = same = [];
        same.Add((id, born));
        if (born is not { } day) return;
        if (!_byBirth.TryGetValue((Bare(last), day), out var twins)) _byBirth[(Bare(last), day)] = twins = [];
        twins.Add(id);
    }

    (int? Id, string Why) Look(string name, DateOnly? born)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0) return (null, $"'{name}' is not written as family name, given name");
        var (last, first) = (PersonName.WithoutSuffix(name[..comma].Trim()), name[(comma + 1)..].Trim());
        var named = _byName.GetValueOrDefault(Whole(first, last)) ?? [];
        if (born is not { } day) return named.Count == 1 ? (named[0].Id, "") : (null, $"{named.Count} people are called {name}, and his age is not told");
        var sure = named.Where(one => Away(one.Born, day) <= SameDay).ToList();
        if (sure.Count == 1) return (sure[0].Id, "");
        var twins = Enumerable.Range(-SameDay, (2 * SameDay) + 1).SelectMany(off => _byBirth.GetValueOrDefault((Bare(last), day.AddDays(off))) ?? []).Distinct().ToList();
        if (twins.Count == 1) return (twins[0], "");
        if (named.Count == 1 && Away(named[0].Born, day) <= SameYear) return (named[0].Id, "");
        return (null, $"{name}, born about {day:yyyy-MM-dd}: {(named.Count == 0 ? "nobody is called so" : $"{named.Count} called so, none born then")}");
    }

    static int Away(DateOnly? born, DateOnly day) => born is { } known ? Math.Abs(known.DayNumber - day.DayNumber) : 0;

    static string Whole(string first, string last) => $"{Bare(last)},{Bare(first)}";

    static string Bare(string name) => PersonName.SearchForm(name).Replace(" ", "", StringComparison.Ordinal);
}
