using HotBat.Core.Baseball;
using HotBat.Core.SampleLeague;
using HotBat.Tests.Support;

namespace HotBat.Tests.SampleLeague;

public sealed class SampleSeasonTests
{
    [Fact]
    public void Season_SameSeed_IsTheSamePitchForPitch()
    {
        var one = Days(SampleLeagues.Small);
        Assert.Equal(one, Days(SampleLeagues.Small));
        Assert.NotEqual(one, Days(SampleLeagues.Small with { Seed = 2 }));
    }

    [Fact]
    public void Season_ADayAdded_LeavesTheDaysBeforeAsTheyWere()
    {
        var whole = Days(SampleLeagues.Small);
        var part = Days(SampleLeagues.Small, new DateOnly(2024, 4, 3));
        Assert.NotEmpty(part);
        Assert.True(part.Count < whole.Count);
        Assert.Equal(part, whole.Take(part.Count));
    }

    [Fact]
    public void Games_OutsScoresAndInnings_FollowTheRules()
    {
        var games = 0;
        foreach (var game in SampleLeagues.Play(SampleLeagues.Small).PlayThrough(DateOnly.MaxValue).SelectMany(d => d.Games))
        {
            games++;
            Assert.NotEqual(game.HomeScore, game.AwayScore);
            var last = game.Pitches[^1];
            Assert.Equal((game.HomeScore, game.AwayScore), (last.HomeAfter, last.AwayAfter));
            Assert.True(last.Inning >= 9);
            // the home club bats in the last inning unless it leads; it stops as soon as it leads
            if (game.HomeScore < game.AwayScore) Assert.False(last.IsTop);
            var halves = game.Pitches.GroupBy(p => (p.Inning, p.IsTop)).ToList();
            Assert.Equal(halves.Count, halves.Select(h => h.Key).Distinct().Count());
            foreach (var half in halves) HalfIsWhole(half.ToList(), isLast: half.Key == (last.Inning, last.IsTop), game);
        }
        Assert.True(games > 20, $"{games} games");
    }

    static void HalfIsWhole(List<PitchRow> pitches, bool isLast, PlayedGame game)
    {
        var known = PlateAppearanceEvents.All.ToDictionary(e => e.Word);
        for (var i = 1; i < pitches.Count; i++)
        {
            Assert.True(pitches[i].Outs >= pitches[i - 1].Outs, "outs never go down");
            Assert.Equal((pitches[i - 1].HomeAfter, pitches[i - 1].AwayAfter), (pitches[i].HomeBefore, pitches[i].AwayBefore));
            Assert.Equal(pitches[i].AtBat == pitches[i - 1].AtBat ? pitches[i - 1].Number + 1 : 1, pitches[i].Number);
        }
        Assert.All(pitches, p => Assert.True(p is { Balls: <= 3, Strikes: <= 2, Outs: <= 2 }));
        Assert.All(pitches.Where(p => p.Events is not null and not "truncated_pa"), p => Assert.Contains(p.Events!, known));
        // runners of one half-inning are distinct people
        Assert.All(pitches, p => Assert.Equal(new[] { p.OnFirst, p.OnSecond, p.OnThird }.Count(r => r > 0), new[] { p.OnFirst, p.OnSecond, p.OnThird }.Where(r => r > 0).Distinct().Count()));
        var end = pitches[^1];
        var outs = end.Outs + (end.Events is { } word && known.TryGetValue(word, out var e) ? e.Outs : end.Events == "truncated_pa" ? 1 : 0);
        if (!isLast || end.IsTop || game.HomeScore < game.AwayScore) Assert.True(outs >= 3, $"{game.Listing.GamePk} inning {end.Inning}: {outs} outs, {end.Events}");
    }

