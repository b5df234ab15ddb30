using HotBat.Core.SampleLeague;
using HotBat.Tests.Support;

namespace HotBat.Tests.SampleLeague;

/// <summary>What a model is to find is there: injuries have causes, careers have talent behind them, names are nobody's.</summary>
public sealed class SampleCausesTests
{
    [Fact]
    public void ArmInjuries_AfterSpikesOrLostVelocity_AreMoreFrequent()
    {
        List<(double Spike, double Lost, int Hurt)> seen = [];
        for (var seed = 1; seed <= 2; seed++)
        {
            var season = SampleLeagues.Play(SampleLeagues.Whole with { Seed = seed });
            foreach (var day in season.PlayThrough(DateOnly.MaxValue))
            {
                var hurt = season.Injuries.Where(i => i.IsArm && i.Date == day.Date).Select(i => i.Player.Id).ToHashSet();
                var number = day.Date.DayNumber - season.Calendar.Opening.DayNumber;
                if (number < 45) continue;
                foreach (var game in day.Games)
                    foreach (var side in new[] { (game.Home, IsTop: true), (game.Away, IsTop: false) })
                    {
                        var starter = side.Item1.Starter;
                        var fastballs = game.Pitches.Where(p => p.IsTop == side.IsTop && p.Pitcher == starter.Pitcher && p.Kind?.Code == "FF").Select(p => (double)p.Speed).ToList();
                        if (fastballs.Count < 10) continue;
                        seen.Add((starter.PitchesIn(number, 14) - (starter.PitchesIn(number, 42) / 3.0), starter.Talent.Velocity - fastballs.Average(), hurt.Contains(starter.Pitcher.Id) ? 1 : 0));
                    }
            }
        }
        var slower = seen.OrderByDescending(s => s.Lost).Take(seen.Count / 5).Average(s => s.Hurt);
        var others = seen.OrderBy(s => s.Lost).Take(seen.Count / 2).Average(s => s.Hurt);
        Assert.True(slower > 1.5 * others, $"velocity lost: {slower:0.0000} against {others:0.0000} of {seen.Count}");
        var spiked = seen.OrderByDescending(s => s.Spike).Take(seen.Count / 5).Average(s => s.Hurt);
        var rested = seen.OrderBy(s => s.Spike).Take(seen.Count / 2).Average(s => s.Hurt);
        Assert.True(spiked > rested, $"spike: {spiked:0.0000} against {rested:0.0000}");
    }

    [Fact]
    public void ArmHazard_WithStrain_GrowsAsDocumented()
    {
        var setup = SampleLeagues.Small.Setup(SampleLeagues.Season);
        var pitcher = new SampleRosters(setup).PitchersOf(0, SampleLeagues.Season)[0];
        var tired = new PitcherSeason(pitcher, pitcher.Talent, 186);
        var fresh = SampleInjuries.ArmHazard(tired, SampleLeagues.Season);
        var chance = new SampleRandom(1, 99);
        for (var day = 0; day < 80; day += 5) tired.Threw(day, 85, chance);
        var before = tired.Strain;
        for (var day = 80; day < 90; day += 2) tired.Threw(day, 110, chance);
        Assert.True(tired.Strain > before + 0.3, $"{before} then {tired.Strain}");
        Assert.Equal(fresh * Math.Exp(1.7 * tired.Strain), SampleInjuries.ArmHazard(tired, SampleLeagues.Season), 1e-9);
    }

    [Fact]
    public void Careers_WithTalent_ArriveMoreOftenAndShowIt()
    {
        var setup = SampleLeagues.Whole.Setup(SampleLeagues.Season);
        var careers = new SampleCareers(setup, new SampleRosters(setup));
        var players = careers.PlayersBetween(2012, 2018).ToList();
        Assert.Equal(players.Count, players.Select(p => p.Id).Distinct().Count());
        var byTalent = players.OrderByDescending(p => p.Talent).ToList();
        double Arrived(IEnumerable<MinorLeaguer> group) => group.Average(p => p.Debut is null ? 0.0 : 1);
        var (best, rest) = (Arrived(byTalent.Take(players.Count / 5)), Arrived(byTalent.Skip(players.Count / 2)));
        Assert.True(best > 1.5 * rest, $"{best:0.00} of the best fifth, {rest:0.00} of the lower half");

        var lines = players.Where(p => !p.IsPitcher).SelectMany(p => careers.Batting(p, 2012, 2018)).Where(s => s.Level == "AA").ToList();
        double Rate(IEnumerable<MinorBattingSeason> some) => some.Sum(s => s.Line.Strikeouts) / (double)some.Sum(s => s.Line.PlateAppearances);
        Assert.True(Rate(lines.Where(s => s.Player.Debut is not null)) < Rate(lines.Where(s => s.Player.Debut is null)) - 0.01);
        Assert.All(lines, s => Assert.True(s.Line.Hits <= s.Line.AtBats && s.Line.AtBats + s.Line.Walks <= s.Line.PlateAppearances));
    }

    [RealDataFact("people/register_mlb_2008on.csv.gz")]
    public void Names_OfInventedPlayers_AreNobodys()
    {
        using var content = HotBat.Jobs.Ingestion.FileImport.OpenUnpacked(RealData.At("people/register_mlb_2008on.csv.gz"));
        using var rows = HotBat.Jobs.Ingestion.CsvRows.Open(content, "register");
        var real = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (rows.Read()) real.Add(rows.Text("name_last") ?? "");
        Assert.True(real.Count > 1000);
        Assert.All(SampleNames.Last, name => Assert.DoesNotContain(name, real));
    }
}
