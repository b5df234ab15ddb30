using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Charts;

/// <summary>A difference as a bar from the middle; the figure itself stands in the column beside. A fragment, so that a table of them costs no component each.</summary>
public static class DifferenceBar
{
    /// <param name="reach">The difference that reaches the end of the bar.</param>
    public static RenderFragment Of(double? difference, double reach) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "db");
        builder.AddAttribute(2, "aria-hidden", "true");
        if (difference is { } value)
        {
            var end = Math.Clamp(50 + (50 * value / reach), 0, 100);
            builder.OpenElement(3, "i");
            builder.AddAttribute(4, "class", value < 0 ? "below" : null);
            builder.AddAttribute(5, "style", $"--from:{TrendPlot.Percent(Math.Min(50, end))};--to:{TrendPlot.Percent(Math.Max(50, end))}");
            builder.CloseElement();
        }
        builder.CloseElement();
    };
}
