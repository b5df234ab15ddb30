using System.Globalization;
using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>A bar of the waterfall: what a topic's features moved together.</summary>
public sealed record ProspectTopicPart(ProspectTopic Topic, double Logit);

/// <param name="Topic">What the sentence is about; null for the first, which says the chance.</param>
/// <param name="Raises">Whether it says that the topic helps him; null for the first.</param>
public sealed record ProspectSentence(ProspectTopic? Topic, bool? Raises, string Text);

/// <summary>
/// A prospect's chance in words: the chance beside what is usual, what helps most and what holds back most, each with its figures. The words of a sentence vary with the man and never with a clock; whether something helps is
/// read off the model's own contributions, so that text and waterfall cannot tell different things.
/// </summary>
public static class ProspectStory
{
    const int MostHelps = 3, MostHolds = 2;

    /// <summary>A topic that moves the logit by less is not spoken of.</summary>
    const double Least = ProspectWaterfall.LeastLogit;

    static readonly string[] s_helps = ["What helps him most is {0}: {1}.", "The most in his favor is {0}: {1}.", "Above all it is {0}: {1}."], s_helpsToo = ["After that it is {0}: {1}.", "In his favor too is {0}: {1}.", "Then {0}: {1}."],
        s_holds = ["What speaks against him is {0}: {1}.", "What holds him back is {0}: {1}.", "His chance is lowered by {0}: {1}."], s_holdsToo = ["It is lowered as well by {0}: {1}.", "Against him too is {0}: {1}.", "He is also held back by {0}: {1}."];

    /// <summary>By topic, the largest first; they add up to what the parts do. That a hitter has no pitching, and a pitcher no batting, is his role.</summary>
    public static IReadOnlyList<ProspectTopicPart> Topics(ProspectRow row, ProspectExplanation explanation) =>
        [.. explanation.Parts.GroupBy(part => TopicOf(part.Feature, row.IsPitcher)).Select(topic => new ProspectTopicPart(topic.Key, topic.Sum(part => part.Logit))).OrderByDescending(part => Math.Abs(part.Logit))];

    public static IReadOnlyList<ProspectSentence> Tell(ProspectRow row, ProspectChance chance, ProspectExplanation explanation, double baseRate)
    {
        var usual = Logit.Inverse(explanation.Base);
        var sentences = new List<ProspectSentence>
        {
            new(null, null, string.Create(CultureInfo.InvariantCulture,
                $"{row.Player.Name} has a chance of {chance.Chance:0.0%} (80% range {chance.Low:0.0%} to {chance.High:0.0%}) to come to more than {ProspectOutcome.PlateAppearances} plate appearances or {ProspectOutcome.Outs / 3} innings in the majors by {ProspectOutcome.Closes(row.Season)}; {baseRate:0.0%} of all minor leaguers did, and the model starts from {usual:0.0%}.")),
        };
        var topics = Topics(row, explanation).Where(topic => Math.Abs(topic.Logit) >= Least).Select(topic => (topic, Fact: Fact(topic.Topic, row))).Where(pair => pair.Fact is not null).ToList();
        var turn = row.Player.Key.Aggregate(row.Season, (sum, letter) => (sum * 31 + letter) & 0xffff);
        Add(true, MostHelps, s_helps, s_helpsToo);
        Add(false, MostHolds, s_holds, s_holdsToo);
        return sentences;

        void Add(bool raises, int most, string[] first, string[] further)
        {
            var number = 0;
            foreach (var (topic, fact) in topics.Where(pair => pair.topic.Logit > 0 == raises).Take(most))
            {
                var words = number == 0 ? first : further;
                sentences.Add(new(topic.Topic, raises, string.Format(CultureInfo.InvariantCulture, words[(turn + number++) % words.Length], Words(topic.Topic), fact)));
            }
        }
    }

    static ProspectTopic TopicOf(string feature, bool isPitcher)
    {
        var topic = ProspectFeatures.All[ProspectFeatures.IndexOf(feature)].Topic;
        var isBatting = topic is ProspectTopic.Contact or ProspectTopic.Power or ProspectTopic.Patience or ProspectTopic.Speed or ProspectTopic.Hitting;
        var isPitching = topic is ProspectTopic.Strikeouts or ProspectTopic.Control or ProspectTopic.HomeRuns or ProspectTopic.RunPrevention;
        return isPitcher ? isBatting ? ProspectTopic.Role : topic : isPitching ? ProspectTopic.Role : topic;
    }

