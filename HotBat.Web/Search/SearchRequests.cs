using HotBat.Core.Baseball;
using HotBat.Core.Names;
using HotBat.Data.Search;
using HotBat.Web.Api;

namespace HotBat.Web.Search;

/// <summary>From a query string to what the search takes.</summary>
public sealed class SearchRequests(TimeProvider time)
{
    public const int MostFound = 50, MostOnThePage = 25, UsuallyFound = 10;

    public DateOnly Today => BaseballDay.Today(time);

    /// <summary>Nothing typed is no problem: a page then shows who is popular.</summary>
    public Resolved<SearchView> View(SearchParameters parameters, int usually = UsuallyFound)
    {
        var reader = new ParameterReader();
        var today = Today;
        var asOf = reader.AsOf(parameters.AsOf, today);
        var limit = reader.Number("limit", parameters.Limit, 1, MostFound) ?? usually;
        var typed = parameters.Q?.Trim() ?? "";
        if (typed.Length > NameQuery.MostLetters) reader.Report("q", $"A name of at most {NameQuery.MostLetters} letters can be looked for.");
        return reader.Problem is { } problem ? problem : new SearchView(typed, asOf, today, limit);
    }
}
