using HotBat.Data.Prospects;
using HotBat.Web.Api;

namespace HotBat.Web.Prospects;

/// <summary>A saved search beside what it holds today.</summary>
/// <param name="Words">Its view, filters and order in words.</param>
/// <param name="View">Null where it cannot be told; <paramref name="Problem"/> says why.</param>
public sealed record SavedProspectSearch(ProspectSearch Search, IReadOnlyList<string> Words, ProspectListView? View, string? Problem)
{
    public ProspectParameters Parameters { get; } = ProspectParameters.Read(Search.Query);

    public string Url => Urls.ProspectsOf(Parameters);

    /// <summary>Listed now and not when it was last opened.</summary>
    public IReadOnlyList<ProspectLine> Entered { get; } = View is null ? [] : EnteredOf(View, [.. Search.Listed]);

    /// <summary>"14"; "500 of 2,310" where more match than are listed.</summary>
    public string? Holds => View is not { } view ? null : view.Matching > view.Listed.Count ? $"{Parts.Format.Count(view.Listed.Count)} of {Parts.Format.Count(view.Matching)}" : Parts.Format.Count(view.Listed.Count);

    public static Csv<SavedProspectSearch> Table { get; } = new(
        ("name", one => one.Search.Name), ("query", one => one.Search.Query), ("matching", one => one.View?.Matching), ("listed", one => one.View?.Listed.Count), ("new_since_opened", one => one.View is null ? null : one.Entered.Count),
        ("opened", one => DateOnly.FromDateTime(one.Search.OpenedAt)), ("created", one => DateOnly.FromDateTime(one.Search.CreatedAt)));

    static List<ProspectLine> EnteredOf(ProspectListView view, HashSet<string> before) => [.. view.Listed.Where(line => !before.Contains(line.PlayerKey)).OrderBy(line => line.Rank)];
}

/// <summary>Reads saved searches with what each holds today, and keeps new ones.</summary>
public sealed class SavedProspectSearches(ProspectSearchStore store, ProspectRequests requests) : ISearchNews
{
    public async Task<IReadOnlyList<SearchNews>> NewsAsync(string owner, CancellationToken cancel) =>
        [.. (await OfAsync(owner, cancel)).Where(one => one.Entered.Count > 0).Select(one => new SearchNews(one.Search.Name, one.Entered))];

    public async Task<IReadOnlyList<SavedProspectSearch>> OfAsync(string owner, CancellationToken cancel)
    {
        var saved = new List<SavedProspectSearch>();
        foreach (var search in await store.ListAsync(owner, cancel))
        {
            var resolved = await requests.ListAsync(ProspectParameters.Read(search.Query), cancel);
            saved.Add(resolved.Value is not { } request ? new(search, [], null, resolved.Problem!.Message)
                : request.Ranking is { } ranking ? new(search, ProspectText.Filters(request), ProspectListView.Of(ranking, request), null)
                : new(search, ProspectText.Filters(request), null, "no prospect has been scored yet"));
        }
        return saved;
    }

    /// <summary>Keeps the view that an address shows, as it is today.</summary>
    /// <returns>Null where it is no list, or too long to be kept.</returns>
    public async Task<ProspectSearchKept?> KeepAsync(string owner, string name, ProspectParameters parameters, CancellationToken cancel)
    {
        var resolved = await requests.ListAsync(parameters with { AsOf = null, Page = null }, cancel);
        if (resolved.Value is not { Kind: not (ProspectListKind.Systems or ProspectListKind.Scarcity) } request) return null;
        var query = Urls.ProspectsQuery(request.Canonical);
        if (query.Length > ProspectSearch.LongestQuery) return null;
        var listed = request.Ranking is { } ranking ? ProspectListView.Of(ranking, request).Listed.Select(line => line.PlayerKey) : [];
        return await store.AddAsync(owner, name, query, listed, cancel);
    }
}
