using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns;

/// <param name="Ball">The ball.</param>
/// <param name="Chance">P(home run) as of the morning of its day.</param>
public readonly record struct ScoredBall(BattedBallSample Ball, double Chance);

/// <param name="Day">The day.</param>
/// <param name="Before">What was known on its morning; the chances rest on this alone.</param>
/// <param name="Carry">The carry expected for it.</param>
/// <param name="Balls">Its balls in the order given.</param>
/// <param name="After">What is known on its evening.</param>
public sealed record ScoredDay(DateOnly Day, CarryState Before, DayCarry Carry, IReadOnlyList<ScoredBall> Balls, CarryState After);

/// <summary>
/// P(home run | exit velocity, launch angle, day; direction and park where known). xHR, the home runs that a set of batted balls would have brought on average,
/// is the sum of these chances. logit P = surface(EV + carry of the day at LA, LA) + spray effect + elasticity · ln(park factor / 100).
/// A ball of unknown direction gets the average over directions, one without a park factor a neutral park.
/// Caveat: wind, roof and a park's own fences are in it only through carry and park factor.
/// </summary>
public sealed class HomeRunChanceModel
{
    const string Kind = "home-run-chance/1";
    const int NewtonSteps = 4;

    readonly ChanceSurface _surface;

    public HomeRunChanceModel(HomeRunChanceParameters parameters)
    {
        Parameters = parameters;
        _surface = new(parameters.Surface);
    }

    public HomeRunChanceParameters Parameters { get; }

    public string Version => Parameters.Version;

