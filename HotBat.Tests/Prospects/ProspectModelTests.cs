using HotBat.Core.Learning;
using HotBat.Core.Prospects;

namespace HotBat.Tests.Prospects;

/// <summary>Models over an invented league in which talent and youth lead to the majors.</summary>
public sealed class ProspectModelTests
{
    static readonly Lazy<IReadOnlyList<ProspectRow>> s_rows = new(() => ProspectWalk.Rows(MadeProspects.League(), _ => true));

    static readonly Lazy<IReadOnlyDictionary<ProspectKind, ProspectModel>> s_models = new(() => ProspectTrainer.Fit(ProspectTrainer.Kinds, Train).ToDictionary(model => model.Parameters.Kind));

    static List<ProspectRow> Known => [.. s_rows.Value.Where(row => row.Made is not null)];

    static List<ProspectRow> Train => [.. Known.Where(row => row.Player.MlbamId % 3 != 0)];

    static List<ProspectRow> Test => [.. Known.Where(row => row.Player.MlbamId % 3 == 0)];

    [Theory]
    [InlineData(ProspectKind.Logistic)]
    [InlineData(ProspectKind.Boosted)]
    [InlineData(ProspectKind.Blend)]
    public void Model_OfEveryKind_TellsPlayersApartItHasNotSeenAndSurvivesItsJson(ProspectKind kind)
    {
        if (!ProspectTrainer.Kinds.Contains(kind)) return;
        var model = s_models.Value[kind];
        var chances = model.Chances(Test);
        var scores = new WeighedPredictions([.. chances.Select(chance => chance.Chance)], [.. Test.Select(row => row.Made!.Value)]).Scores();
        Assert.True(scores.Auc > .8, $"AUC {scores.Auc}");
        Assert.True(scores.Skill > .1, $"skill {scores.Skill}");
        Assert.All(chances, chance => Assert.True(chance.Low <= chance.Chance && chance.Chance <= chance.High && chance.Low > 0 && chance.High < 1));
        using var again = ProspectModel.FromJson(model.ToJson());
        Assert.Equal(chances, again.Chances(Test));
    }

    [Theory]
    [InlineData(ProspectKind.Logistic)]
    [InlineData(ProspectKind.Blend)]
    public void Explanation_OfARow_AddsUpToItsChance(ProspectKind kind)
    {
        if (!ProspectTrainer.Kinds.Contains(kind)) return;
        var model = s_models.Value[kind];
        foreach (var row in Test.Take(20))
        {
            var explanation = model.Explain(row);
            Assert.Equal(Logit.Of(model.Chances([row])[0].Chance), explanation.Logit, 4);
            Assert.Equal(explanation.Parts.Sum(part => part.Logit), ProspectStory.Topics(row, explanation).Sum(topic => topic.Logit), 9);
        }
    }

    [Fact]
    public void Arrival_BelowAChanceToStick_IsRaisedToIt_AndStaysADistribution()
    {
        var arrival = new Arrival(2017, [.1, .2, .1, .1, .2, .1]);
        var held = arrival.AtLeast(.6, 4);
        Assert.Equal([.12, .24, .12, .12, .16, .08], held.Chances.Select(chance => Math.Round(chance, 12)));
        Assert.Equal(.84, held.Chance, 12);
        Assert.Same(arrival, arrival.AtLeast(.5, 4));
        Assert.Equal(1, new Arrival(2017, [.5, .2, .1, .1, .05, .05]).AtLeast(1, 4).Chance, 12);
    }

