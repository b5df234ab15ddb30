using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using HotBat.Web.Operations;
using HotBat.Web.Parts;

namespace HotBat.Web.ModelRegistry;

/// <summary>Models and what befalls them, in words.</summary>
public static class ModelText
{
    public static string Title(string model) => model switch
    {
        ForecastTraining.Model => "Home-run forecasts",
        RiskTraining.Model => "Pitcher risk",
        HomeRunChanceRegistry.Model => "Batted balls",
        ProspectTraining.Model => "Prospects",
        _ => model,
    };

    /// <summary>"champion", "challenger, 20 games in 100", "retired".</summary>
    public static string Status(ListedVersion version) => version.Share > 0 ? $"{version.Status}, {Format.Count(version.Share)} games in 100" : version.Status;

    public static string Feature(string name) => name.Replace('_', ' ');

    /// <summary>A refusal: what, and what can be done.</summary>
    public static string Refused(UserError e) => e.Mend is null ? e.What : $"{e.What} {e.Mend}";

    /// <summary>How the newest training stands, or what came of it.</summary>
    /// <param name="champion">Who serves now.</param>
    public static string Training(JobRun? run, ListedVersion? champion)
    {
        var said = run?.Note?.Split('\n')[0];
        var serves = champion is null ? "no version serves" : $"{champion.Named} serves";
        return run switch
        {
            null => "No training by clock or hand yet",
            { Status: "running" } => $"Training: {said ?? "starting"}",
            { Status: "done" } => said is { Length: > 0 } ? char.ToUpperInvariant(said[0]) + said[1..] : "The last training went through",
            { Status: "cancelled" } => $"The last training was stopped, nothing changed: {serves}",
            _ => $"The last training failed; {serves}",
        };
    }

    /// <summary>The new versions serve already: what is left of the run is forecasting.</summary>
    public static bool IsSwapped(JobRun run) => run.Note?.Split('\n')[0] is RetrainJob.LastStep or RiskPipeline.ScoreStep;

    public static string Glyph(string status) => status switch { ModelVersionStore.Champion => "star", ModelVersionStore.Challenger => "up", _ => "clock" };

    /// <summary>"Apr 1, 2024 to Aug 14, 2024".</summary>
    public static string Trained(ListedVersion version) => $"{Format.LongDate(version.TrainedFrom)} to {Format.LongDate(version.TrainedThrough)}";

    public static string Sample(ListedVersion version) => $"{Format.Count(version.SampleSize)} {version.Model switch { HomeRunChanceRegistry.Model => "batted balls", RiskTraining.Model => "appearances", ProspectTraining.Model => "player-seasons", _ => "starters’ games" }}";

    /// <summary>What is told anew when another version serves.</summary>
    public static string Anew(string model) => model == RiskTraining.Model ? "today’s risks are told anew" : "the days ahead are forecast anew";

    static string AnewAtOnce(string model) => model == RiskTraining.Model ? "Today’s risks are told anew at once" : "Today’s and the next days’ forecasts are made anew at once";

    /// <summary>By what the intervals are drawn.</summary>
    public static string Blocks(string model) => model == RiskTraining.Model ? "by pitcher" : "by game day";

    /// <summary>Over what the walk forward goes that chooses among the kinds.</summary>
    public static string Span(string model) => model == RiskTraining.Model ? "the last year" : "the last ninety days";

    /// <summary>How long a training takes, by the last one that went through.</summary>
    public static string Took(JobRun? last) => last is { FinishedAt: { } end } ? $"the last one took {MomentText.Length(end - last.StartedAt)}" : "how long that takes is on no record yet";

    /// <summary>What the log losses of two versions say of them.</summary>
    /// <param name="paired">Of the right less the left.</param>
    public static string Compared(ListedVersion left, ListedVersion right, PairedLoss paired)
    {
        var difference = paired.Difference;
        if (difference is { Low: 0, High: 0 }) return "Both foretold the same";
        // told as what the better one gains
        var (better, gain) = difference.Value > 0 ? (left, difference) : (right, new Interval(-difference.Value, -difference.High, -difference.Low));
        var digits = left.Model == RiskTraining.Model ? 5 : 4;
        var size = $"{Format.Number(gain.Value, digits)} {ModelMeasure.Range(gain, digits)}";
        return paired.IsSure ? $"{better.Named} has the lower log loss, by {size}" : $"The two cannot be told apart: {better.Named} gains {size} of log loss";
    }

    public static string Beginning(string fingerprint) => fingerprint.Length > 10 ? fingerprint[..10] : fingerprint;

    public static string Evidence(ModelCard card) => card is { EvidenceFrom: { } from, EvidenceTo: { } to } ? $"{Format.LongDate(from)} to {Format.LongDate(to)}" : "no games to compare on";

    public static string Live(ForecastWatch watch) => watch.Excess is { } excess
        ? string.Create(CultureInfo.InvariantCulture, $"{Format.Number(watch.LogLoss, 4)} against the shrunk rate’s {Format.Number(watch.BaselineLogLoss, 4)}: {Format.Difference(excess.Value, 4)} [{Format.Difference(excess.Low, 4)}, {Format.Difference(excess.High, 4)}]")
        : "no settled day";

    public static string Verdict(ForecastWatch watch) => watch.Verdict switch
    {
        WatchVerdict.TooFewDays => $"{Format.Count(watch.DaysSeen)} of the {ForecastWatch.Days} settled days that it takes to judge",
        WatchVerdict.Holds => "holds against the shrunk rate",
        _ => "worse than the shrunk rate beyond doubt",
    };

    /// <summary>What a roll back will do, or null where there is none.</summary>
    public static string? RollBack(ListedVersion? champion, ListedVersion? before) =>
        before is null ? null : $"{before.Named} serves again{(champion is null ? "" : $"; {champion.Named} becomes a challenger without a share")}. {AnewAtOnce(before.Model)}; what was said stays on record.";

    /// <summary>Of whom it is told: a roll back is an event of the version that came back.</summary>
    public static string Befell(string what) => what == ModelEvent.RolledBack ? "rolled back to" : what;

    public static string Promote(ModelCard card, ListedVersion? champion) =>
        $"{card.Version.Named} becomes the champion{(champion is null ? "" : $"; {champion.Named} becomes a challenger without a share")}. {AnewAtOnce(card.Version.Model)}. Roll back undoes it, and the next training chooses anew.{(card.IsMeasured ? "" : " It was never measured: nothing says how good it is.")}";

    public static string Share(ListedVersion version, int percent) => percent == 0
        ? $"{version.Named} serves no games any more; its forecasts are recorded for comparison."
        : $"{version.Named} serves {percent} games in 100 in the champion’s place: the same game always falls the same way, and both are recorded of every game.";
}
