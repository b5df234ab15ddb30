using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace HotBat.Web.Charts;

/// <summary>Where everything of one trend chart stands; the SVG and the chart library both draw from it, so that they agree.</summary>
public sealed class TrendPlot
{
    public const int Top = 30, Bottom = 24, Left = 38, Right = 60;
    const int LineHeight = 15;

    // pages of the same series, on many circuits, share its drawings
    static readonly ConditionalWeakTable<TrendSeries, ConcurrentDictionary<int, TrendPlot>> s_plots = [];

    readonly TrendSeries _series;
    readonly int _height;
    string? _line, _area;

    TrendPlot(TrendSeries series, IReadOnlyList<TrendPoint> known, int height)
    {
        _series = series;
        _height = height - Top - Bottom;
        var from = series.From ?? series.Points[0].Date;
        var to = series.To ?? series.Points[^1].Date;
        (From, To) = (from, to > from ? to : from.AddDays(1));
        (Start, End) = (Math.Min(From.DayNumber, series.Points.Min(point => point.At)), Math.Max(To.DayNumber, series.Points.Max(point => point.At)));

        var values = known.Select(point => point.Value!.Value).ToList();
        if (series.Reference is { } reference)
            values.Add(reference);
        Scale = ChartScale.Around(values.Min(), values.Max(), series.FromZero);
        Last = known[^1];
        Highest = known.MaxBy(point => point.Value)!;
    }

    public static TrendPlot? Of(TrendSeries series, int height)
    {
        if (s_plots.TryGetValue(series, out var drawn) && drawn.TryGetValue(height, out var plot)) return plot;
        var known = series.Points.Where(point => point.Value is { } value && double.IsFinite(value)).ToList();
        return known.Count < 2 ? null : s_plots.GetOrCreateValue(series).GetOrAdd(height, new TrendPlot(series, known, height));
    }

    public DateOnly From { get; }
    public DateOnly To { get; }

    /// <summary>Ends of the axis in days: those of <see cref="From"/> and <see cref="To"/>, and the half of a day that a double-header there takes.</summary>
    public double Start { get; }
    public double End { get; }

    public ChartScale Scale { get; }
    public TrendPoint Last { get; }
    public TrendPoint Highest { get; }

    /// <summary>The highest point is worth a label unless it is the last one, whose label stands there already.</summary>
    public bool LabelsHighest => End - Highest.At > (End - Start) * 0.06;

    /// <summary>Pixels by which the reference's label leaves its line so as not to touch the last value's.</summary>
    public int ReferenceShift
    {
        get
        {
            if (_series.Reference is not { } reference)
                return 0;
            var gap = (Scale.FromTop(reference) - Scale.FromTop(Last.Value!.Value)) / 100 * _height;
            if (Math.Abs(gap) >= LineHeight)
                return 0;
            var shift = gap >= 0 ? LineHeight - gap : -LineHeight - gap;
            var at = Scale.FromTop(reference) / 100 * _height + shift;
            return (int)Math.Round(at > _height + 2 ? -LineHeight - gap : shift);
        }
    }

    public double X(DateOnly date) => X(date.DayNumber);

    public double X(TrendPoint point) => X(point.At);

    double X(double day) => (day - Start) / (End - Start) * 100;

    public double Y(double value) => Scale.FromTop(value);

    /// <summary>Starts of months on the axis; within a short span, days.</summary>
    public IReadOnlyList<DateOnly> Months()
    {
        var months = new List<DateOnly>();
        for (var month = new DateOnly(From.Year, From.Month, 1); month <= To; month = month.AddMonths(1))
            if (month >= From)
                months.Add(month);
        if (months.Count >= 2)
            return months;
        var days = To.DayNumber - From.DayNumber;
        var step = Math.Max(1, (int)Math.Ceiling(days / 4.0));
        return [.. Enumerable.Range(0, days / step + 1).Select(i => From.AddDays(i * step))];
    }

    public bool IsByMonth => Months() is var ticks && ticks.All(tick => tick.Day == 1);

    public string Line() => _line ??= DrawLine();

    string DrawLine()
    {
        var path = new StringBuilder();
        var pen = false;
        foreach (var point in _series.Points)
        {
            if (point.Value is { } value)
                path.Append(pen ? 'L' : 'M').Append(Percent(X(point))).Append(',').Append(Percent(Y(value)));
            pen = point.Value is not null;
        }
        return path.ToString();
    }

    /// <summary>The surface under the line, one piece for each run of known values.</summary>
    public string Area() => _area ??= DrawArea();

    string DrawArea()
    {
        var path = new StringBuilder();
        TrendPoint? first = null, last = null;
        foreach (var point in _series.Points.Append(new TrendPoint(To, null)))
        {
            if (point.Value is { } value)
            {
                path.Append(first is null ? 'M' : 'L').Append(Percent(X(point))).Append(',').Append(Percent(Y(value)));
                first ??= point;
                last = point;
            }
            else if (first is { } start && last is { } end)
            {
                path.Append($"L{Percent(X(end))},100L{Percent(X(start))},100Z");
                first = null;
            }
        }
        return path.ToString();
    }

    public static string Percent(double value) => SparkPath.Percent(value);
}
