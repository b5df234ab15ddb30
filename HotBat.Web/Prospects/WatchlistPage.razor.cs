using System.Globalization;
using HotBat.Data.Operations;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HotBat.Web.Prospects;

/// <summary>The watchlist of whoever sits at the machine, until there are users.</summary>
public sealed partial class WatchlistPage : IDisposable
{
    sealed record Shown(ProspectRanking? Ranking, IReadOnlyList<WatchedProspect> Watched);

    [Inject] public required WatchlistStore Watchlist { get; init; }
    [Inject] public required WatchedProspects Prospects { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [CascadingParameter] Task<AuthenticationState>? Who { get; set; }

    /// <summary>A note that is being typed is kept this long after the last letter.</summary>
    static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);

    readonly NewestLoad _load = new(), _draft = new();
    LoadState<Shown> _state = LoadState.Loading<Shown>();
    IReadOnlyList<(WatchedProspect One, ProspectAlert Alert)> _news = [];
    IReadOnlyList<Column<WatchedProspect>> _columns = [];
    ProspectWatch? _gone;
    string? _said;
    ElementReference _undo;
    bool _wasRemoved;
    string _goneName = "", _errorTitle = "", _emptyTitle = "", _emptyText = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    // the next Enter would remove the next man
    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_wasRemoved || _gone is null || !Focus.IsThere(_undo)) return Task.CompletedTask;
        _wasRemoved = false;
        return Focus.OnAsync(_undo);
    }

    Task LoadAsync() => _load.RunAsync(ReadAsync, Fail);

    async Task<Action> ReadAsync(CancellationToken cancel)
    {
        if (Who is null || !(await Who).User.IsInRole(AdminRole.Name))
            return () => (_emptyTitle, _emptyText, _state) = ("A watchlist needs to know whose it is", "There is no sign-in yet: the watchlist is open to whoever sits at the machine that runs HotBat.", LoadState.Empty<Shown>());
        var (ranking, watched) = await Prospects.OfAsync(WatchlistStore.LocalOwner, cancel);
        return () =>
        {
            _news = [.. watched.SelectMany(one => one.Alerts.Where(alert => alert.SeenAt is null).Select(alert => (one, alert))).OrderByDescending(pair => pair.alert.ProspectAlertId)];
            _columns = Columns();
            (_emptyTitle, _emptyText) = ("You watch nobody yet", "Press Watch on a prospect’s profile.");
            _state = watched.Count == 0 ? LoadState.Empty<Shown>() : LoadState.Ready(new Shown(ranking, watched));
        };
    }

    /// <summary>Changes something and reads the list again: a further change takes the place of the reading, never of the change.</summary>
    Task ChangeAsync(Func<CancellationToken, Task> change) => _load.RunAsync(async cancel =>
    {
        await change(_load.Gone);
        return await ReadAsync(cancel);
    }, Fail);

    Task RemoveAsync(WatchedProspect one) => ChangeAsync(async cancel => (_said, _wasRemoved, _gone, _goneName) = (null, true, await Watchlist.RemoveAsync(WatchlistStore.LocalOwner, [one.Watch.PlayerKey], cancel), one.Name));

    Task UndoAsync() => ChangeAsync(async cancel =>
    {
        if (_gone is { } watch && await Watchlist.PutAsync(watch, cancel)) _gone = null;
    });

    Task NoteAsync(WatchedProspect one, string note) => ChangeAsync(async cancel =>
        _said = await Watchlist.NoteAsync(WatchlistStore.LocalOwner, one.Watch.PlayerKey, note, cancel) ? $"Note on {one.Name} saved." : $"{one.Name} is no longer watched, so this note was not kept: “{note}”");

    // who reloads before he has left the field loses nothing; the list is not read again, so that it does not write over what is being typed
    Task DraftAsync(WatchedProspect one, string note) => _draft.RunAsync(async cancel =>
    {
        await Task.Delay(s_rest, Time, cancel);
        await Watchlist.NoteAsync(WatchlistStore.LocalOwner, one.Watch.PlayerKey, note, _draft.Gone);
        return () => { };
    }, _ => _said = $"The database does not answer; your note on {one.Name} is not saved yet.");

    Task SeenAsync() => ChangeAsync(cancel => Watchlist.SeenAsync(WatchlistStore.LocalOwner, cancel));

    void Fail(Exception e) => (_errorTitle, _state) = Failures.Database<Shown>(Http, e, "the watchlist");

    static string Words(ProspectAlert alert) => alert.Kind switch
    {
        "score" => $"dynasty score {alert.Before} to {alert.After}",
        "confidence" => $"confidence {alert.Before} to {alert.After}",
        _ => $"level {alert.Before} to {alert.After}",
    };

    IReadOnlyList<Column<WatchedProspect>> Columns() =>
    [
        new("name", "Prospect", one => one.Name) { Template = one => Link(one) },
        new("score", "Score", one => Format.Number(one.Line?.DynastyScore, 1)) { Numeric = true, Strong = true, Reason = _ => "no chance is told of him now" },
        new("change", "Since added", one => Format.Difference(one.ScoreChange)) { Numeric = true, Reason = _ => "no chance was told of him when he was added, or is now" },
        new("chance", "Chance", one => one.Line is { } line ? Format.Percent(line.Probability) : null) { Numeric = true, Hint = ProspectText.What },
        new("range", "80% range", one => one.Line is { } line ? Format.PercentRange(line.Low, line.High) : null) { Numeric = true, Quiet = true },
        new("confidence", "Confidence", one => one.Line?.Confidence.ToString()) { Template = one => one.Line is { } line ? ProspectText.Confidence(line.Confidence) : builder => builder.AddContent(0, Format.Unknown) },
        new("level", "Level", one => one.Line?.Level),
        new("eta", "ETA", one => one.Line?.Arrival.ToString(CultureInfo.InvariantCulture)) { Numeric = true },
        new("added", "Added", one => Format.LongDate(DateOnly.FromDateTime(one.Watch.AddedAt))) { Quiet = true },
        new("note", "Note", one => one.Watch.Note) { Template = Note },
        new("remove", "", _ => "") { Template = Remove },
    ];

    static RenderFragment Link(WatchedProspect one) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", Urls.Prospect(one.Id));
        builder.AddContent(2, one.Name);
        builder.CloseElement();
    };

    RenderFragment Note(WatchedProspect one) => builder =>
    {
        builder.OpenElement(0, "input");
        builder.AddAttribute(1, "class", "note-in");
        builder.AddAttribute(2, "type", "text");
        builder.AddAttribute(3, "maxlength", WatchlistStore.MostLetters);
        builder.AddAttribute(4, "aria-label", $"Note on {one.Name}");
        builder.AddAttribute(5, "placeholder", "Note");
        builder.AddAttribute(6, "value", one.Watch.Note);
        builder.AddAttribute(7, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, e => NoteAsync(one, e.Value as string ?? "")));
        builder.AddAttribute(8, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, e => DraftAsync(one, e.Value as string ?? "")));
        builder.CloseElement();
    };

    RenderFragment Remove(WatchedProspect one) => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "class", "btn quiet");
        builder.AddAttribute(2, "type", "button");
        builder.AddAttribute(3, "aria-label", $"Stop watching {one.Name}");
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => RemoveAsync(one)));
        builder.AddContent(5, "Remove");
        builder.CloseElement();
    };

    public void Dispose()
    {
        _load.Dispose();
        _draft.Dispose();
    }
}
