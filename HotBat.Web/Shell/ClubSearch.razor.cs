using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace HotBat.Web.Shell;

public sealed partial class ClubSearch : IDisposable
{
    const int MaxLength = 60;

    [Inject] NavigationManager Location { get; set; } = default!;

    [Parameter, EditorRequired] public ClubSearchSource Source { get; set; } = default!;

    IReadOnlyList<ClubSearchItem> _items = [];
    string _text = "";
    int _active = -1, _round;
    bool _open, _searched;
    CancellationTokenSource _search = new();

    string? ActiveId => _open && _active >= 0 ? OptionId(_active) : null;

    string? Announcement => (_open && _searched, _items.Count) switch
    {
        (false, _) => null,
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
        await FindAsync();
    }

    Task OpenedAsync() => FindAsync();

    async Task FindAsync()
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
            (_items, _open, _searched) = (found, true, true);
            _active = _text.Trim().Length > 0 && found.Count > 0 ? 0 : -1;
        }
        catch (OperationCanceledException) when (current.IsCancellationRequested)
        {
        }
    }

    async Task KeyAsync(KeyboardEventArgs key)
    {
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
            await FindAsync();
        if (_items.Count > 0)
            Go(_items[Math.Max(_active, 0)]);
    }

    void Go(ClubSearchItem item)
    {
        Close();
        _text = "";
        _round++;
        Location.NavigateTo(item.Url);
    }

    void Close() => (_open, _active) = (false, -1);

    public void Dispose()
    {
        _search.Cancel();
        _search.Dispose();
    }
}
