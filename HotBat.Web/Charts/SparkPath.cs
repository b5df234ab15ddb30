using System.Globalization;
using System.Text;

namespace HotBat.Web.Charts;

/// <summary>A line through equally spaced values in percent of its box; gaps where a value is not known.</summary>
public sealed record SparkPath(string Path, string LastX, string LastY)
{
    public static SparkPath? Of(IReadOnlyList<double?> values)
    {
        var known = values.OfType<double>().ToList();
        if (known.Count < 2)
            return null;
        var (low, high) = (known.Min(), known.Max());
        var path = new StringBuilder();
        var (pen, lastX, lastY) = (false, "0", "50");
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                pen = false;
                continue;
            }
            lastX = Percent(100.0 * i / (values.Count - 1));
            lastY = Percent(high > low ? 100 * (high - value) / (high - low) : 50);
            path.Append(pen ? 'L' : 'M').Append(lastX).Append(',').Append(lastY);
            pen = true;
        }
        return new(path.ToString(), lastX, lastY);
    }

    internal static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
