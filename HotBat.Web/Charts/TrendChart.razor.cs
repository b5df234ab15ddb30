using System.Globalization;
using System.Text.Json;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HotBat.Web.Charts;

/// <summary>Every time series of the app: SVG in the first HTML, then the same picture in the same place as a chart that can be explored.</summary>
public sealed partial class TrendChart : IAsyncDisposable
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    static readonly int s_epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    [Inject] IJSRuntime Script { get; set; } = default!;

    [Parameter, EditorRequired] public TrendSeries Series { get; set; } = default!;
    /// <summary>Height in pixels, the same before and after.</summary>
    [Parameter] public int Height { get; set; } = 220;
    /// <summary>The finding in a sentence, for a screen reader.</summary>
    [Parameter] public string? Summary { get; set; }
    /// <summary>A light surface under the line: for the first chart of a panel.</summary>
    [Parameter] public bool Area { get; set; }
    /// <summary>Names the highest value and its day.</summary>
    [Parameter] public bool LabelHighest { get; set; }
    /// <summary>False keeps the drawing: for lists of many small charts.</summary>
    [Parameter] public bool Explorable { get; set; } = true;

    TrendPlot? _plot;
    ElementReference _live;
    IJSObjectReference? _module, _chart;
    int? _sent;
    bool _gone;
    Task _drawing = Task.CompletedTask;

    protected override void OnParametersSet() => _plot = TrendPlot.Of(Series, Height);

    protected override Task OnAfterRenderAsync(bool firstRender) => _drawing = DrawAsync(_drawing);

    /// <summary>One call after the other: a second one while the script is loading would make a second chart.</summary>
    async Task DrawAsync(Task earlier)
    {
        await earlier;
        if (_gone)
            return;
        if (_plot is not { } plot || !Explorable)
        {
            await RemoveAsync();
            return;
        }
        var model = JsonSerializer.Serialize(Model(plot), s_json);
        // its hash stands for what was sent: the text itself would stay with every open page
        var hash = model.GetHashCode(StringComparison.Ordinal);
        if (hash == _sent)
            return;
        _sent = hash;
        try
        {
            _module ??= await Script.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/trend-chart.js"]);
            if (_chart is not null)
                await _chart.InvokeVoidAsync("update", model);
            else
                _chart = await _module.InvokeAsync<IJSObjectReference>("create", _live, model, "/" + Assets["lib/npm/apexcharts.esm.js"]);
            if (_gone)
                await RemoveAsync();
        }
        catch (Exception e) when (ScriptFailures.IsLeaving(e, _gone))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        await RemoveAsync();
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (Exception e) when (ScriptFailures.IsLeaving(e, _gone))
        {
        }
    }

    async Task RemoveAsync()
    {
        var chart = _chart;
        (_chart, _sent) = (null, null);
        if (chart is null)
            return;
        try
        {
            await chart.InvokeVoidAsync("destroy");
            await chart.DisposeAsync();
        }
        catch (Exception e) when (ScriptFailures.IsLeaving(e, _gone))
        {
        }
    }

    object Model(TrendPlot plot) => new
    {
        Series.Name,
        Series.Unit,
        Series.Digits,
        Height,
        Area,
        Points = Series.Points.Select(point => new[] { Milliseconds(point.At), point.Value is { } value ? Math.Round(value, 4) : null }),
        Days = Series.Points.Select(point => DayText(point, year: true)),
        From = Milliseconds(plot.Start),
        To = Milliseconds(plot.End),
        plot.Scale.Low,
        plot.Scale.High,
        plot.Scale.Intervals,
        TickDigits = plot.Scale.Digits,
        Ticks = plot.Months().Select(tick => new { X = Milliseconds(tick.DayNumber), Label = TickText(plot, tick) }),
        Padding = new { TrendPlot.Top, TrendPlot.Bottom, TrendPlot.Left, TrendPlot.Right },
        Series.Reference,
        Series.ReferenceLabel,
        plot.ReferenceShift,
        Last = new { X = Milliseconds(plot.Last.At), Y = plot.Last.Value, Label = Format.Number(plot.Last.Value, Series.Digits) },
        Highest = LabelHighest && plot.LabelsHighest
            ? new { X = Milliseconds(plot.Highest.At), Y = plot.Highest.Value, Label = HighestText(plot), Anchor = HighestAnchor(plot) }
            : null,
        Pauses = Pauses(plot).Select(pause => new { From = Milliseconds(pause.From.DayNumber), To = Milliseconds(pause.To.DayNumber + 1), Name = ShowsPauseNames ? pause.Name : null }),
    };

    IEnumerable<TrendPause> Pauses(TrendPlot plot) => Series.Pauses.Where(pause => pause.From >= plot.From && pause.To < plot.To);

    // A small chart has no room for the name; the tall one beside it carries it.
    bool ShowsPauseNames => Height >= 260;

    static string TickText(TrendPlot plot, DateOnly tick) => plot.IsByMonth ? tick.ToString("MMM", CultureInfo.InvariantCulture) : Format.Date(tick);

    string HighestText(TrendPlot plot) => $"{Format.Number(plot.Highest.Value, Series.Digits)} on {DayText(plot.Highest)}";

    static string HighestAnchor(TrendPlot plot) => plot.X(plot.Highest) switch { < 12 => "s", > 88 => "e", _ => "m" };

    string DefaultSummary(TrendPlot plot)
    {
        var usual = Series.Reference is null ? "" : $"; reference {Series.ReferenceLabel}";
        return $"{Series.Name} from {Format.LongDate(plot.From)} to {Format.LongDate(plot.To)}: last {Format.Number(plot.Last.Value, Series.Digits)} {Series.Unit}, "
            + $"highest {HighestText(plot)}{usual}";
    }

    /// <summary>"Aug 7", in a double-header "Aug 7 (2)"; <paramref name="year"/> brings weekday and year.</summary>
    internal static string DayText(TrendPoint point, bool year = false) =>
        (year ? point.Date.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture) : Format.Date(point.Date)) + (point.Game is { } game ? $" ({game})" : null);

    static double? Milliseconds(double day) => Math.Round((day - s_epoch) * TimeSpan.MillisecondsPerDay);

    string X(DateOnly date) => TrendPlot.Percent(_plot!.X(date)) + "%";

    string X(TrendPoint point) => TrendPlot.Percent(_plot!.X(point)) + "%";

    string Y(double value) => TrendPlot.Percent(_plot!.Y(value)) + "%";

    static string P(double value) => TrendPlot.Percent(value);
}
