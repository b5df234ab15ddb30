using System.Globalization;
using System.Security.Claims;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.ModelRegistry;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using HotBat.Web.Api;
using HotBat.Web.Operations;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Quartz;

namespace HotBat.Web.ModelRegistry;

public sealed partial class ModelsPage : IDisposable
{
    const int PageSize = 10, MostTrainings = 20;

    static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(1);
    static readonly short[] s_shares = [0, 5, 10, 20, 30, 40, 50];

    [Inject] public required ModelDesk Desk { get; init; }
    [Inject] public required ModelVersionQueries Versions { get; init; }
    [Inject] public required LiveRecord Record { get; init; }
    [Inject] public required RiskQueries Risks { get; init; }
    [Inject] public required DataWatermarks Watermarks { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [CascadingParameter] Task<AuthenticationState>? Who { get; set; }
    [SupplyParameterFromQuery(Name = "model")] string? Model { get; set; }
    [SupplyParameterFromQuery(Name = "a")] string? A { get; set; }
    [SupplyParameterFromQuery(Name = "b")] string? B { get; set; }
    [SupplyParameterFromQuery(Name = "reliability")] string? Reliability { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }
    [SupplyParameterFromQuery(Name = "eventsPage")] string? EventsPage { get; set; }

    /// <summary>A change that waits for a yes.</summary>
    /// <param name="Share">A version and the games in a hundred that it is to serve, where that is asked.</param>
    sealed record Asked(string Title, string What, string Verb, Func<ClaimsPrincipal, string, CancellationToken, Task<string>> Do, (int Version, int Percent)? Share = null);

    readonly NewestLoad _load = new();
    LoadState<ModelsView> _state = LoadState.Loading<ModelsView>();
    IReadOnlyList<Column<ModelCard>> _servingColumns = [], _plainColumns = [], _retiredColumns = [], _riskColumns = [], _prospectColumns = [];
    IReadOnlyList<Column<ListedEvent>> _eventColumns = [];
    ModelsPageState _at = new();
    Asked? _asked;
    // the training that was asked for here is one after this run
    long? _trainingAfter;
    string _errorTitle = "", _said = "";
    // what came of a change: said together with the page that shows it, as what is asked next goes by what is shown
    string _answer = "";
    bool _isRefused;

    protected override void OnInitialized()
    {
        Column<ModelCard> version = new("version", "Version", card => card.Version.Label) { Template = VersionCell }, status = new("status", "Status", card => card.Version.Status) { Template = StatusCell };
        Column<ModelCard> trained = new("trained", "Trained on", card => ModelText.Trained(card.Version)), act = new("act", "", _ => null) { Template = ActCell };
        _servingColumns =
        [
            version, status,
            Measure("loss", "Log loss", card => card.Starters?.LogLoss, 4), Measure("skill", "Brier skill", card => card.Starters?.Skill, 4), Measure("ece", "Calibration error", card => card.Starters?.Ece, 4),
            Measure("top", "Top ten", card => card.Starters?.TopTen, 3), act,
        ];
        _riskColumns =
        [
            version, status,
            Measure("auc", "AUC", card => card.Risk?.Auc, 3), Measure("lift", "PR-AUC lift", card => card.Risk?.PrLift, 2), Measure("brier", "Brier", card => card.Risk?.Brier, 5), Measure("ece", "Calibration error", card => card.Risk?.Ece, 4),
            Measure("fifth", "Top fifth", card => card.Risk?.TopFifth, 3), act,
        ];
        _plainColumns = [version, status, trained, new("balls", "Home runs learned from", card => card.HomeRuns is { } homers ? Format.Count(homers) : null) { Numeric = true, Reason = _ => "it was not kept" }, new("created", "Made", card => MomentText.Absolute(card.Version.CreatedAt))];
        _prospectColumns = [.. _plainColumns.Where(column => column.Key != "balls")];
        _retiredColumns = [version, new("through", "Trained through", card => Format.LongDate(card.Version.TrainedThrough)) { Numeric = true }, Measure("loss", "Log loss", card => card.LogLoss, 4), act];
        _eventColumns = [new("what", "Change", e => e.Label) { Template = WhatCell }, new("by", "By", e => e.By), new("when", "When", e => MomentText.Absolute(e.At)) { Template = WhenCell }];
    }

    protected override Task OnParametersSetAsync()
    {
        _at = new(Model, Number(A), Number(B), Reliability, Number(Page) ?? 1, Number(EventsPage) ?? 1);
        return LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = FollowAsync();
    }

    async Task FollowAsync()
    {
        object? before = null;
        while (!_load.Gone.IsCancellationRequested)
        {
            await Task.Delay(s_betweenLooks, Time, _load.Gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_load.Gone.IsCancellationRequested) return;
            await InvokeAsync(async () =>
            {
                var now = await SignAsync();
                if (Equals(now, before)) return;
                before = now;
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    /// <summary>Another value as soon as the page would show something else; an unreachable database is shown when the next choice is made.</summary>
    async Task<object?> SignAsync()
    {
        try
        {
            var run = Newest(await Desk.RunsAsync((await Who!).User, RetrainKey(View?.Model), MostTrainings, _load.Gone));
            var marks = await Watermarks.CurrentAsync(_load.Gone);
            return (marks.Forecasts, marks.Risks, run?.JobRunId, run?.Status, run?.Done, run?.IsCancelRequested);
        }
        catch (Exception e) when (e is OperationCanceledException || PageFailures.IsDatabase(e))
        {
            return null;
        }
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var view = await ReadAsync((await Who!).User, cancel);
        return () =>
        {
            _state = view is null ? LoadState.Empty<ModelsView>() : LoadState.Ready(view);
            SayAnswer();
            if (_trainingAfter is not { } after || view?.Training is not { } run || run.JobRunId <= after || run.Status == "running") return;
            (_trainingAfter, _isRefused, _said) = (null, false, $"The training {run.Status switch { "done" => "is through", "cancelled" => "was stopped", _ => "failed" }}.");
        };
    }, e =>
    {
        (_errorTitle, _state) = Failures.Database<ModelsView>(Http, e, "the models");
        SayAnswer();
    });

    void SayAnswer()
    {
        if (_answer.Length > 0) (_said, _answer) = (_answer, "");
    }

    async Task<ModelsView?> ReadAsync(ClaimsPrincipal who, CancellationToken cancel)
    {
        AdminRole.Require(who);
        var models = await Versions.ModelsAsync(cancel);
        if (models.Count == 0) return null;
        var model = _at.Model is { } asked && models.Contains(asked) ? asked : models.Contains(ForecastTraining.Model) ? ForecastTraining.Model : models[0];
        var serving = (await Versions.ServingAsync(model, cancel)).Select(ModelCard.Of).ToList();
        var retired = await Versions.ListAsync(model, ModelVersionStore.Retired, _at.Page, PageSize, cancel);
        var champion = serving.FirstOrDefault(card => card.Version.Status == ModelVersionStore.Champion);
        var succession = await Versions.SuccessionAsync(model, cancel);
        var (isForecast, isServed) = (model == ForecastTraining.Model, ServedModel.Find(model) is not null);
        var (askedA, askedB) = (await CardAsync(_at.A, model, cancel), await CardAsync(_at.B, model, cancel));
        var (a, b) = (askedA ?? champion, askedB ?? serving.FirstOrDefault(card => card != champion) ?? retired.Versions.Select(ModelCard.Of).FirstOrDefault());
        var trainings = await Desk.RunsAsync(who, RetrainKey(model), MostTrainings, cancel);
        return new(models, model, serving, retired, await Desk.EventsAsync(who, model, _at.EventsPage, PageSize, cancel),
            isServed ? (await Versions.ListAsync(model, null, 1, ModelVersionQueries.MostVersions, cancel)).Versions : [],
            succession.FirstOrDefault(e => e.ModelVersionId == champion?.Version.ModelVersionId)?.At, isServed ? await Desk.BeforeAsync(who, model, cancel) : null,
            a, b,
            isForecast ? ForecastWatch.Of(await Record.OfChampionAsync(ForecastWatch.Days, cancel)) : null,
            [.. new[] { (Asked: A, Found: askedA), (Asked: B, Found: askedB) }.Where(side => side is { Asked: { Length: > 0 }, Found: null }).Select(side => ParameterReader.Shorten(side.Asked!))],
            Newest(trainings), (await Desk.RunsAsync(who, DriftJob.Key, 5, cancel)).FirstOrDefault(run => run.Status == "done" && DriftNote.Features(run.Note).Count > 0))
        {
            Labels = model == RiskTraining.Model ? await Risks.LabelMonthsAsync(cancel) : [],
            LastTraining = trainings.FirstOrDefault(run => run is { Status: "done", FinishedAt: not null } && run.Note != DataLoad.UnderWay),
            // of pitchers, whose season moves on, only what was measured over the same days is the same
            Paired = a is not null && b is not null && (isForecast || a.IsMeasuredAs(b)) ? await Versions.PairedAsync(b.Version.ModelVersionId, a.Version.ModelVersionId, cancel) : null,
        };
    }

    async Task<ModelCard?> CardAsync(int? version, string model, CancellationToken cancel) =>
        version is { } id && await Versions.FindAsync(id, cancel) is { } found && found.Model == model ? ModelCard.Of(found) : null;

    static JobKey RetrainKey(string? model) => ServedModel.Find(model ?? ForecastTraining.Model)?.Retrain ?? RetrainJob.Key;

    /// <summary>One that found the first loading under way has trained nothing.</summary>
    static JobRun? Newest(IReadOnlyList<JobRun> runs) => runs.FirstOrDefault(run => run.Note != DataLoad.UnderWay);

    ModelsView? View => (_state as LoadState<ModelsView>.Loaded)?.Value;

    int? ChampionSeen => View?.Champion?.Version.ModelVersionId;

    void Ask(Asked asked) => (_asked, _said, _answer, _isRefused) = (asked, "", "", false);

    // the browser can tell that one question was closed after the next one was asked
    void Leave(Asked left)
    {
        if (ReferenceEquals(_asked, left)) _asked = null;
    }

    void AskPromote(ModelCard card)
    {
        var seen = ChampionSeen;
        Ask(new("Promote this version?", ModelText.Promote(card, View?.Champion?.Version), "Promote", async (who, why, cancel) =>
            $"{(await Desk.PromoteAsync(who, card.Version.ModelVersionId, seen, why, cancel)).Version.Named} serves; {ModelText.Anew(card.Version.Model)}."));
    }

    void AskRollBack(ModelsView view)
    {
        if (ModelText.RollBack(view.Champion?.Version, view.Before) is not { } what) return;
        var seen = ChampionSeen;
        Ask(new("Roll back?", what, "Roll back", async (who, why, cancel) => $"{(await Desk.RollBackAsync(who, view.Model, seen, why, cancel)).Version.Named} serves again; {ModelText.Anew(view.Model)}."));
    }

    /// <summary>What the share's picker shows: what is asked about, else what is.</summary>
    int Picked(ListedVersion version) => _asked?.Share is { } asked && asked.Version == version.ModelVersionId ? asked.Percent : version.Share;

    void AskShare(ListedVersion version, int percent)
    {
        if (percent == version.Share) return;
        Ask(new("Give it this share?", ModelText.Share(version, percent), "Give", async (who, why, cancel) =>
            $"{ModelText.Status((await Desk.ShareAsync(who, version.ModelVersionId, percent, why, cancel)).Version)}: {version.Named}; the days ahead are forecast anew.", (version.ModelVersionId, percent)));
    }

    void AskRetrain(ServedModel model) => Ask(new("Train anew?", $"Every kind is trained on {(model.HasShares ? "all games up to yesterday" : "all appearances whose three weeks have passed")}, and measured by a walk forward over {ModelText.Span(model.Name)}; {ModelText.Took(View?.LastTraining)}. The walk forward chooses who serves; until it ends the champion of now does.", "Retrain",
        async (who, why, cancel) =>
        {
            var newest = View?.Training?.JobRunId ?? 0;
            if (!await Desk.RetrainAsync(who, model, why, cancel)) return "A training is under way already.";
            _trainingAfter = newest;
            return "The training starts; this page may be closed meanwhile.";
        }));

    async Task ConfirmAsync(string why)
    {
        if (_asked is not { } asked) return;
        _asked = null;
        try
        {
            _answer = await asked.Do((await Who!).User, why, _load.Gone);
        }
        catch (UserError e)
        {
            (_answer, _isRefused) = (ModelText.Refused(e), true);
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            (_errorTitle, _state) = Failures.Database<ModelsView>(Http, e, "the models");
            return;
        }
        await LoadAsync();
    }

    async Task CancelAsync(JobRun run)
    {
        _answer = await Desk.CancelAsync((await Who!).User, run.JobRunId, _load.Gone)
            ? ModelText.IsSwapped(run) ? "The new versions serve already; what is left is asked to stop." : "The training is asked to stop; until the versions are swapped nothing changes." : "The training has ended already.";
        await LoadAsync();
    }

    static string ServingFound(ModelsView view) => view.IsForecast
        ? $"{Format.Counted(view.Serving.Count(card => card.Version.Status == ModelVersionStore.Challenger), "challengers")}, {(view.Serving.Sum(card => card.Version.Share) is > 0 and var share ? $"serving {share} games in 100" : "recorded beside the champion")}"
        : view.IsRisk ? $"{Format.Counted(view.Serving.Count(card => card.Version.Status == ModelVersionStore.Challenger), "challengers")} beside the champion, which alone tells risks"
        : view.Model == ProspectTraining.Model ? "Chances of minor leaguers to come to more than 500 plate appearances or 100 innings in the majors" : "Chances of batted balls to be home runs";

    IReadOnlyList<Column<ModelCard>> Plain(ModelsView view) => view.Model == ProspectTraining.Model ? _prospectColumns : _plainColumns;

    static Column<ModelCard> Measure(string key, string title, Func<ModelCard, Core.Learning.Interval?> of, int digits) => new(key, title, card => ModelMeasure.Text(of(card), digits)) { Template = card => ModelFigure.Of(of(card), digits, "it was not compared with others"), Numeric = true };

    static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    public void Dispose() => _load.Dispose();
}
