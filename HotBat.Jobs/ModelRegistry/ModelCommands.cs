using System.CommandLine;
using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>./hotbat models list, promote, roll-back, share.</summary>
public static class ModelCommands
{
    const string Retired = "retired";

    public static Command Create(Verbs verbs)
    {
        var why = new Option<string?>("--why") { Description = "The reason, kept with the change", HelpName = "TEXT" };
        return new Command("models", "Which model version serves") { List(verbs), Promote(verbs, why), RollBack(verbs, why), Share(verbs, why) };
    }

    static Command List(Verbs verbs)
    {
        var model = Model([ForecastTraining.Model, RiskTraining.Model, HomeRunChanceRegistry.Model, ProspectTraining.Model]);
        var all = new Option<bool>("--retired") { Description = "The retired ones too" };
        return verbs.Run(new Command("list", "The champion, its challengers and what befell them") { model, all }, async (verb, cancel) =>
        {
            await verb.OpenDatabaseAsync(cancel);
            var versions = verb.Service<ModelVersionQueries>();
            var page = await versions.ListAsync(verb.Get(model), null, 1, ModelVersionQueries.MostVersions, cancel);
            List<ListedVersion> shown = [.. page.Versions.Where(version => verb.Get(all) || version.Status != Retired)];
            if (page.Total == 0) throw new UserError($"There is no version of {verb.Get(model)}.", "models list", $"Train one: ./hotbat train {verb.Get(model)}.");
            foreach (var version in shown) verb.Say(Line(version));
            if (page.Total > shown.Count) verb.Say(string.Create(CultureInfo.InvariantCulture, $"{page.Total - shown.Count} {(verb.Get(all) ? "older ones more: /admin/models lists them" : "retired; --retired lists the newest of them")}"));
            foreach (var e in await versions.EventsAsync(verb.Get(model), 5, cancel)) verb.Say(string.Create(CultureInfo.InvariantCulture, $"{e.At:yyyy-MM-dd HH:mm} {e.Named} {e.What} by {e.By}: {e.Reason}"));
            verb.Result(new { Models = shown.Select(Result), page.Total });
        });
    }

    static Command Promote(Verbs verbs, Option<string?> why)
    {
        var id = Id();
        return verbs.Run(new Command("promote", "Makes a version the champion; the one before challenges without a share") { id, why },
            (verb, cancel) => MoveAsync(verb, moves => moves.PromoteAsync(verb.Get(id), null, By, verb.Get(why) ?? "by hand", cancel), cancel));
    }

    static Command RollBack(Verbs verbs, Option<string?> why)
    {
        var model = Model([.. ServedModel.All.Select(served => served.Name)]);
        return verbs.Run(new Command("roll-back", "The champion before serves again") { model, why },
            (verb, cancel) => MoveAsync(verb, moves => moves.RollBackAsync(verb.Get(model), null, By, verb.Get(why) ?? "by hand", cancel), cancel));
    }

    static Command Share(Verbs verbs, Option<string?> why)
    {
        var id = Id();
        var percent = new Argument<int>("PERCENT") { Description = "Games in a hundred that it serves in the champion’s place, 0 to 50" };
        return verbs.Run(new Command("share", "Gives a challenger a share of the games; all challengers together at most 50 in 100") { id, percent, why },
            (verb, cancel) => MoveAsync(verb, moves => moves.ShareAsync(verb.Get(id), verb.Get(percent), By, $"{verb.Get(percent)} games in a hundred; {verb.Get(why) ?? "by hand"}", cancel), cancel));
    }

    static async Task MoveAsync(VerbContext verb, Func<ModelMoves, Task<ModelMove>> move, CancellationToken cancel)
    {
        await verb.OpenDatabaseAsync(cancel);
        var moved = await move(verb.Service<ModelMoves>());
        verb.Say(Line(moved.Version));
        if (moved.Before is { } before) verb.Say($"before it: {before.Named}");
        var today = BaseballDay.Today(verb.Service<TimeProvider>());
        long added;
        if (moved.Version.Model == RiskTraining.Model)
        {
            await using var progress = verb.Progress("telling today's risks");
            added = await verb.Service<RiskPipeline>().ScoreAsync(today, new(verb.Service<TimeProvider>(), step => progress.Report(step.Done, step.Total, step.Unit), RiskPipeline.Steps), cancel);
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{added:N0} risks told"));
        }
        else
        {
            await using var progress = verb.Progress("forecasting the days ahead");
            added = await verb.Service<ForecastDaysAhead>().RunAsync(today, ForecastPipeline.DaysAhead, (done, of, _) => progress.Report(done, of, "days"), cancel);
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{added:N0} forecasts added for the days ahead"));
        }
        verb.Result(new { Model = Result(moved.Version), Before = moved.Before?.ModelVersionId, RowsAdded = added });
    }

    static string By => $"{Environment.UserName} (command line)";

    static string Line(ListedVersion version) => string.Create(CultureInfo.InvariantCulture,
        $"{version.ModelVersionId,5}  {version.Label,-28} {version.Status}{(version.Share > 0 ? $", {version.Share} games in a hundred" : "")}, trained {version.TrainedFrom:yyyy-MM-dd} to {version.TrainedThrough:yyyy-MM-dd} on {version.SampleSize:N0}");

    static object Result(ListedVersion version) => new { version.ModelVersionId, version.Model, version.Label, version.Status, version.Share, version.TrainedFrom, version.TrainedThrough, version.SampleSize };

    static Argument<string> Model(string[] names)
    {
        var model = new Argument<string>("MODEL") { Description = "Whose versions", DefaultValueFactory = _ => ForecastTraining.Model };
        model.AcceptOnlyFromAmong(names);
        return model;
    }

    static Argument<int> Id() => new("ID") { Description = "The version’s number: ./hotbat models list" };
}
