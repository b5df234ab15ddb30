using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;

namespace HotBat.Web.HomeRuns;

/// <summary>The club that an address of the clubs' page names: the abbreviation, or a word of the name, begins with what was typed.</summary>
public sealed class ClubFinder(ClubDirectory clubs, SeasonQueries seasons, TimeProvider time)
{
    /// <summary>Null when none does, and for nothing typed.</summary>
    public async Task<Club?> FindAsync(string text, CancellationToken cancel)
    {
        var typed = PersonName.SearchForm(text);
        if (typed.Length == 0) return null;
        var today = BaseballDay.Today(time);
        var season = await seasons.SeasonsAsync(today, cancel) is [var newest, ..] ? newest : (short)today.Year;
        return (await clubs.OfSeasonAsync(season, cancel))
            .Select(c => (Club: c, Place: PlaceOf(c, typed)))
            .Where(f => f.Place is not null)
            .OrderBy(f => f.Place).ThenBy(f => f.Club.Name, StringComparer.Ordinal)
            .Select(f => f.Club).FirstOrDefault();
    }

    static int? PlaceOf(Club club, string typed)
    {
        if (club.Abbreviation.Equals(typed, StringComparison.OrdinalIgnoreCase)) return 0;
        var name = PersonName.SearchForm(club.Name);
        if (PersonName.SearchForm(club.Nickname).StartsWith(typed, StringComparison.Ordinal)) return 1;
        if (name.StartsWith(typed, StringComparison.Ordinal) || name.Contains(" " + typed, StringComparison.Ordinal)) return 2;
        return club.Abbreviation.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 3 : null;
    }
}