    [Fact]
    public void Story_OfEveryRow_NeverContradictsTheChart()
    {
        var model = s_models.Value[ProspectChampion.Fallback];
        var told = 0;
        foreach (var row in Test.Take(200))
        {
            var explanation = model.Explain(row);
            var topics = ProspectStory.Topics(row, explanation).ToDictionary(topic => topic.Topic, topic => topic.Logit);
            var story = ProspectStory.Tell(row, model.Chances([row])[0], explanation, .035);
            Assert.Contains(row.Player.Name, story[0].Text, StringComparison.Ordinal);
            foreach (var sentence in story.Skip(1))
            {
                told++;
                var isRaised = topics[sentence.Topic!.Value] > 0;
                Assert.Equal(isRaised, sentence.Raises);
                // and the words themselves say so, with a figure
                var saysItHelps = s_helps.Any(word => sentence.Text.Contains(word, StringComparison.Ordinal));
                var saysItHolds = s_holds.Any(word => sentence.Text.Contains(word, StringComparison.Ordinal));
                Assert.True(saysItHelps != saysItHolds && saysItHelps == isRaised, sentence.Text);
                Assert.Matches("[0-9]|Rk|AA?A?[+-]?\\.", sentence.Text);
            }
            // what helps comes in the order of the chart
            var helps = story.Skip(1).Where(sentence => sentence.Raises == true).Select(sentence => topics[sentence.Topic!.Value]).ToList();
            Assert.Equal(helps.OrderDescending(), helps);
        }
        Assert.True(told > 400);
    }

    static readonly string[] s_helps = ["helps him", "in his favor", "In his favor", "Above all it is", "After that it is", "Then "], s_holds = ["Against him", "against him", "holds him back", "lowered", "held back"];

    [Fact]
    public void Model_WithFewWhoMadeIt_SaysTheBaseRateDrawnToWhatIsUsual()
    {
        List<ProspectRow> few = [.. Train.Where(row => row.Made == false).Take(100)];
        using var model = ProspectTrainer.Fit(ProspectKind.Logistic, few);
        Assert.Equal(200 * ProspectTrainer.PriorRate / 300, model.Chances(Test)[0].Chance, 12);
    }

    [Fact]
    public void WalkForward_OfASeason_IsTheSameWhateverOutcomesCameLater()
    {
        var before = ProspectWalkForward.Run(s_rows.Value, 2010, 2010, [ProspectKind.Logistic]);
        // outcomes of windows that had not closed before 2010 are turned round
        var after = ProspectWalkForward.Run([.. s_rows.Value.Select(row => ProspectOutcome.Closes(row.Season) < 2010 ? row : row with { Made = !row.Made })], 2010, 2010, [ProspectKind.Logistic]);
        Assert.Equal(before.Select(one => one.Chances[ProspectKind.Logistic]), after.Select(one => one.Chances[ProspectKind.Logistic]));
    }

    [Fact]
    public void Evaluation_OfAWalk_MeasuresTheKnownAndCountsTheOpen()
    {
        var past = ProspectWalkForward.Run(s_rows.Value, 2010, 2012, [ProspectKind.Constant, ProspectKind.Logistic]);
        Assert.All(past, one => Assert.Equal(one.Row.Season <= 2012, one.Row.Made is not null));
        var open = past.Select(one => one.Row.Season < 2012 ? one : one with { Row = one.Row with { Made = null } }).ToList();
        var evaluation = ProspectEvaluation.Of(open);
        Assert.Equal(past.Count(one => one.Row.Season == 2012), evaluation.Open[2012]);
        Assert.Equal(past.Count(one => one.Row.Season < 2012), evaluation.Groups[0].Rows);
        var logistic = evaluation.Groups[0].Kinds.Single(kind => kind.Kind == ProspectKind.Logistic);
        Assert.True(logistic.Auc!.Value > .8 && logistic.LogLossGain!.Low > 0);
        // by hand: the mean over the seasons of the best hundred of each
        var hundred = open.Where(one => one.Row.Season < 2012).GroupBy(one => one.Row.Season).Select(season => season.OrderByDescending(one => one.Chances[ProspectKind.Logistic].Chance).Take(100).Count(one => one.Row.Made == true) / 100.0).Average();
        Assert.Equal(hundred, logistic.BestHundred!.Value, 9);
        Assert.Contains(evaluation.Groups, group => group.Name == "AA and above");
    }

