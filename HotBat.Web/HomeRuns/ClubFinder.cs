using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Shell;

namespace HotBat.Web.HomeRuns;

/// <summary>Feeds the search field in the shell: clubs whose abbreviation, or a word of whose name, begins with what was typed; all of them for nothing.</summary>
public sealed class ClubFinder(ClubDirectory clubs, SeasonQueries seasons, TimeProvider time)
{
    const int MostFound = 30;

    public ClubSearchSource Source => FindAsync;

    async Task<IReadOnlyList<ClubSearchItem>> FindAsync(string text, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        var season = await seasons.SeasonsAsync(today, cancel) is [var newest, ..] ? newest : (short)today.Year;
        var typed = PersonName.SearchForm(text);
        return [.. (await clubs.OfSeasonAsync(season, cancel))
            .Select(c => (Club: c, Place: PlaceOf(c, typed)))
            .Where(f => f.Place is not null)
            .OrderBy(f => f.Place).ThenBy(f => f.Club.Name, StringComparer.Ordinal)
            .Take(MostFound)
            .Select(f => new ClubSearchItem(f.Club.Abbreviation, f.Club.Name, f.Club.Colour, Urls.Team(f.Club.Abbreviation)))];
    }

    static int? PlaceOf(Club club, string typed)
    {
        if (typed.Length == 0) return 0;
        if (club.Abbreviation.Equals(typed, StringComparison.OrdinalIgnoreCase)) return 0;
        var name = PersonName.SearchForm(club.Name);
        if (PersonName.SearchForm(club.Nickname).StartsWith(typed, StringComparison.Ordinal)) return 1;
        if (name.StartsWith(typed, StringComparison.Ordinal) || name.Contains(" " + typed, StringComparison.Ordinal)) return 2;
        return club.Abbreviation.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 3 : null;
    }
}
