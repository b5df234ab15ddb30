using HotBat.Data.Search;
using HotBat.Web.Shell;

namespace HotBat.Web.Search;

/// <summary>Feeds the search field in the shell.</summary>
public sealed class SiteSearch(SearchRequests requests, SearchQueries queries)
{
    const int MostOffered = 8, MostRecent = 5;

    public SearchSource Source => FindAsync;

    async Task<IReadOnlyList<SearchGroup>> FindAsync(SearchAsked asked, CancellationToken cancel)
    {
        // an address that names no day is the page's to refuse
        var view = requests.View(new(asked.Text, AsOf: asked.AsOf), MostOffered).Value ?? requests.View(new(asked.Text), MostOffered).Value;
        if (view is null) return [];
        if (view.Typed.Length > 0) return Groups((null, await queries.FindAsync(asked.Most is { } most ? view with { Limit = Math.Min(most, SearchRequests.MostFound) } : view, cancel)));
        var recent = await queries.KnownAsync(asked.Recent.Select(SearchText.Read).OfType<(SearchKind, int)>(), view with { Limit = MostRecent }, cancel);
        var popular = (await queries.PopularAsync(view, cancel)).Where(p => !recent.Contains(p));
        return Groups(("Recent", recent), ("Popular", [.. popular.Take(MostOffered - Math.Min(recent.Count, 3))]));
    }

    static IReadOnlyList<SearchGroup> Groups(params IEnumerable<(string? Title, IReadOnlyList<SearchHit> Hits)> groups) =>
        [.. groups.Where(g => g.Hits.Count > 0).Select(g => new SearchGroup(g.Title, [.. g.Hits.Select(SearchText.Item)]))];
}
