using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>A bar of the waterfall, as probabilities: it begins where the last one ended.</summary>
/// <param name="Topic">Null for all that is too small for a bar of its own.</param>
public sealed record WaterfallStep(ProspectTopic? Topic, double From, double To)
{
    public double Points => To - From;
}

/// <summary>
/// A chance from that of an average prospect to his own, topic by topic. Contributions are logits; each bar is what its logit makes of the probability that the bars before it have led to, the largest first, so that the bars add up to the chance.
/// Caveat: the same logit is worth more points in the middle of the scale than at its ends, and so a bar's points depend on its place.
/// </summary>
public static class ProspectWaterfall
{
    /// <summary>What moves the logit by less has no bar of its own, and <see cref="ProspectStory"/> does not speak of it either.</summary>
    public const double LeastLogit = .1;

    /// <param name="baseLogit">Of an average prospect.</param>
    public static IReadOnlyList<WaterfallStep> Of(double baseLogit, IReadOnlyList<ProspectTopicPart> topics)
    {
        var ordered = topics.OrderByDescending(topic => Math.Abs(topic.Logit)).ToList();
        var shown = ordered.TakeWhile(topic => Math.Abs(topic.Logit) >= LeastLogit).ToList();
        var (logit, steps) = (baseLogit, new List<WaterfallStep>());
        foreach (var topic in shown) Add(topic.Topic, topic.Logit);
        if (ordered.Count > shown.Count) Add(null, ordered.Skip(shown.Count).Sum(topic => topic.Logit));
        return steps;

        void Add(ProspectTopic? topic, double by)
        {
            steps.Add(new(topic, Logit.Inverse(logit), Logit.Inverse(logit + by)));
            logit += by;
        }
    }
}
