namespace HotBat.Web.HomeRuns;

/// <summary>The Team HR Dashboard's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
public sealed record TeamParameters(
    string? Season = null,
    string? Split = null,
    string? From = null,
    string? To = null,
    string? Park = null,
    string? Hand = null,
    string? MinPa = null,
    string? AsOf = null);
