using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace HotBat.Web.Shell;

public sealed partial class ClubSearch : IDisposable
{
    const int MaxLength = 60;

    [Inject] NavigationManager Location { get; set; } = default!;
    [Inject] ILogger<ClubSearch> Logger { get; set; } = default!;

    [Parameter, EditorRequired] public ClubSearchSource Source { get; set; } = default!;

    IReadOnlyList<ClubSearchItem> _items = [];
    string _text = "";
    int _active = -1, _round;
    bool _open, _searched, _failed, _moved;
    Task _finding = Task.CompletedTask;
    CancellationTokenSource _search = new();

    string? ActiveId => _open && _active >= 0 ? OptionId(_active) : null;

    string? Announcement => (_open && _searched, _items.Count) switch
    {
        (false, _) => null,
        _ when _failed => "Clubs cannot be searched now",
        (_, 0) => "No club found",
        (_, 1) => "1 club",
        (_, var count) => $"{count} clubs",
    };

    static string OptionId(int index) => $"club-search-{index}";

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
        await _search.CancelAsync();
        _search.Dispose();
        _search = new CancellationTokenSource();
        var current = _search.Token;
        try
        {
            var found = await Source(_text.Trim(), current);
            if (current.IsCancellationRequested)
                return;
            // an arrow pressed while the answer was under way keeps what it chose
            var chosen = _moved && _active >= 0 && _active < _items.Count ? found.ToList().FindIndex(c => c.Abbreviation == _items[_active].Abbreviation) : -1;
            _active = chosen >= 0 ? chosen : _text.Trim().Length > 0 && found.Count > 0 ? 0 : -1;
            (_items, _open, _searched, _failed) = (found, true, true, false);
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            if (current.IsCancellationRequested)
                return;
            Logger.LogError(e, "Could not search the clubs");
            (_items, _open, _searched, _failed, _active) = ([], true, true, true, -1);
        }
        catch (OperationCanceledException) when (current.IsCancellationRequested)
        {
        }
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
            case "Escape" when _open:
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
        if (_items.Count > 0)
            Go(_items[Math.Max(_active, 0)]);
    }

    void Go(ClubSearchItem item)
    {
        Close();
        _text = "";
        _round++;
        Location.NavigateTo(Urls.InViewOf(Location.Uri, item.Url));
    }

    void Close() => (_open, _active) = (false, -1);

    public void Dispose()
    {
        _search.Cancel();
        _search.Dispose();
    }
}
