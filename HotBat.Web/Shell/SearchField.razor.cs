using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;

namespace HotBat.Web.Shell;

public sealed partial class SearchField : IAsyncDisposable
{
    const int MaxLength = 60;

    [Inject] NavigationManager Location { get; set; } = default!;
    [Inject] ILogger<SearchField> Logger { get; set; } = default!;
    [Inject] IJSRuntime Script { get; set; } = default!;

    [Parameter, EditorRequired] public SearchSource Source { get; set; } = default!;

    IReadOnlyList<SearchGroup> _groups = [];
    IReadOnlyList<SearchItem> _items = [];
    IReadOnlyList<string>? _recent;
    PageScript? _script;
    string _text = "";
    int _active = -1, _round;
    bool _open, _searched, _failed, _moved;
    Task _finding = Task.CompletedTask;
    CancellationTokenSource _search = new();

    string? ActiveId => _open && _active >= 0 ? OptionId(_active) : null;

    string? AsOf => QueryHelpers.ParseQuery(new Uri(Location.Uri).Query).TryGetValue("asof", out var day) && day.Count == 1 ? day.ToString() : null;

    string? Announcement => (_open && _searched, _items.Count) switch
    {
        (false, _) => null,
        _ when _failed => "Nothing can be searched now",
        (_, 0) => "Nothing found",
        (_, 1) => "1 found",
        (_, var count) when _text.Trim().Length > 0 => $"{count} found",
        (_, var count) => $"{count} suggestions",
    };

    protected override void OnInitialized() => _script = new(Script, "/" + Assets["js/recent.js"]);

    static string OptionId(int index) => $"search-option-{index}";

    async Task TypedAsync(ChangeEventArgs typed)
    {
        _text = typed.Value as string ?? "";
        if (_text.Length > MaxLength)
            _text = _text[..MaxLength];
        _moved = false;
        await FindAsync();
    }

    Task OpenedAsync() => FindAsync();

    Task FindAsync() => _finding = FindNowAsync();

    async Task FindNowAsync()
    {
        var current = NewSearch();
        try
        {
            var text = _text.Trim();
            var recent = text.Length > 0 ? [] : _recent ??= await ReadRecentAsync();
            if (current.IsCancellationRequested)
                return;
            var found = await Source(new(text, AsOf, recent), current);
            if (current.IsCancellationRequested)
                return;
            List<SearchItem> items = [.. found.SelectMany(group => group.Items)];
            // an arrow pressed while the answer was under way keeps what it chose
            var chosen = _moved && _active >= 0 && _active < _items.Count ? items.FindIndex(item => item.Key == _items[_active].Key) : -1;
            _active = chosen >= 0 ? chosen : text.Length > 0 && items.Count > 0 ? 0 : -1;
            (_groups, _items, _open, _searched, _failed) = (found, items, true, true, false);
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            if (current.IsCancellationRequested)
                return;
            Logger.LogError(e, "Could not search");
            (_groups, _items, _open, _searched, _failed, _active) = ([], [], true, true, true, -1);
        }
        catch (OperationCanceledException) when (current.IsCancellationRequested)
        {
        }
    }

    CancellationToken NewSearch()
    {
        _search.Cancel();
        _search.Dispose();
        _search = new CancellationTokenSource();
        return _search.Token;
    }

    async Task KeyAsync(KeyboardEventArgs key)
    {
        _moved |= key.Key is "ArrowDown" or "ArrowUp" or "Home" or "End";
        switch (key.Key)
        {
            case "ArrowDown" when !_open:
                await FindAsync();
                break;
            case "ArrowDown" when _items.Count > 0:
                _active = (_active + 1) % _items.Count;
                break;
            case "ArrowUp" when _items.Count > 0:
                _active = _active <= 0 ? _items.Count - 1 : _active - 1;
                break;
            case "Home" when _open && _items.Count > 0:
                _active = 0;
                break;
            case "End" when _open && _items.Count > 0:
                _active = _items.Count - 1;
                break;
            case "Escape":
                Close();
                break;
        }
    }

    async Task ChooseAsync()
    {
        if (!_open)
            _ = FindAsync();
        // Enter right after the last letter: the list may still be that of an earlier one
        while (!_finding.IsCompleted)
            await _finding;
        if (_search.IsCancellationRequested)
            return;
        // before anything is typed nothing is meant
        if (_items.Count > 0 && (_active >= 0 || _text.Trim().Length > 0))
            await GoAsync(_items[Math.Max(_active, 0)]);
        else if (_text.Trim() is { Length: > 0 } text)
        {
            // the page says what there is to try
            var url = Urls.SearchOf(text, AsOf);
            Empty();
            Location.NavigateTo(url);
        }
    }

    async Task GoAsync(SearchItem item)
    {
        Empty();
        _recent = [item.Key, .. (_recent ?? []).Where(key => key != item.Key)];
        await _script!.CallAsync("add", item.Key);
        Location.NavigateTo(Urls.InViewOf(Location.Uri, item.Url));
    }

    void Empty()
    {
        Close();
        _text = "";
        _round++;
    }

    void Close()
    {
        // an answer under way would open the list again
        _search.Cancel();
        (_open, _active) = (false, -1);
    }

    async Task<IReadOnlyList<string>> ReadRecentAsync() => await _script!.CallAsync<string[]>("all") ?? [];

    public async ValueTask DisposeAsync()
    {
        await _search.CancelAsync();
        _search.Dispose();
        if (_script is not null) await _script.DisposeAsync();
    }
}
