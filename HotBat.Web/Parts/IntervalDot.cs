using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Parts;

/// <summary>An estimate on its interval: a dot on a line, with a tick for the usual case. A fragment, so that a table of them costs no component each.</summary>
public static class IntervalDot
{
    /// <param name="min">The left end of the axis; what lies beyond is drawn at the end.</param>
    /// <param name="label">The whole in words: "3.85%, 80% interval 3.2 to 4.5%".</param>
    /// <param name="reference">A tick for the usual case: the league, the average starting batter.</param>
    public static RenderFragment Of(double low, double at, double high, double min, double max, string label, double? reference = null) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "rng");
        builder.AddAttribute(2, "role", "img");
        builder.AddAttribute(3, "aria-label", label);
        builder.AddAttribute(4, "style", $"--lo:{Place(low)};--at:{Place(at)};--hi:{Place(high)}" + (reference is { } tick ? $";--ref:{Place(tick)}" : ""));
        builder.AddMarkupContent(5, reference is null ? "<i></i><b></b>" : "<u></u><i></i><b></b>");
        builder.CloseElement();

        string Place(double value) => (Math.Clamp((value - min) / (max - min), 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);
    };
}