    /// <summary>SHA-256 of what the features are; a stored model whose features were others is refused.</summary>
    public static string FeatureFingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Kind}; {ChanceSurface.Description}; ev + carry(day, la); + spray cubic(pull/45, {SprayEffect.TermCount}); + elasticity ln(park/100)")));

    public CarryState StartSeason(int season) => Parameters.Climate.StartOf(season);

    public DayCarry CarryOn(CarryState state, DateOnly day) => Parameters.Climate.On(state, day);

    /// <summary>P(home run) of a ball on a day of this carry (see <see cref="CarryOn"/>).</summary>
    public double Chance(BattedBall ball, DayCarry carry) => Logit.Inverse(_surface.Logit(ball.ExitVelocity + carry.At(ball.LaunchAngle), ball.LaunchAngle) + Known(ball));

    /// <summary>The chance from exit velocity and launch angle alone, at the average carry of the training seasons: what a fit that knows no calendar says.</summary>
    public double RawChance(BattedBall ball) => Logit.Inverse(_surface.Logit(ball.ExitVelocity, ball.LaunchAngle));

    /// <summary>The state on the evening of a day, from the state before it and the day's balls; their order does not matter.</summary>
    public CarryState Learn(CarryState before, DateOnly day, IEnumerable<BattedBallSample> balls)
    {
        var ordered = balls.ToArray();
        Array.Sort(ordered, BattedBallSample.CompareFacts);
        var morning = Parameters.Climate.Morning(before, day);
        var calendar = CarryOn(morning, day).Level - morning.Level;
        var determinant = (morning.LevelVariance * morning.TiltVariance) - (morning.Covariance * morning.Covariance);
        double level0 = morning.TiltVariance / determinant, tilt0 = morning.LevelVariance / determinant, both0 = -morning.Covariance / determinant;

        double level = morning.Level, tilt = morning.Tilt, levelVariance = 0, tiltVariance = 0, covariance = 0;
        for (var step = 0; step < NewtonSteps; step++)
        {
            // gradient and curvature of the log posterior: first what the morning knew, then the balls
            double levelPull = (level0 * (morning.Level - level)) + (both0 * (morning.Tilt - tilt));
            double tiltPull = (both0 * (morning.Level - level)) + (tilt0 * (morning.Tilt - tilt));
            double levelWeight = level0, tiltWeight = tilt0, bothWeight = both0;
            var carry = new DayCarry(calendar + level, tilt);
            foreach (var sample in ordered)
            {
                var height = DayCarry.Height(sample.Ball.LaunchAngle);
                var velocity = sample.Ball.ExitVelocity + carry.At(sample.Ball.LaunchAngle);
                var slope = _surface.LogitPerMph(velocity, sample.Ball.LaunchAngle);
                var chance = Chance(sample.Ball, carry);
                var pull = slope * ((sample.IsHomeRun ? 1 : 0) - chance);
                var weight = slope * slope * chance * (1 - chance);
                levelPull += pull;
                tiltPull += pull * height;
                levelWeight += weight;
                bothWeight += weight * height;
                tiltWeight += weight * height * height;
            }
            determinant = (levelWeight * tiltWeight) - (bothWeight * bothWeight);
            (levelVariance, tiltVariance, covariance) = (tiltWeight / determinant, levelWeight / determinant, -bothWeight / determinant);
            level += (levelVariance * levelPull) + (covariance * tiltPull);
            tilt += (covariance * levelPull) + (tiltVariance * tiltPull);
        }
        return new(before.Season, day, level, tilt, levelVariance, tiltVariance, covariance);
    }

    /// <summary>
    /// Scores a season day by day, each day only from what was known on its morning. The balls may come in any order, days come out in theirs,
    /// the balls of a day as given; <paramref name="from"/> goes on where an earlier walk ended.
    /// </summary>
    public IEnumerable<ScoredDay> WalkSeason(int season, IEnumerable<BattedBallSample> balls, CarryState? from = null)
    {
        var state = from ?? StartSeason(season);
        foreach (var day in balls.GroupBy(ball => ball.Day).OrderBy(day => day.Key))
        {
            var before = state;
            var carry = CarryOn(before, day.Key);
            state = Learn(before, day.Key, day);
            yield return new(day.Key, before, carry, [.. day.Select(ball => new ScoredBall(ball, Chance(ball.Ball, carry)))], state);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(Parameters, JsonSerializerOptions.Web);

    public static HomeRunChanceModel FromJson(string json)
    {
        var parameters = JsonSerializer.Deserialize<HomeRunChanceParameters>(json, JsonSerializerOptions.Web)
            ?? throw new FormatException("The home-run chance model is empty.");
        if (parameters.FeatureFingerprint != FeatureFingerprint)
            throw new FormatException($"The home-run chance model {parameters.Version} was trained on other features: train it again.");
        return new(parameters);
    }

    double Known(BattedBall ball)
    {
        var logit = 0.0;
        if (ball.PullAngle is { } pull && Parameters.Spray is { } spray) logit += spray.Logit(pull);
        if (ball.ParkFactor is { } park) logit += Parameters.ParkElasticity * Math.Log(park / 100);
        return logit;
    }
}

/// <summary>Everything a <see cref="HomeRunChanceModel"/> consists of; written to JSON and read back to the same bits.</summary>
/// <param name="Version">Name and training seasons, such as xhr-2021-23.</param>
/// <param name="Seasons">Training seasons.</param>
/// <param name="SampleSize">Batted balls trained on.</param>
/// <param name="HomeRuns">Home runs among them.</param>
/// <param name="FeatureFingerprint">See <see cref="HomeRunChanceModel.FeatureFingerprint"/>.</param>
/// <param name="Surface">Coefficients of <see cref="ChanceSurface"/>.</param>
/// <param name="Climate">How carry moves.</param>
/// <param name="SeasonCarry">Carry of each training season against their mean, mph.</param>
/// <param name="ParkElasticity">Logit by which one unit of ln(park factor / 100) counts: what makes a factor of 110 bring 10% more home runs over the training balls.</param>
/// <param name="Spray">Effect of direction; null where too few balls of known direction were trained on.</param>
public sealed record HomeRunChanceParameters(string Version, IReadOnlyList<int> Seasons, int SampleSize, int HomeRuns, string FeatureFingerprint,
    IReadOnlyList<double> Surface, CarryClimate Climate, IReadOnlyDictionary<int, double> SeasonCarry, double ParkElasticity, SprayEffect? Spray);
