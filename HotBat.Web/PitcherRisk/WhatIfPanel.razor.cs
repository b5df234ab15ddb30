using System.Globalization;
using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.PitcherRisk;

/// <summary>Asks what a next outing would do to the risk. What is moved stands in the address a moment after it has come to rest.</summary>
public sealed partial class WhatIfPanel : IDisposable
{
    static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(200);

    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [Parameter, EditorRequired] public PitcherRequest Request { get; set; } = default!;
    [Parameter, EditorRequired] public PitcherDashboard Dashboard { get; set; } = default!;
    /// <summary>The answer to what the address asks; null where such an outing cannot be.</summary>
    [Parameter, EditorRequired] public WhatIfRisk? Asked { get; set; }
    [Parameter, EditorRequired] public PitcherPageState State { get; set; } = default!;

    CancellationTokenSource? _waiting;
    List<int> _rests = [];
    int _fewest;
    int? _rest, _pitches;
    bool _isMoving;

    int Rest => _rest ?? Request.FullRestDays ?? Asked?.FullRestDays ?? _fewest;
    int Pitches => _pitches ?? Request.Pitches ?? Asked?.Pitches ?? PitcherRequests.LeastPitches;

    protected override void OnParametersSet()
    {
        _rests = [.. Dashboard.WhatIf.Select(one => one.FullRestDays).Distinct()];
        _fewest = Math.Max(WhatIfGrid.FewestRestDays(Dashboard.Last.Day, Dashboard.AsOf), Dashboard.IsStarter == true ? WhatIfGrid.StarterRest : 0);
        // what was moved has been answered, unless it is being moved on
        if (_waiting is null) (_rest, _pitches, _isMoving) = (null, null, false);
    }

    Task Move(ChangeEventArgs e, bool isRest)
    {
        if (!int.TryParse(e.Value as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)) return Task.CompletedTask;
        (_rest, _pitches, _isMoving) = (isRest ? value : Rest, isRest ? Pitches : value, true);
        _waiting?.Cancel();
        return AskOnceAtRestAsync(_waiting = new());
    }

    async Task AskOnceAtRestAsync(CancellationTokenSource own)
    {
        try
        {
            await Task.Delay(s_rest, Time, own.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            own.Dispose();
        }
        _waiting = null;
        Location.NavigateTo(Urls.Pitcher(State with { Parameters = State.Parameters with { Rest = Text(Rest), Pitches = Text(Pitches) } }), replace: true);
    }

    // both fields have applied themselves by the time Enter sends the form
    static void Submitted()
    {
    }

    string Finding
    {
        get
        {
            if (Dashboard.WhatIf.Count == 0) return "What if: his next outing";
            var (low, high) = (Dashboard.WhatIf.Min(one => one.Chance), Dashboard.WhatIf.Max(one => one.Chance));
            return high - low < .003 ? "His next outing would change little" : $"His next outing: {Format.Range(100 * low, 100 * high, 1)} in 100";
        }
    }

    string Note
    {
        get
        {
            var byRest = Dashboard.WhatIf.GroupBy(one => one.Pitches).Max(row => row.Max(one => one.Chance) - row.Min(one => one.Chance));
            var byPitches = Dashboard.WhatIf.GroupBy(one => one.FullRestDays).Max(column => column.Max(one => one.Chance) - column.Min(one => one.Chance));
            const string end = "what he brings along matters more than both. A lower figure is no advice: who is used often is mostly sound, and of an outing that has not been nothing is tracked.";
            if (Math.Max(byRest, byPitches) < .0005) return $"Neither rest nor count moves it here: {end}";
            var more = Math.Abs(byRest - byPitches) < .0005 ? "Rest and count matter alike here" : byRest > byPitches ? "Rest matters more than the count here" : "The count matters more than rest here";
            return $"{more}; {end}";
        }
    }

    /// <summary>A number there would be no more than the model's guess.</summary>
    bool IsUnheardOf => Dashboard.IsStarter == true && Rest < WhatIfGrid.StarterRest;

    string Change(WhatIfRisk asked) => Dashboard.Risk is { } now && Math.Round(100 * (asked.Chance - now.Chance), 1) is var points && points != 0
        ? $"{Format.Difference(points)} against this morning," : "as this morning,";

    /// <summary>1 to 7 of the ramp, from half the base rate to two and a half of it.</summary>
    int Step(double chance) => (int)Math.Clamp(1 + Math.Round((chance / Dashboard.Risk!.BaseRate - .5) * 3), 1, 7);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _waiting?.Cancel();
}
