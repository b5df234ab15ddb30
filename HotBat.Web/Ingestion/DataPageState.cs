namespace HotBat.Web.Ingestion;

/// <summary>What the address of the data page chooses; null is the default.</summary>
public sealed record DataPageState(string? Season = null, string? Column = null, string? Gaps = null, string? Kind = null, string? Reason = null, string? RunKind = null, string? RunStatus = null,
    string? Sort = null, int DaysPage = 1, int RejectsPage = 1, int RunsPage = 1, int ColumnsPage = 1)
{
    /// <summary>Only days on which a game lacks its pitches.</summary>
    public bool OnlyGaps => Gaps == "only";
}