    [Fact]
    public void Schedule_WholeSeason_Has162GamesAClubAndNobodyTwiceAtOnce()
    {
        var setup = SampleLeagues.Whole.Setup(SampleLeagues.Season);
        var schedule = SampleSchedule.Of(setup, new(SampleLeagues.Season, new(2024, 3, 28), SampleCalendar.FullSeason));
        Assert.All(setup.Clubs, club => Assert.Equal(162, schedule.Count(g => g.Home == club || g.Away == club)));
        Assert.All(setup.Clubs, club => Assert.InRange(schedule.Count(g => g.Home == club), 76, 86));
        Assert.Equal(schedule.Count, schedule.Select(g => g.GamePk).Distinct().Count());
        foreach (var day in schedule.GroupBy(g => g.Played))
        {
            var pairs = day.GroupBy(g => (g.Home.TeamId, g.Away.TeamId)).ToList();
            Assert.All(pairs, pair => Assert.InRange(pair.Count(), 1, 2));
            Assert.All(pairs.Where(p => p.Count() == 2), pair => Assert.Equal([1, 2], pair.Select(g => g.GameNumber).Order()));
            Assert.Equal(2 * pairs.Count, pairs.SelectMany(p => new[] { p.Key.Item1, p.Key.Item2 }).Distinct().Count());
        }
        Assert.Contains(schedule, g => g.MovedTo is not null);
        Assert.DoesNotContain(schedule, g => g.MovedTo is not null && g.Home.IsRoofed);
    }

    [Fact]
    public void Schedule_WholeSeason_MeetsAsTheMajorsDoSince2023()
    {
        var setup = SampleLeagues.Whole.Setup(SampleLeagues.Season);
        var schedule = SampleSchedule.Of(setup, new(SampleLeagues.Season, new(2024, 3, 28), SampleCalendar.FullSeason));
        foreach (var club in setup.Clubs)
        {
            var met = setup.Clubs.Where(other => other != club).ToLookup(
                other => other.League != club.League ? "other league" : other.Division == club.Division ? "division" : "league",
                other => schedule.Count(g => (g.Home == club && g.Away == other) || (g.Home == other && g.Away == club)));
            Assert.Equal([13, 13, 13, 13], met["division"]);
            Assert.Equal([6, 6, 6, 6, 6, 6, 7, 7, 7, 7], met["league"].Order());
            Assert.Equal([.. Enumerable.Repeat(3, 14), 4], met["other league"].Order());
            // the visitors' half of a season series is never more than a series away
            Assert.All(setup.Clubs.Where(other => other.Division == club.Division && other.League == club.League && other != club), other => Assert.InRange(schedule.Count(g => g.Home == club && g.Away == other), 6, 7));
        }
    }

    [Theory]
    [InlineData("2026-11-21", 100)]
    [InlineData("2026-10-05", 90)]
    [InlineData("2026-12-20", 150)]
    [InlineData("2026-08-15", 120)]
    [InlineData("2027-02-20", 40)]
    public void Calendar_OnAnyDay_HasASeasonUnderWay(string date, int daysPlayed)
    {
        var today = DateOnly.Parse(date);
        var calendar = SampleCalendar.For(today, SampleCalendar.FullSeason);
        Assert.Equal(today.Year, calendar.Season);
        Assert.InRange(today.DayNumber - calendar.Opening.DayNumber, daysPlayed, 186);
        Assert.InRange(today, calendar.Opening, calendar.LastDay);
        Assert.Equal((today.Year, today.Year), (calendar.Opening.Year, calendar.LastDay.Year));
        var before = SampleCalendar.Before(calendar);
        Assert.Equal((today.Year - 1, today.Year - 1), (before.Opening.Year, before.LastDay.Year));
    }

    static List<string> Days(HotBat.Jobs.SampleLeague.SampleLeagueOptions options, DateOnly? through = null) =>
        [.. SampleLeagues.Play(options).PlayThrough(through ?? DateOnly.MaxValue).Select(day => $"{day.Date:O} " + string.Join(' ', day.Games.SelectMany(g => g.Pitches)
            .Select(p => $"{p.Pitcher.Id}{p.Batter.Id}{p.Description}{p.Events}{p.Speed}{p.PlateX}{p.ExitVelocity}{p.HomeAfter}{p.AwayAfter}")))];
}
