namespace HotBat.Data.Baseball;

/// <summary>Where a minor leaguer played last.</summary>
/// <param name="Level">Rk to AAA; null where he had several teams.</param>
/// <param name="TeamId">Of the organisation's club; null where it is not known.</param>
public sealed record MinorPlace(string? Level, int? TeamId);

/// <summary>What features other than the prospects' may ask about who is in the minors.</summary>
public interface IMinorPlaces
{
    /// <summary>A lookup by MLBAM id or the collection's key: null for whom the day's ranking has not.</summary>
    Task<Func<string, MinorPlace?>> OfDayAsync(DateOnly asOf, CancellationToken cancel);
}

/// <summary>Who is who between the register and the minor leagues' own keys.</summary>
public interface IProspectProfiles
{
    /// <returns>Of the profile of one of the register: MLBAM id or the collection's key; null where no minor-league line has him.</returns>
    Task<string?> IdAsync(int playerId, CancellationToken cancel);

    /// <returns>Who of the register has the profile of a collection's key, by name and age; null where nobody alone is that.</returns>
    Task<int?> PlayerIdAsync(string key, CancellationToken cancel);
}
