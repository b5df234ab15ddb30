using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns;

/// <summary>Fits a <see cref="HomeRunChanceModel"/> to the batted balls of past seasons.</summary>
public static class HomeRunChanceTrainer
{
    // Smoothness of the surface, drift and tilt: settled on 2021 to 2023, each season predicted by a model of the others, by log loss.
    const double VelocityRoughness = 3;
    const double AngleRoughness = 0.3;

    // What is assumed of seasons before any is seen: their spread in mph, and how many seasons that assumption is worth.
    const double SeasonSpread = 0.7;
    const double SeasonSpreadSeasons = 2;

    const double DailyDrift = 0.06;
    const double TiltSpread = 0.3;
    const double DailyTiltDrift = 0.03;
    const double WarmthSpread = 1;
    const int MinHomeRunsOfKnownDirection = 200;

    /// <param name="samples">Tracked balls of the training seasons, in any order; direction and park are not used here.</param>
    /// <param name="directions">Tracked balls of known direction (with a pull angle), such as a postseason's, for the spray effect alone; may be of other
    /// seasons, but none later than what the model shall predict.</param>
    public static HomeRunChanceModel Fit(IReadOnlyList<BattedBallSample> samples, IReadOnlyList<BattedBallSample>? directions = null)
    {
        var balls = samples.ToArray();
        Array.Sort(balls, BattedBallSample.CompareFacts);
        var homeRuns = balls.Count(ball => ball.IsHomeRun);
        if (homeRuns == 0) throw new ArgumentException("There is no home run to learn from.", nameof(samples));
        var seasons = balls.Select(ball => ball.Day.Year).Distinct().Order().ToArray();

        var average = FitSurface(balls, seasons, new(new double[seasons.Length], 0), null);
        var carry = FitCarry(balls, seasons, average);
        var surface = FitSurface(balls, seasons, carry, average);

        double chances = 0, spread = 0;
        foreach (var ball in balls)
        {
            var chance = Logit.Inverse(surface.Logit(ball.Ball.ExitVelocity + carry.On(seasons, ball.Day), ball.Ball.LaunchAngle));
            chances += chance;
            spread += chance * (1 - chance);
        }
        var variance = ((SeasonSpreadSeasons * SeasonSpread * SeasonSpread) + carry.Seasons.Sum(level => level * level))
            / (SeasonSpreadSeasons + seasons.Length - 1);
        return new(new(Version(seasons), seasons, balls.Length, homeRuns, HomeRunChanceModel.FeatureFingerprint, surface.Coefficients,
            new(carry.Warmth, variance, DailyDrift * DailyDrift, TiltSpread * TiltSpread, DailyTiltDrift * DailyTiltDrift),
            seasons.Zip(carry.Seasons).ToDictionary(pair => pair.First, pair => pair.Second),
            chances / spread, FitSpray(surface, directions ?? [])));
    }

    sealed record CarryFit(double[] Seasons, double Warmth)
    {
        public double On(int[] seasons, DateOnly day) => Seasons[Array.IndexOf(seasons, day.Year)] + (Warmth * CarryClimate.Wave(day));
    }

    static ChanceSurface FitSurface(BattedBallSample[] balls, int[] seasons, CarryFit carry, ChanceSurface? start)
    {
        var design = new SparseDesign(ChanceSurface.Features);
        foreach (var ball in balls) ChanceSurface.AddRow(design, ball.Ball.ExitVelocity + carry.On(seasons, ball.Day), ball.Ball.LaunchAngle);
        return new(LogisticRegression.Fit(design, Outcomes(balls), ChanceSurface.Roughness(VelocityRoughness, AngleRoughness), start: start?.Coefficients).Coefficients);
    }

    /// <summary>Season levels (about their mean) and the height of the yearly wave, the surface held fixed and taken as straight around each ball.</summary>
    static CarryFit FitCarry(BattedBallSample[] balls, int[] seasons, ChanceSurface surface)
    {
        var warmth = seasons.Length;
        var design = new SparseDesign(seasons.Length + 1);
        var offsets = new double[balls.Length];
        for (var i = 0; i < balls.Length; i++)
        {
            var (day, ball, _) = balls[i];
            var slope = surface.LogitPerMph(ball.ExitVelocity, ball.LaunchAngle);
            design.Add([Array.IndexOf(seasons, day.Year), warmth], [slope, slope * CarryClimate.Wave(day)]);
            offsets[i] = surface.Logit(ball.ExitVelocity, ball.LaunchAngle);
        }
        var penalty = LogisticRegression.Ridge(seasons.Length + 1, 1 / (SeasonSpread * SeasonSpread));
        penalty[warmth, warmth] = 1 / (WarmthSpread * WarmthSpread);
        var fit = LogisticRegression.Fit(design, Outcomes(balls), penalty, offsets).Coefficients;
        var mean = fit.Take(seasons.Length).Average();
        return new([.. fit.Take(seasons.Length).Select(level => level - mean)], fit[warmth]);
    }

    static SprayEffect? FitSpray(ChanceSurface surface, IReadOnlyList<BattedBallSample> directions)
    {
        var balls = directions.Where(ball => ball.Ball.PullAngle is not null).ToArray();
        if (balls.Count(ball => ball.IsHomeRun) < MinHomeRunsOfKnownDirection) return null;
        Array.Sort(balls, BattedBallSample.CompareFacts);
        var design = new SparseDesign(1 + SprayEffect.TermCount);
        var offsets = new double[balls.Length];
        Span<double> row = stackalloc double[1 + SprayEffect.TermCount];
        for (var i = 0; i < balls.Length; i++)
        {
            row[0] = 1;
            SprayEffect.Powers(balls[i].Ball.PullAngle!.Value, row[1..]);
            design.Add(row);
            offsets[i] = surface.Logit(balls[i].Ball.ExitVelocity, balls[i].Ball.LaunchAngle);
        }
        var fit = LogisticRegression.Fit(design, Outcomes(balls), LogisticRegression.Ridge(1 + SprayEffect.TermCount, 1e-3, 0), offsets).Coefficients;
        return Level(new(0, [.. fit.Skip(1)], balls.Length), balls, offsets);
    }

    /// <summary>The intercept under which the chances of these balls add up to what they do without direction, so that direction moves chances between balls and makes none.</summary>
    static SprayEffect Level(SprayEffect effect, BattedBallSample[] balls, double[] logits)
    {
        var target = logits.Sum(Logit.Inverse);
        double low = -10, high = 10;
        while (high - low > 1e-12)
        {
            var intercept = (low + high) / 2;
            var levelled = effect with { Intercept = intercept };
            var sum = 0.0;
            for (var i = 0; i < balls.Length; i++) sum += Logit.Inverse(logits[i] + levelled.Logit(balls[i].Ball.PullAngle!.Value));
            if (sum < target) low = intercept;
            else high = intercept;
        }
        return effect with { Intercept = (low + high) / 2 };
    }

    static double[] Outcomes(BattedBallSample[] balls) => [.. balls.Select(ball => ball.IsHomeRun ? 1.0 : 0.0)];

    static string Version(int[] seasons) =>
        seasons.Length == 1 ? $"xhr-{seasons[0]}" : $"xhr-{seasons[0]}-{seasons[^1] % 100:00}";
}
