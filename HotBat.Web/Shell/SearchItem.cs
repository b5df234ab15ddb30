namespace HotBat.Web.Shell;

/// <summary>A club or a player as the search field offers it.</summary>
/// <param name="Key">What the browser keeps of it: "player-592450".</param>
/// <param name="Mark">The club's abbreviation; null for who has none.</param>
/// <param name="Detail">What tells him from others of his name.</param>
public sealed record SearchItem(string Key, string Name, string Url, string? Mark = null, string? Colour = null, string? Detail = null)
{
    /// <summary>Of a player: he has faced more batters than he has had turns at the plate; null where that is not known.</summary>
    public bool? IsPitcher { get; init; }
}

/// <param name="Title">Null for what was found by the text.</param>
public sealed record SearchGroup(string? Title, IReadOnlyList<SearchItem> Items);

/// <param name="Text">What was typed; empty before.</param>
/// <param name="AsOf">The day of the view as the address has it.</param>
/// <param name="Recent">Keys of what was chosen before, newest first.</param>
public sealed record SearchAsked(string Text, string? AsOf, IReadOnlyList<string> Recent)
{
    /// <summary>How many are wanted; as many as the search field shows when not given.</summary>
    public int? Most { get; init; }
}

/// <summary>Finds what was typed, best first; for nothing typed what was chosen before and what is popular. Registered as a service; without one the field is not shown.</summary>
public delegate Task<IReadOnlyList<SearchGroup>> SearchSource(SearchAsked asked, CancellationToken cancellation);
