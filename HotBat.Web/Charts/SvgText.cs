using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Charts;

/// <summary>SVG's text element: Razor keeps &lt;text&gt; for itself inside code blocks. A fragment, because a component for each label would cost every open page some 2 KiB.</summary>
public static class SvgText
{
    public static RenderFragment Of(string? cssClass, string x, string y, string? words, int dx = 0, int dy = 0) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", cssClass);
        builder.AddAttribute(2, "x", x);
        builder.AddAttribute(3, "y", y);
        builder.AddAttribute(4, "dx", dx);
        builder.AddAttribute(5, "dy", dy);
        builder.AddContent(6, words);
        builder.CloseElement();
    };
}
