using HotBat.Core.Prospects;

namespace HotBat.Tests.Prospects;

public sealed class ProspectFeaturesTests
{
    [Fact]
    public void Features_AreAtLeastFiftyAndNamedOnce()
    {
        Assert.True(ProspectFeatures.Count >= 50);
        Assert.Equal(ProspectFeatures.Count, ProspectFeatures.All.Select(feature => feature.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Row_OfALeague_HasEveryFeatureOfItsRoleFromTheThirdSeasonOn()
    {
        var rows = ProspectWalk.Rows(MadeProspects.League(), season => season >= 2004).Where(row => row.Player.Seasons[0].Season == row.Season - 2 && row.Player.Seasons[0].Season > MadeProspects.First).ToList();
        var unknown = ProspectFeatures.All.Select((feature, place) => (feature.Name, feature.Topic, Known: rows.Any(row => !double.IsNaN(row.Values[place])))).Where(pair => !pair.Known && pair.Topic != ProspectTopic.Grades).Select(pair => pair.Name);
        Assert.Empty(unknown);
    }

    [Fact]
    public void Rates_BesideTheLeague_AreReckonedByHand()
    {
        // one man of 100 strikeouts in 400 among 50 of 80 in 400: the league's rate is 4,100 in 20,400
        List<MinorPlayer> players = [.. Enumerable.Range(0, 50).Select(i => MadeProspects.Player($"other{i}", new(1988, 7, 1), [MadeProspects.Season(2008, 20, MadeProspects.Batting(400, 80))], id: 10 + i))];
        players.Add(MadeProspects.Player("he", new(1989, 7, 1), [MadeProspects.Season(2008, 19, MadeProspects.Batting(400, 100))]));
        var row = ProspectWalk.Rows(new(players, new HashSet<int> { 2007, 2008 }, new HashSet<int>()), _ => true).Single(row => row.Player.Key == "he");
        Assert.Equal(-(100 - (400 * 4100.0 / 20400)) / (400 + 100), Value(row, "contact"), 12);
        // a year younger than fifty of fifty-one; to a hundredth, as a year is 365.25 days
        Assert.Equal(50 / 51.0, Value(row, "youth"), 2);
        Assert.Equal(Value(row, "youth") * 3, Value(row, "youth_level"), 9);
        Assert.Equal(Math.Log(400), Value(row, "playing_time"), 12);
        Assert.Equal(1, Value(row, "first_year"));
        Assert.Null(row.Made);
    }

    [Fact]
    public void SeveralTeams_AfterASeasonAtOneLevel_AreEstimatedFromIt()
    {
        var league = MadeProspects.League().Players.ToList();
        league.Add(MadeProspects.Player("he", new(1989, 7, 1), [MadeProspects.Season(2007, 18, MadeProspects.Batting(level: MinorLevel.SingleA)), MadeProspects.Season(2008, 19, MadeProspects.Batting(level: null, organisation: null))]));
        var row = ProspectWalk.Rows(new(league, Enumerable.Range(2001, 12).ToHashSet(), new HashSet<int>()), season => season == 2008).Single(row => row.Player.Key == "he");
        Assert.True(row.HasSeveralTeams);
        Assert.Equal("several", row.LevelGroup);
        Assert.True(double.IsNaN(Value(row, "level")));
        Assert.Equal(2.75, Value(row, "level_estimate"));
        Assert.Equal(.75, Value(row, "level_gain"));
        // where a source tells at which level he qualified, that counts
        league[^1] = league[^1] with { Seasons = [league[^1].Seasons[0], league[^1].Seasons[1] with { Levels = [new(MinorLevel.DoubleA, 300)] }] };
        var told = ProspectWalk.Rows(new(league, Enumerable.Range(2001, 12).ToHashSet(), new HashSet<int>()), season => season == 2008).Single(row => row.Player.Key == "he");
        Assert.Equal((.75 * 4) + (.25 * 3), Value(told, "level_estimate"));
    }

    [Fact]
    public void Leagues_OfOneLevel_AreToldApartByTheirConstant()
    {
        // thirty pitchers in a young league, thirty in an old one; the constants lie half a run apart
        List<MinorPlayer> players = [.. Enumerable.Range(0, 60).Select(i => MadeProspects.Player($"p{i:00}", new(i < 30 ? 1990 : 1986, 7, 1), [MadeProspects.Season(2008, i < 30 ? 18 : 22, null, Line(i < 30 ? 3.0 : 3.5))], id: i + 1))];
        var rows = ProspectWalk.Rows(new(players, new HashSet<int> { 2008 }, new HashSet<int>()), _ => true);
        Assert.All(rows, row => Assert.Equal(row.Age < 20 ? 18 : 22, Value(row, "league_age"), 2));
        Assert.All(rows, row => Assert.Equal(0, Value(row, "youth"), 6));
        // the young league at the rookie level is one of the summer leagues
        Assert.All(rows, row => Assert.Equal(row.Age < 20 ? -1 : 0, Value(row, "level_estimate")));

        static MinorPitching Line(double constant) => MadeProspects.Pitching(level: MinorLevel.Rookie, fip: (((13.0 * 8) + (3 * 39) - (2 * 90)) * 3 / 300) + constant);
    }

    [Fact]
    public void Translation_OfAStepThatCosts_IsLearnedBesideWhoStayed()
    {
        var translation = new LevelTranslation(.012);
        Assert.Equal(.024, .1 - translation.ToTripleA(3, .1), 9);
        for (var i = 0; i < 1_000; i++)
        {
            translation.Add(4, .05, 5, .01, 1);
            translation.Add(4, .03, 4, .02, 1);
        }
        // .04 less .01 that those lose who stay, nearly
        Assert.Equal(.03, .1 - translation.ToTripleA(4, .1), 2);
        Assert.InRange(.1 - translation.ToTripleA(4.5, .1), .014, .016);
    }

    [Fact]
    public void Rows_OfASeason_AreTheSameWhateverComesAfterIt()
    {
        var history = MadeProspects.League();
        // everything after 2008 is other: lines, majors, debuts
        var altered = history with
        {
            Players = [.. history.Players.Select(player => player with
            {
                Seasons = [.. player.Seasons.Select(line => line.Season <= 2008 ? line : line with { Age = 40, Batting = line.Pitching is null ? null : MadeProspects.Batting(600, 10), Pitching = line.Batting is null ? null : MadeProspects.Pitching(500, 200) })],
                Majors = [new(2009, 700, 400)],
                Debut = player.Debut <= 2008 ? player.Debut : 2009,
            })],
        };
        var (before, after) = (ProspectWalk.Rows(history, season => season <= 2008), ProspectWalk.Rows(altered, season => season <= 2008));
        Assert.Equal(before.Select(row => (row.Player.Key, row.Season)), after.Select(row => (row.Player.Key, row.Season)));
        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
        // and as if the season had been the last that anybody knows of
        var known = ProspectWalk.Rows(history.AsOf(2008), season => season <= 2008);
        Assert.All(before.Zip(known), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
    }

    [Fact]
    public void Rows_WithoutIdOrBirthday_AreNotToldByIt()
    {
        // who has no birthday gets a fraction of a year: no more of them than of others lies on a whole or half year
        var players = Enumerable.Range(0, 400).Select(i => MadeProspects.Player($"k{i * 7919:x}", null, [MadeProspects.Season(2008, 20, MadeProspects.Batting())], id: null)).ToList();
        var ages = ProspectWalk.Rows(new(players, new HashSet<int> { 2008 }, new HashSet<int>()), _ => true).Select(row => Value(row, "age")).ToList();
        Assert.All(ages, age => Assert.InRange(age, 20, 21));
        for (var tenth = 0; tenth < 10; tenth++) Assert.InRange(ages.Count(age => (int)((age - 20) * 10) == tenth), 15, 75);
    }

    [Fact]
    public void Grades_OfTheWinterAfter_AreFeaturesAndWhoIsOnNoBoardIsFlagged()
    {
        BoardEntry Entry(int year, double value) => new("made", year, "BLU", "SS", value, 12, 2, new Dictionary<string, ToolGrade> { ["hit"] = new(30, 55), ["game_power"] = new(30, 45), ["raw_power"] = new(50, 60) });
        MinorPlayer Man(string key, params BoardEntry[] grades) => MadeProspects.Player(key, new(1989, 7, 1), [MadeProspects.Season(2007, 18, MadeProspects.Batting()), MadeProspects.Season(2008, 19, MadeProspects.Batting())], grades: grades);
        var rows = ProspectWalk.Rows(new([Man("he", Entry(2008, 45), Entry(2009, 52.5), Entry(2010, 60)), Man("other")], new HashSet<int> { 2006, 2007, 2008 }, new HashSet<int>()), _ => true);
        var (he, other) = (rows.Single(row => row.Season == 2008 && row.Player.Key == "he"), rows.Single(row => row.Season == 2008 && row.Player.Key == "other"));
        Assert.Equal((1, 52.5, 7.5, 55, 60, 1), (Value(he, "graded"), Value(he, "future_value"), Value(he, "future_value_gain"), Value(he, "hit_grade"), Value(he, "power_grade"), Value(he, "premium_position")));
        Assert.Equal((Math.Log(12), 0), (Value(he, "overall_rank"), Value(other, "graded")));
        Assert.True(double.IsNaN(Value(other, "future_value")) && double.IsNaN(Value(he, "fastball_grade")));
    }

    static double Value(ProspectRow row, string name) => row.Values[ProspectFeatures.IndexOf(name)];
}