    [Fact]
    public void Comparables_OfARow_AreOtherMenWhoseWindowHadClosed()
    {
        var model = s_models.Value[ProspectKind.Logistic];
        var row = Test[0];
        var nearest = new ComparableProspects(Known, model).Nearest(row, 2011, 10);
        Assert.Equal(10, nearest.Count);
        Assert.Equal(10, nearest.Select(one => one.Row.Player.Key).Append(row.Player.Key).Distinct(StringComparer.Ordinal).Count() - 1);
        Assert.All(nearest, one => Assert.True(one.Row.Season + 4 < 2011 && one.Row.IsPitcher == row.IsPitcher));
        Assert.Equal(nearest.OrderBy(one => one.Distance), nearest);
    }

    [Fact]
    public void Arrival_OfAMan_IsWhenHalfOfThoseWhoComeHaveCome()
    {
        var history = MadeProspects.League();
        var model = ArrivalModel.Fit([.. s_rows.Value.Where(row => row.Season <= 2009)], history.MajorSeasons);
        var arrivals = s_rows.Value.Where(row => row.Season == 2010).Select(row => (row, Arrival: model.Of(row))).ToList();
        Assert.All(arrivals, pair => Assert.InRange(pair.Arrival.Chance, 0, 1));
        Assert.All(arrivals, pair => Assert.InRange(pair.Arrival.Expected, 2011, 2016));
        Assert.True(arrivals.Where(pair => pair.row.Made == true).Average(pair => pair.Arrival.Chance) > arrivals.Where(pair => pair.row.Made == false).Average(pair => pair.Arrival.Chance) + .1);
        // half of .6 has come with the third season
        Assert.Equal(2013, new Arrival(2010, [.1, .1, .2, .2]).Expected);
    }

    [Fact]
    public void Grades_BeforeAnySeasonWithBoardsHasClosed_MoveWhoHasThemAndNobodyElse()
    {
        var model = s_models.Value[ProspectKind.Logistic];
        Assert.False(model.Parameters.KnowsGrades);
        var row = Test[0];
        ProspectRow With(double value) => row with { Grade = new("made", row.Season + 1, null, null, value, null, null, new Dictionary<string, ToolGrade>()) };
        var bare = Logit.Of(model.Chances([row])[0].Chance);
        foreach (var value in new[] { 40, 50, 57.5 })
        {
            Assert.Equal((.8 * bare) + (.6 * Logit.Of(GradePrior.RateOf(value))) + .9, Logit.Of(model.Chances([With(value)])[0].Chance), 9);
            var explanation = model.Explain(With(value));
            Assert.Equal(Logit.Of(model.Chances([With(value)])[0].Chance), explanation.Logit, 9);
            Assert.Contains(explanation.Parts, part => part.Feature == "future_value");
        }
        Assert.Equal(.15, GradePrior.RateOf(40), 12);
        Assert.Equal(Logit.Of(GradePrior.RateOf(42.5)), (Logit.Of(.15) + Logit.Of(.33)) / 2, 12);
        Assert.Equal(.93, GradePrior.RateOf(80), 12);
    }

    [Theory]
    [InlineData(.25, 60.0, 20, 2, 60 * .5 + 25 * 25 / 35.0 + 10 * .8 + 5 * .8)]
    [InlineData(.25, null, 20, 2, 60 * .5 + 25 * .4 + 10 * .8 + 5 * .8)]
    [InlineData(0, 30.0, 30, 6, 0)]
    public void DynastyScore_IsItsFormula(double chance, double? grade, double age, int away, double score) => Assert.Equal(score, DynastyScore.Of(chance, grade, age, away), 9);

    [Theory]
    [InlineData(.2, .3, ProspectConfidence.High)]
    [InlineData(.1, .25, ProspectConfidence.Medium)]
    [InlineData(.01, .05, ProspectConfidence.Low)]
    public void Confidence_IsTheWidthOfTheRangeInOdds(double low, double high, ProspectConfidence confidence) => Assert.Equal(confidence, ProspectConfidences.Of(new((low + high) / 2, low, high)));
}
