namespace HotBat.Web.Search;

/// <summary>The search's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
public sealed record SearchParameters(string? Q = null, string? Limit = null, string? AsOf = null);
