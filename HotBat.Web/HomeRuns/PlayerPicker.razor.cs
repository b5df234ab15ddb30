using HotBat.Web.Parts;
using HotBat.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace HotBat.Web.HomeRuns;

public sealed partial class PlayerPicker : IDisposable
{
    const int MaxLength = 60;
    const int MostAsked = 24;
    const int MostOffered = 8;

    [Inject] public required IServiceProvider Services { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required ILogger<PlayerPicker> Logger { get; init; }

    [Parameter, EditorRequired] public string Label { get; set; } = "";
    /// <summary>The field's name in the form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter] public string? Placeholder { get; set; }
    /// <summary>Who is chosen.</summary>
    [Parameter] public string? Value { get; set; }
    [Parameter] public bool Invalid { get; set; }
    /// <summary>Pitchers come first, else batters.</summary>
    [Parameter] public bool Pitchers { get; set; }
    [Parameter] public string? AsOf { get; set; }
    /// <summary>Where a choice leads, by MLBAM id.</summary>
    [Parameter, EditorRequired] public Func<int, string> Address { get; set; } = default!;

    IReadOnlyList<SearchItem> _items = [];
    string _text = "";
    int _active = -1, _round;
    bool _open, _searched, _failed;
    Task _finding = Task.CompletedTask;
    CancellationTokenSource _search = new();

    string? ActiveId => _open && _active >= 0 ? OptionId(_active) : null;

    string OptionId(int index) => $"{Name}-option-{index}";

    /// <summary>Players called so, those of the role first; for nothing typed those who are popular.</summary>
    public static async Task<IReadOnlyList<SearchItem>> FindAsync(IServiceProvider services, string typed, string? asOf, bool pitchers, CancellationToken cancel)
    {
        if (services.GetService<SearchSource>() is not { } source) return [];
        var found = await source(new(typed, asOf, []) { Most = MostAsked }, cancel);
        // who does both, or of whom nothing is known, may be meant in either field
        return [.. found.SelectMany(group => group.Items).Where(item => IdOf(item) is not null && !(typed.Length == 0 && pitchers))
            .OrderBy(item => item.IsPitcher == !pitchers).Take(MostOffered)];
    }

    /// <summary>Null for a club.</summary>
    public static int? IdOf(SearchItem item) => item.Key.StartsWith("player-", StringComparison.Ordinal) ? PlayerRequests.IdOf(item.Key["player-".Length..]) : null;

    Task TypedAsync(ChangeEventArgs typed)
    {
        _text = typed.Value as string is { } text ? text[..Math.Min(text.Length, MaxLength)] : "";
        return FindAsync();
    }

    Task OpenedAsync()
    {
        _text = "";
        return FindAsync();
    }

    Task FindAsync() => _finding = FindNowAsync();

    async Task FindNowAsync()
    {
        await _search.CancelAsync();
        _search.Dispose();
        _search = new();
        var current = _search.Token;
        try
        {
            var items = await FindAsync(Services, _text.Trim(), AsOf, Pitchers, current);
            if (current.IsCancellationRequested) return;
            (_items, _active, _failed) = (items, _text.Trim().Length > 0 && items.Count > 0 ? 0 : -1, false);
        }
        catch (OperationCanceledException) when (current.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            if (current.IsCancellationRequested) return;
            Logger.LogError(e, "Could not search players");
            (_items, _active, _failed) = ([], -1, true);
        }
        (_open, _searched) = (true, _text.Trim().Length > 0);
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
            case "Enter":
                // right after the last letter the list may still be that of an earlier one
                while (!_finding.IsCompleted) await _finding;
                if (_open && _items.Count > 0 && (_active >= 0 || _text.Trim().Length > 0)) Choose(_items[Math.Max(_active, 0)]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    void Choose(SearchItem item)
    {
        Close();
        if (IdOf(item) is { } id) Location.NavigateTo(Address(id));
    }

    /// <summary>What was typed and not chosen leaves the field.</summary>
    void Close()
    {
        _search.Cancel();
        (_open, _active, _text) = (false, -1, "");
        _round++;
    }

    public void Dispose()
    {
        _search.Cancel();
        _search.Dispose();
    }
}
