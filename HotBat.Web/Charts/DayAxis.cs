using System.Globalization;

namespace HotBat.Web.Charts;

/// <summary>A time axis in days for charts that are drawn by hand: where a day stands in percent, and which months are named.</summary>
public sealed record DayAxis(DateOnly From, DateOnly To)
{
    const int MonthsOnPhone = 6;

    public double Place(DateOnly day) => Math.Clamp(100.0 * (day.DayNumber - From.DayNumber) / Math.Max(1, To.DayNumber - From.DayNumber), 0, 100);

    public string X(DateOnly day) => TrendPlot.Percent(Place(day)) + "%";

    /// <summary>Starts of months with their names; the class leaves every second one out on phones where there are many. Within a month, a few days of it.</summary>
    public IEnumerable<(DateOnly Day, string Name, string Class)> Ticks()
    {
        var months = new List<DateOnly>();
        for (var month = new DateOnly(From.Year, From.Month, 1); month <= To; month = month.AddMonths(1))
            if (month >= From) months.Add(month);
        if (months.Count >= 2) return months.Select((month, i) => (month, month.ToString("MMM", CultureInfo.InvariantCulture), months.Count > MonthsOnPhone && i % 2 == 1 ? "m x2" : "m"));
        var step = Math.Max(1, (To.DayNumber - From.DayNumber) / 3);
        return Enumerable.Range(0, ((To.DayNumber - From.DayNumber) / step) + 1).Select(i => From.AddDays(i * step)).Select(day => (day, day.ToString("MMM d", CultureInfo.InvariantCulture), "m"));
    }
}
