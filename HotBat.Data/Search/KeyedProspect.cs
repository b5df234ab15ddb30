using HotBat.Core.Baseball;

namespace HotBat.Data.Search;

/// <summary>A minor leaguer whom no source gives an MLBAM id: he goes by the collection's key.</summary>
/// <param name="Ages">Of his lines: season and age in it.</param>
sealed record KeyedProspect(string Key, string Name, DateOnly? Born, IReadOnlyList<(int Season, int Age)> Ages)
{
    /// <summary>
    /// Who of the register some of them are: whose name is the same and whose birthday makes him as old as the lines have him, if one man alone is that on either side.
    /// Who is the minor leaguer of another id is not looked at.
    /// </summary>
    /// <param name="people">Those of the register whom no minor-league line has by their id; names without suffix.</param>
    /// <returns>Keys by MLBAM id.</returns>
    public static IReadOnlyDictionary<int, string> In(IReadOnlyList<KeyedProspect> prospects, IEnumerable<(int Id, string Name, DateOnly? Born)> people)
    {
        // sources write a suffix or leave it out; father and son are told apart by their age
        var names = prospects.ToLookup(prospect => PersonName.SearchForm(PersonName.WithoutSuffix(prospect.Name)), StringComparer.Ordinal);
        var pairs = (from person in people
                     where person.Born is not null
                     from prospect in names[PersonName.SearchForm(person.Name)]
                     where prospect.IsOneBornOn(person.Born!.Value)
                     select (person.Id, prospect.Key)).ToList();
        var (byId, byKey) = (pairs.ToLookup(pair => pair.Id), pairs.ToLookup(pair => pair.Key, StringComparer.Ordinal));
        return pairs.Where(pair => byId[pair.Id].Count() == 1 && byKey[pair.Key].Count() == 1).ToDictionary(pair => pair.Id, pair => pair.Key);
    }

    /// <summary>The first season of his lines; null where none has his age.</summary>
    public short? FirstSeason => Ages.Count == 0 ? null : (short)Ages.Min(line => line.Season);

    bool IsOneBornOn(DateOnly day) => Born is { } born ? born == day : Ages.Count > 0 && Ages.All(line => SeasonAge.In(day, line.Season) == line.Age);
}
