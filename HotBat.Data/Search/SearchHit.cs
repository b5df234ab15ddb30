namespace HotBat.Data.Search;

public enum SearchKind { Club, Player }

/// <summary>A club or a player that was found.</summary>
/// <param name="Id">MLBAM id of the club or the player.</param>
/// <param name="Club">Abbreviation: the club's own, or of the club he last played for in the year before the day, or of a prospect's organisation; null where there is none.</param>
/// <param name="BirthYear">Null for a club, and where it is not known.</param>
/// <param name="FirstSeason">His first in the majors, as the register has it; null for a club, where no register tells, and for who has not been there before the day.</param>
/// <param name="IsPitcher">More batters faced than plate appearances before the day; null for a club, and where neither is known.</param>
/// <param name="HasDashboard">A page with figures is there: a club's, or that of a player with a plate appearance in a loaded game before the day.</param>
public sealed record SearchHit(SearchKind Kind, int Id, string Name, string? Club, int? BirthYear, short? FirstSeason, bool? IsPitcher, bool HasDashboard)
{
    /// <summary>His last season in the majors that is known on the day, by the register, season lines or games; null for a club, and where none is known.</summary>
    public short? LastSeason { get; init; }

    /// <summary>He has played in the newest season that is loaded on the day; false for a club.</summary>
    public bool IsActive { get; init; }

    /// <summary>Of his profile as a prospect, MLBAM id or the collection's key; null for a club and for whom no minor-league line has. Who has a key alone has no id: 0.</summary>
    public string? ProspectId { get; init; }

    /// <summary>He has such a profile and has not been in the majors before the day; the club is then his organisation.</summary>
    public bool IsProspect { get; init; }

    /// <summary>Of a prospect that the day's ranking has at one level: Rk to AAA; null for everybody else.</summary>
    public string? Level { get; init; }

    /// <summary>#rrggbb of the club.</summary>
    public string? Colour { get; init; }
}
