namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A signal of a forecast that is another than it was.</summary>
/// <param name="Topic">Null for the level from which all start: the league's.</param>
/// <param name="Multiplier">e^(difference of its logits): by how much it multiplied his odds.</param>
public sealed record ChangedSignal(ForecastTopic? Topic, double Multiplier);

/// <summary>What moved since the last date a batter was ranked on.</summary>
/// <param name="RankBefore">His rank on that date, the better one of a double-header.</param>
/// <param name="Difference">Of the probabilities, 0.01 is a point.</param>
/// <param name="Signals">The two that moved his odds most, by at least 3%; empty when none did, and when another model spoke then.</param>
/// <param name="IsAnotherModel">Another model version spoke then: what it made of his bat or the starter is no measure of how they changed, so that only the chances are compared.</param>
public sealed record PickChange(DateOnly Since, int RankBefore, double Difference, IReadOnlyList<ChangedSignal> Signals, bool IsAnotherModel = false)
{
    const double Least = .03;
    const int Most = 2;
    static readonly ForecastTopic[] s_topics = Enum.GetValues<ForecastTopic>();

    public static PickChange Of(DateOnly since, int rankBefore, double chanceBefore, ForecastExplanation before, double chance, ForecastExplanation now)
    {
        var moved = s_topics.Select(topic => new Move(topic, Part(now, topic) - Part(before, topic))).Append(new(null, now.Base - before.Base));
        return new(since, rankBefore, chance - chanceBefore,
            [.. moved.Where(one => Math.Abs(one.Logit) >= Least).OrderByDescending(one => Math.Abs(one.Logit)).ThenBy(one => one.Topic).Take(Most).Select(one => new ChangedSignal(one.Topic, Math.Exp(one.Logit)))]);
    }

    public static PickChange OfAnotherModel(DateOnly since, int rankBefore, double chanceBefore, double chance) => new(since, rankBefore, chance - chanceBefore, [], IsAnotherModel: true);

    sealed record Move(ForecastTopic? Topic, double Logit);

    static double Part(ForecastExplanation of, ForecastTopic topic)
    {
        var sum = 0.0;
        foreach (var part in of.Parts) sum += part.Topic == topic ? part.Logit : 0;
        return sum;
    }
}
