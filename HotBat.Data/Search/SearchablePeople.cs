using System.Globalization;
using HotBat.Core.Names;

namespace HotBat.Data.Search;

/// <summary>A season of somebody: plate appearances and batters faced.</summary>
readonly record struct SeasonTurns(short Season, int Turns, int Faced);

/// <param name="FirstSeason">First in the majors, as the register has it; <paramref name="LastSeason"/> likewise, which may lie after a day that is asked for.</param>
/// <param name="FirstSeen">First day that knows of a game of his; null when no source tells. Of a season known by its year alone, the first of the next.</param>
/// <param name="FirstBatted">Day of his first plate appearance in a loaded game.</param>
/// <param name="Seasons">Oldest first.</param>
/// <param name="ProspectId">Of his profile as a minor leaguer: MLBAM id or the collection's key; null where no minor-league line has him. Who has a key alone has no player id: 0.</param>
sealed record SearchablePerson(int PlayerId, string Name, int? BirthYear, short? FirstSeason, short? LastSeason, DateOnly? FirstSeen, DateOnly? FirstBatted, IReadOnlyList<SeasonTurns> Seasons, string? ProspectId);

/// <summary>All people by name; the same for every day.</summary>
sealed record SearchablePeople(IReadOnlyList<SearchablePerson> People, NameIndex Names)
{
    /// <summary>Of those of the register whose profile goes by a collection's key.</summary>
    public IReadOnlyDictionary<string, int> PlayerByKey { get; } = People.Where(p => p is { PlayerId: > 0, ProspectId: { } id } && id != p.PlayerId.ToString(CultureInfo.InvariantCulture)).ToDictionary(p => p.ProspectId!, p => p.PlayerId, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<int, int> PlaceById { get; } = People.Select((p, i) => (p.PlayerId, i)).Where(p => p.PlayerId > 0).ToDictionary(p => p.PlayerId, p => p.i);
}

/// <summary>The people of a day.</summary>
/// <param name="Fame">As <see cref="NameIndex.Find"/> takes it: below 0 for who had not appeared.</param>
/// <param name="IsPitcher">By place; null where he had neither batted nor pitched.</param>
/// <param name="TeamIds">By player id: for whom he last played in the year before.</param>
/// <param name="LastSeasons">By place: the last season in the majors that is known on the day; null where none is.</param>
/// <param name="NewestSeason">The newest season that somebody is known to have played in by games or season lines; null when nothing is loaded.</param>
/// <param name="Popular">Places of batters of loaded games by home runs in the year before the day, then by how well known they are: those whose page has something to show.</param>
sealed record PeopleOfDay(SearchablePeople All, DateOnly AsOf, float[] Fame, bool?[] IsPitcher, IReadOnlyDictionary<int, int> TeamIds, short?[] LastSeasons, short? NewestSeason,
    IReadOnlyList<int> Popular);
