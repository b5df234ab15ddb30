using HotBat.Core.Operations;
using HotBat.Core.SampleLeague;
using HotBat.Data.Baseball;
using Microsoft.Extensions.Configuration;

namespace HotBat.Jobs.SampleLeague;

/// <summary>HotBat:SampleSeed another league, HotBat:SampleWeeks and HotBat:SampleClubs a smaller one.</summary>
public sealed record SampleLeagueOptions(long Seed, int Weeks, int Clubs)
{
    const int AllClubs = 30;

    public static SampleLeagueOptions From(IConfiguration configuration) =>
        new(Read(configuration, "SampleSeed", 1, 0, long.MaxValue), (int)Read(configuration, "SampleWeeks", SampleCalendar.FullSeason, 1, SampleCalendar.FullSeason), (int)Read(configuration, "SampleClubs", AllClubs, 2, AllClubs) / 2 * 2);

    /// <summary>The clubs as they are named and housed in a season, always in the same order.</summary>
    public SampleLeagueSetup Setup(int season)
    {
        var venues = ReferenceFiles.Venues.Venues.ToDictionary(v => v.VenueId);
        return new(Seed, [.. ReferenceFiles.Clubs.Clubs.Take(Clubs).Select(club =>
        {
            var era = club.In(season)!;
            var venue = venues[era.VenueId];
            return new SampleClub(club.TeamId, era.Abbreviation, era.Name, era.Nickname, era.League, era.Division, venue.VenueId, venue.Name, venue.TimeZone, venue.Latitude, venue.ElevationFeet, venue.Roof != "open");
        })], Weeks);
    }

    static long Read(IConfiguration configuration, string name, long fallback, long least, long most)
    {
        var text = configuration["HotBat:" + name];
        if (string.IsNullOrWhiteSpace(text)) return fallback;
        return long.TryParse(text, out var number) && number >= least && number <= most ? number
            : throw new UserError($"\"{text}\" is no whole number from {least} to {most}.", "HotBat:" + name, "Leave it out for the usual league.");
    }
}
