namespace HotBat.Core.SampleLeague;

/// <summary>A real club, as far as the game needs it.</summary>
/// <param name="Abbreviation">As Savant writes it.</param>
/// <param name="IsRoofed">Never rained out: a dome or a roof that can be closed.</param>
public sealed record SampleClub(int TeamId, string Abbreviation, string Name, string Nickname, string League, string Division, int VenueId, string VenueName, string TimeZone, double Latitude, double ElevationFeet, bool IsRoofed);

/// <summary>What a sample league is made from. The same setup gives the same league, whatever the day.</summary>
/// <param name="Clubs">An even number of them, in a fixed order.</param>
/// <param name="Weeks">Length of a season; 27 is the league's own, fewer make a league that is quick to play.</param>
public sealed record SampleLeagueSetup(long Seed, IReadOnlyList<SampleClub> Clubs, int Weeks = SampleCalendar.FullSeason);
