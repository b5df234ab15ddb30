namespace HotBat.Web.Shell;

/// <summary>A club as the search field offers it.</summary>
public sealed record ClubSearchItem(string Abbreviation, string Name, string Colour, string Url);

/// <summary>Finds clubs for what was typed, best first. Registered as a service; without one the field is not shown.</summary>
public delegate Task<IReadOnlyList<ClubSearchItem>> ClubSearchSource(string text, CancellationToken cancellation);
