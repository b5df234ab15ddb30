using System.CommandLine;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.HomeRuns;

/// <summary>./hotbat train batted-ball, ./hotbat score batted-ball.</summary>
public static class HomeRunCommands
{
    public static Command CreateTrain(Verbs verbs)
    {
        var through = DayOption.Optional("--through", "Train one model on whole seasons up to this day; else one for each season with pitches");
        var again = new Option<bool>("--again") { Description = "Train even where a model of the same balls is there" };
        return verbs.Run(new Command("batted-ball", "Chance of a home run from exit velocity and launch angle") { through, again }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            await using var progress = verb.Progress("train batted-ball");
            if (verb.Get(through) is { } day)
            {
                var trained = await verb.Service<BattedBallTraining>().TrainAsync(FirstSeasonAfter(day), verb.Get(again), cancel);
                verb.Say(trained is null ? "A model of these batted balls is there already; nothing was trained." : $"{trained.Label}: {trained.SampleSize:N0} batted balls, {trained.HomeRuns:N0} home runs");
            }
            Report(verb, await verb.Service<BattedBallPipeline>().RunAsync(cancel));
        });
    }

    public static Command CreateScore(Verbs verbs) =>
        verbs.Run(new Command("batted-ball", "Gives every tracked batted ball its chance, each day from what was known before it"), async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            await using var progress = verb.Progress("score batted-ball");
            Report(verb, await verb.Service<BattedBallScoring>().ScoreAllAsync(cancel));
        });

    // A season's last regular game lies in the first days of October; the World Series ends in the first of November.
    static short FirstSeasonAfter(DateOnly day) => (short)(day.Month >= 11 ? day.Year + 1 : day.Year);

    static void Report(VerbContext verb, IReadOnlyList<SeasonScored> seasons)
    {
        foreach (var s in seasons)
            verb.Say($"{s.Season}: {s.Balls:N0} tracked balls by {s.Model}, {s.ExpectedHomeRuns:N1} xHR, {s.HomeRuns:N0} HR, {s.Changed:N0} chances written");
        if (seasons.Count == 0)
            verb.Say("Nothing was left to score: a season needs a model that learned from earlier ones alone, and each that has one is scored.");
        verb.Result(new { Seasons = seasons });
    }
}
