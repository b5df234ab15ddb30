namespace HotBat.Web.HomeRuns;

/// <summary>A slate's query string as it came, for page, endpoint and CSV alike. Names are those of the URL.</summary>
public sealed record SlateParameters(string? Date = null, string? Sort = null, string? AsOf = null)
{
    public const string DefaultSort = "score";

    /// <summary>score: the highest HotBatScore first, and where games have none the most expected home runs; time; park by its factor.</summary>
    public static IReadOnlyList<(string Code, string Label)> Sorts { get; } = [(DefaultSort, "Score"), ("time", "Time"), ("park", "Park")];
}
