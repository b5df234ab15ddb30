using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

/// <summary>Columns of a table of batters: the name as a link, his club, and metrics under their short names.</summary>
public static class BatterColumns
{
    /// <param name="metrics">Codes, in the order of the columns.</param>
    /// <param name="strong">The one the table is read for.</param>
    public static IReadOnlyList<Column<BatterLine>> Of(IReadOnlyList<Club> clubs, string? season, string? asOf, IReadOnlyList<string> metrics, string strong)
    {
        var byId = clubs.ToDictionary(c => c.TeamId);
        return
        [
            new("player", "Player", b => b.Name) { Template = b => Name(b, season, asOf) },
            new("team", "Club", b => byId.GetValueOrDefault(b.TeamId)?.Abbreviation) { Template = b => Club(b, byId.GetValueOrDefault(b.TeamId), season, asOf) },
            .. metrics.Select(BatterMetricText.Of).Select(text => new Column<BatterLine>(text.Metric.Code, text.Brief, b => text.Write(text.Metric.Value(b)))
            {
                Numeric = true,
                Sortable = true,
                Strong = text.Metric.Code == strong,
                Hint = text.Hint,
            }),
        ];
    }

    static RenderFragment Name(BatterLine batter, string? season, string? asOf) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", Urls.Player(batter.PlayerId, season, asOf));
        builder.AddContent(2, batter.Name);
        builder.CloseElement();
    };

    static RenderFragment Club(BatterLine batter, Club? club, string? season, string? asOf) => builder =>
    {
        if (club is null)
        {
            builder.AddContent(0, Format.Unknown);
            return;
        }
        builder.AddContent(1, TeamMark.Of(club, Urls.Team(club.Abbreviation, season, asOf)));
        if (batter.Clubs > 1) builder.AddMarkupContent(2, $" <span class=\"mut\" title=\"{batter.Clubs} clubs in this view; his last one is named\">+{batter.Clubs - 1}</span>");
    };
}