    static string Words(ProspectTopic topic) => topic switch
    {
        ProspectTopic.Age => "his age",
        ProspectTopic.Level => "his level",
        ProspectTopic.Progress => "the way he has come",
        ProspectTopic.PlayingTime => "how much he played",
        ProspectTopic.Contact => "his contact",
        ProspectTopic.Power => "his power",
        ProspectTopic.Patience => "his patience",
        ProspectTopic.Speed => "his speed",
        ProspectTopic.Hitting => "his hitting as a whole",
        ProspectTopic.Strikeouts => "his strikeouts",
        ProspectTopic.Control => "his control",
        ProspectTopic.HomeRuns => "the home runs he gave up",
        ProspectTopic.RunPrevention => "his pitching as a whole",
        ProspectTopic.Role => "his role",
        ProspectTopic.Grades => "his grades",
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };

    /// <summary>The figures behind a topic, without a verdict; null where none is known.</summary>
    static string? Fact(ProspectTopic topic, ProspectRow row)
    {
        double Value(string name) => row.Values[ProspectFeatures.IndexOf(name)];
        string? Say(FormattableString text) => text.GetArguments().Any(argument => argument is double.NaN) ? null : text.ToString(CultureInfo.InvariantCulture);
        var season = row.Player.Seasons.Single(line => line.Season == row.Season);
        var (bat, pitch) = (season.Batting, season.Pitching);
        return topic switch
        {
            ProspectTopic.Age => Say($"{Value("age"):0.0} years on July 1, his league {Value("league_age"):0.0} on the mean"),
            ProspectTopic.Level => row.HasSeveralTeams ? Say($"several teams, about level {Value("level_estimate"):0.0} of 5 (AAA)") : $"{row.LevelGroup}",
            ProspectTopic.Progress => Say($"{Value("levels_a_year"):0.0} levels a year since {row.Player.Seasons[0].Season}"),
            ProspectTopic.PlayingTime => row.IsPitcher ? Say($"{pitch!.BattersFaced} batters faced in {pitch.Games} games") : Say($"{bat!.PlateAppearances} plate appearances in {bat.Games} games"),
            ProspectTopic.Contact => Say($"{(double)bat!.Strikeouts / bat.PlateAppearances:0.0%} strikeouts, over three seasons {-Value("contact_3"):+0.0%;−0.0%;0.0%} beside his leagues"),
            ProspectTopic.Power => Say($"{bat!.HomeRuns} home runs in {bat.PlateAppearances} plate appearances, extra bases an at-bat {Value("power_3"):+.000;−.000;.000} beside his leagues"),
            ProspectTopic.Patience => Say($"{(double)bat!.Walks / bat.PlateAppearances:0.0%} walks, over three seasons {Value("patience_3"):+0.0%;−0.0%;0.0%} beside his leagues"),
            ProspectTopic.Speed => Say($"{bat!.StolenBases} stolen bases in {bat.StolenBases + bat.CaughtStealing} tries"),
            ProspectTopic.Hitting => bat!.WrcPlus is { } plus ? Say($"a wRC+ of {plus:0}, wOBA over three seasons {Value("woba_3"):+.000;−.000;.000} beside his leagues") : Say($"wOBA over three seasons {Value("woba_3"):+.000;−.000;.000} beside his leagues"),
            ProspectTopic.Strikeouts => Say($"{(double)pitch!.Strikeouts / pitch.BattersFaced:0.0%} of the batters, over three seasons {Value("strikeout_rate_3"):+0.0%;−0.0%;0.0%} beside his leagues"),
            ProspectTopic.Control => Say($"{(double)(pitch!.Walks + pitch.HitBatters) / pitch.BattersFaced:0.0%} of the batters walked or hit, over three seasons {-Value("control_3"):+0.0%;−0.0%;0.0%} beside his leagues"),
            ProspectTopic.HomeRuns => Say($"{pitch!.HomeRuns} to {pitch.BattersFaced} batters"),
            ProspectTopic.RunPrevention => Say($"{pitch!.Runs} runs in {pitch.Outs / 3}.{pitch.Outs % 3} innings"),
            ProspectTopic.Role => row.IsPitcher ? Say($"{pitch!.Starts} starts in {pitch.Games} games") : null,
            ProspectTopic.Grades => row.Grade?.FutureValue is { } grade ? $"a future value of {ToolGrade.Written(grade)}" : null,
            _ => throw new ArgumentOutOfRangeException(nameof(topic)),
        };
    }
}
