using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class ReferenceFilesTests
{
    const double LeastContrast = 3;

    static IEnumerable<int> Seasons => Enumerable.Range(ReferenceFiles.FirstSeason, ReferenceFiles.Clubs.CheckedThrough - ReferenceFiles.FirstSeason + 2);

    [Fact]
    public void Clubs_EverySeason_ThirtyInSixDivisionsOfFourToSix() => Assert.All(Seasons, season =>
    {
        var eras = ReferenceFiles.Clubs.Clubs.Select(c => c.In(season)!).ToList();
        Assert.Equal(30, eras.Count);
        Assert.Equal(30, eras.Select(e => e.Abbreviation).Distinct().Count());
        var divisions = eras.GroupBy(e => (e.League, e.Division)).ToList();
        Assert.Equal(6, divisions.Count);
        Assert.All(divisions, d => Assert.InRange(d.Count(), 4, 6));
        // the Astros made it fifteen each
        Assert.Equal(season < 2013 ? 16 : 15, eras.Count(e => e.League == "NL"));
    });

    [Fact]
    public void Nicknames_OfKnownClubs_AndNoneTwice()
    {
        var nicknames = ReferenceFiles.Nicknames;
        Assert.Equal(nicknames.Clubs.Select(c => (c.Id, c.Name)), nicknames.Clubs.Select(c => (c.Id, ReferenceFiles.Clubs.Clubs.Single(known => known.TeamId == c.Id).In(2024)!.Nickname)));
        Assert.All([nicknames.Clubs, nicknames.Players], list =>
        {
            Assert.Equal(list.Count, list.Select(n => n.Id).Distinct().Count());
            string[] all = [.. list.SelectMany(n => n.Nicknames).Select(PersonName.SearchForm)];
            Assert.Equal(all.Length, all.Distinct().Count());
            Assert.DoesNotContain("", all);
        });
    }

    [Fact]
    public void Suffixes_OncePerPersonAndOfTheKnownKinds()
    {
        var people = ReferenceFiles.Suffixes.People;
        Assert.Equal(people.Count, people.Select(p => p.MlbamId).Distinct().Count());
        Assert.All(people, p => Assert.Equal(p.Suffix, PersonName.Suffix(p.Suffix)));
        Assert.Equal(("Jr.", (string?)null), (ReferenceFiles.SuffixOf(660670), ReferenceFiles.SuffixOf(592450)));
    }

    [Fact]
    public void Clubs_EveryEra_KnownBallparkAndAliasForEveryName()
    {
        var venues = ReferenceFiles.Venues.Venues.Select(v => v.VenueId).ToHashSet();
        Assert.All(ReferenceFiles.Clubs.Clubs, club => Assert.All(club.Eras, era =>
        {
            Assert.Contains(era.VenueId, venues);
            Assert.Contains(era.Abbreviation, club.Aliases);
            Assert.Contains(era.Lahman, club.Aliases);
        }));
    }

    [Fact]
    public void Clubs_Aliases_BelongToOneClub()
    {
        var aliases = ReferenceFiles.Clubs.Clubs.SelectMany(c => c.Aliases).ToList();
        Assert.Equal(aliases.Count, aliases.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Clubs_Colours_ThreeToOneOnDarkAndOnLight() => Assert.All(ReferenceFiles.Clubs.Clubs, club =>
    {
        Assert.True(Contrast(club.Colour, "#10161f") >= LeastContrast, $"{club.TeamId} {club.Colour} on dark");
        Assert.True(Contrast(club.Colour, "#ffffff") >= LeastContrast, $"{club.TeamId} {club.Colour} on light");
    });

    [Fact]
    public void Contrast_BlackOnWhite_TwentyOne() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);

    [Fact]
    public void Venues_AllThatClubsUse_HavePlaceZoneAndRoof()
    {
        Assert.Equal(ReferenceFiles.Venues.Venues.Count, ReferenceFiles.Venues.Venues.DistinctBy(v => v.VenueId).Count());
        Assert.All(ReferenceFiles.Venues.Venues, venue =>
        {
            Assert.Contains(venue.Roof, (string[])["open", "retractable", "dome"]);
            Assert.InRange(venue.ElevationFeet, 0, 8000);
            Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(venue.TimeZone, out _), $"{venue.Name}: {venue.TimeZone}");
            Assert.InRange(venue.Latitude, -60, 60);
            Assert.InRange(venue.Longitude, -160, 160);
        });
    }

    [Fact]
    public void Venues_EarlierNames_GoForwardAndDifferFromTheNext() => Assert.All(ReferenceFiles.Venues.Venues.Where(v => v.Earlier is not null), venue =>
    {
        Assert.Equal(venue.Earlier!.Select(n => n.Through), venue.Earlier!.Select(n => n.Through).Distinct().Order());
        Assert.All(venue.Earlier!.Select(n => n.Name).Zip(venue.Earlier!.Skip(1).Select(n => n.Name).Append(venue.Name)), pair => Assert.NotEqual(pair.First, pair.Second));
    });

    [Theory]
    [InlineData(2392, 2024, "Minute Maid Park")]
    [InlineData(2392, 2025, "Daikin Park")]
    [InlineData(4, 2016, "U.S. Cellular Field")]
    [InlineData(4, 2017, "Guaranteed Rate Field")]
    [InlineData(10, 2015, "O.co Coliseum")]
    [InlineData(10, 2021, "RingCentral Coliseum")]
    [InlineData(10, 2024, "Oakland Coliseum")]
    [InlineData(680, 2018, "Safeco Field")]
    [InlineData(3, 2015, "Fenway Park")]
    public void VenueNames_InASeason_AsTheParkWasCalledThen(int venue, int season, string name) =>
        Assert.Equal(name, VenueNames.InSeason(venue, season, ReferenceFiles.Venues.Venues.Single(v => v.VenueId == venue).Name));

    [Fact]
    public void VenueNames_OfNoVenue_StaysUnknown() => Assert.Null(VenueNames.InSeason(null, 2024, null));

    [Fact]
    public void SpecialVenues_EveryGame_OnceAndAwayFromTheUsualBallpark()
    {
        var clubs = (from club in ReferenceFiles.Clubs.Clubs from alias in club.Aliases select (alias, club)).ToDictionary(a => a.alias, a => a.club);
        var games = ReferenceFiles.SpecialVenues.Games.SelectMany(g => g.Dates.Select(date => (date, club: clubs[g.Home], g.VenueId))).ToList();
        Assert.Equal(games.Count, games.DistinctBy(g => (g.date, g.club.TeamId)).Count());
        Assert.All(games, g => Assert.NotEqual(g.VenueId, g.club.In(g.date.Year)!.VenueId));
    }

    // WCAG 2.1, relative luminance
    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string colour)
    {
        double Channel(int at) => byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0 is var c && c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
