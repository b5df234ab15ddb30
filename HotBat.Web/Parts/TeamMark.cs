using HotBat.Data.Baseball;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Parts;

/// <summary>A club's name beside its colour. A fragment, because a component in each row of a table would cost every open page some 2 KiB.</summary>
public static class TeamMark
{
    /// <summary>The abbreviation; the name is told on hover.</summary>
    public static RenderFragment Of(Club club, string? url = null) => Of(club.Abbreviation, club.Colour, club.Name, url: url);

    /// <param name="colour">The club's accent as "#rrggbb".</param>
    /// <param name="name">The full name where <paramref name="text"/> is the abbreviation.</param>
    /// <param name="brief">Written instead of <paramref name="text"/> on phones.</param>
    public static RenderFragment Of(string text, string colour, string? name = null, string? brief = null, string? url = null) => builder =>
    {
        builder.OpenElement(0, url is null ? "span" : "a");
        builder.AddAttribute(1, "class", "tm");
        builder.AddAttribute(2, "href", url);
        builder.AddAttribute(3, "style", $"--team:{colour}");
        builder.AddAttribute(4, "title", name);
        if (brief is null)
        {
            builder.AddContent(5, text);
        }
        else
        {
            builder.OpenElement(6, "span");
            builder.AddAttribute(7, "class", "wide-only");
            builder.AddContent(8, text);
            builder.CloseElement();
            builder.OpenElement(9, "span");
            builder.AddAttribute(10, "class", "narrow-only");
            builder.AddContent(11, brief);
            builder.CloseElement();
        }
        builder.CloseElement();
    };
}
