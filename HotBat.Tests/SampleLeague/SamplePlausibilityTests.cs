using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;

namespace HotBat.Tests.SampleLeague;

/// <summary>The sample season beside the real one of 2024.</summary>
public sealed class SamplePlausibilityTests
{
    const string Season = "statcast/statcast_2024.csv.gz";

    [RealDataFact(Season)]
    public void Season_BesideTheRealOne_LooksLikeIt()
    {
        var (sample, real) = (Sample(), Real());
        Near("home runs", sample.Rate("HR"), real.Rate("HR"), 0.002);
        foreach (var (stand, hand, within) in new[] { ("L", "L", 0.005), ("L", "R", 0.0035), ("R", "L", 0.0035), ("R", "R", 0.0035) })
            Near($"{stand} against {hand}", sample.Rate($"HR {stand} against {hand}"), real.Rate($"HR {stand} against {hand}"), within);
        Assert.True(sample.Rate("HR L against L") < sample.Rate("HR L against R"));
        Near("first time through", sample.Rate("HR time 1"), real.Rate("HR time 1"), 0.003);
        Near("second time", sample.Rate("HR time 2"), real.Rate("HR time 2"), 0.003);
        Near("third time", sample.Rate("HR time 3"), real.Rate("HR time 3"), 0.005);
        Near("relief", sample.Rate("HR relief"), real.Rate("HR relief"), 0.003);
        Near("strikeouts", sample.Rate("K"), real.Rate("K"), 0.012);
        Near("walks", sample.Rate("BB"), real.Rate("BB"), 0.006);
        Near("pitches a turn", sample.PitchesATurn, real.PitchesATurn, 0.06);
        Near("pitches a start", sample.PitchesAStart, real.PitchesAStart, 3);
        Near("batters faced a start", sample.FacedAStart, real.FacedAStart, 0.8);
        Near("runs a game", sample.RunsAGame, real.RunsAGame, 0.5);
        Quantiles("exit velocity", sample.VelocityQuantiles, real.VelocityQuantiles, [2.5, 1.5, 1.5, 1.5, 1.5]);
        Quantiles("launch angle", sample.AngleQuantiles, real.AngleQuantiles, [3, 3, 2, 3, 3]);
        var parks = sample.Parks.Where(real.Parks.Contains).ToList();
        Assert.True(parks.Count >= 29, $"{parks.Count} parks");
        var correlation = Correlation([.. parks.Select(sample.Rate)], [.. parks.Select(real.Rate)]);
        Assert.True(correlation > 0.4, $"home runs by park correlate {correlation:0.00}");
    }

    static LeagueMarginals Sample()
    {
        var marginals = new LeagueMarginals();
        foreach (var game in SampleLeagues.Play(SampleLeagues.Whole).PlayThrough(DateOnly.MaxValue).SelectMany(d => d.Games))
            foreach (var p in game.Pitches)
                marginals.Add(game.Listing.GamePk, p.IsTop, p.Pitcher.Id, p.Stand.ToString(), p.Pitcher.Throws.ToString(), game.Listing.Home.Abbreviation, p.Events, p.ExitVelocity, p.LaunchAngle,
                    p.Trajectory is not null, p.HomeAfter - p.HomeBefore + p.AwayAfter - p.AwayBefore);
        return marginals;
    }

    static LeagueMarginals Real()
    {
        using var reader = new StreamReader(FileImport.OpenUnpacked(RealData.At(Season)));
        var names = reader.ReadLine()!.Split(',').Select((name, place) => (name, place)).ToDictionary(c => c.name, c => c.place);
        var rows = new List<(int Game, int Turn, int Number, string[] Fields)>(712_000);
        string[] kept = ["inning_topbot", "pitcher", "stand", "p_throws", "home_team", "events", "launch_speed", "launch_angle", "bb_type", "bat_score", "post_bat_score"];
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            rows.Add((int.Parse(fields[names["game_pk"]]), int.Parse(fields[names["at_bat_number"]]), int.Parse(fields[names["pitch_number"]]), [.. kept.Select(k => fields[names[k]])]));
        }
        var marginals = new LeagueMarginals();
        foreach (var (game, _, _, f) in rows.OrderBy(r => r.Game).ThenBy(r => r.Turn).ThenBy(r => r.Number))
            marginals.Add(game, f[0] == "Top", (int)float.Parse(f[1]), f[2], f[3], f[4] == "ATH" ? "OAK" : f[4], f[5].Length == 0 ? null : f[5], Number(f[6]), Number(f[7]), f[8].Length > 0,
                f[9].Length > 0 && f[10].Length > 0 ? (int)(Number(f[10]) - Number(f[9])) : 0);
        return marginals;
    }

    static float Number(string text) => text.Length == 0 ? float.NaN : float.Parse(text);

    static void Near(string what, double sample, double real, double within) => Assert.True(Math.Abs(sample - real) <= within, $"{what}: {sample:0.####} in the sample, {real:0.####} in 2024");

    static void Quantiles(string what, double[] sample, double[] real, double[] within)
    {
        for (var i = 0; i < sample.Length; i++) Near($"{what}, quantile {i + 1} of 5", sample[i], real[i], within[i]);
    }

    static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average();
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(a.Sum(x => Math.Pow(x - meanA, 2)) * b.Sum(y => Math.Pow(y - meanB, 2)));
    }
}
