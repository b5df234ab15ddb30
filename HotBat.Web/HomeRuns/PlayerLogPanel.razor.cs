using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class PlayerLogPanel
{
    const int PageSize = 14;

    static readonly TableSort<HomeRunLogLine> s_sort = new(new()
    {
        ["no"] = h => h.Number,
        ["pitcher"] = h => h.Pitcher,
        ["park"] = h => h.Venue,
        ["distance"] = h => h.Distance,
        ["ev"] = h => h.ExitVelocity,
        ["angle"] = h => h.LaunchAngle,
        ["xhr"] = h => h.Chance,
        ["parks"] = h => h.Parks?.Parks,
    });

    [Parameter, EditorRequired] public PlayerRequest Request { get; set; } = default!;
    [Parameter, EditorRequired] public PlayerDashboard Dashboard { get; set; } = default!;
    [Parameter, EditorRequired] public PlayerPageState State { get; set; } = default!;

    IReadOnlyList<HomeRunLogLine> _rows = [], _shown = [];
    IReadOnlyList<Column<HomeRunLogLine>> _columns = [];
    int _page = 1;

    protected override void OnParametersSet()
    {
        _rows = s_sort.Apply(Dashboard.HomeRuns, State.LogSort);
        _page = Math.Clamp(State.LogPage, 1, Math.Max(1, (_rows.Count + PageSize - 1) / PageSize));
        _shown = [.. _rows.Skip((_page - 1) * PageSize).Take(PageSize)];
        _columns =
        [
            new("no", "No.", h => Format.Count(h.Number)) { Sortable = true },
            new("date", "Date", h => Format.Date(h.Date, Dashboard.Calendar.Season)) { Template = Date },
            new("distance", "Distance", h => Format.Feet(h.Distance)) { Numeric = true, Strong = true, Sortable = true, Hint = "Projected to field level, feet" },
            new("ev", "EV, mph", h => Format.Number(h.ExitVelocity, 1)) { Numeric = true, Sortable = true, Hint = "Exit velocity" },
            new("parks", $"of {Dashboard.HomeRuns.FirstOrDefault(h => h.Parks is not null)?.Parks?.Of ?? 30}", h => PlayerText.Parks(h.Parks)) { Template = Parks, Numeric = true, Sortable = true, Hint = "Parks it would have left, estimated" },
            new("opponent", "Opponent", h => Request.Club(h.OpponentId)?.Abbreviation) { Template = Opponent },
            new("pitcher", "Pitcher", h => h.Pitcher) { Template = Pitcher, Sortable = true },
            new("park", "Park", h => h.Venue) { Sortable = true, WideOnly = true },
            new("angle", "Angle", h => Format.Degrees(h.LaunchAngle)) { Numeric = true, Sortable = true, Hint = "Launch angle" },
            new("xhr", "xHR", h => Format.Percent(h.Chance, 0)) { Numeric = true, Sortable = true, Hint = "Chance of such contact to be a home run" },
            new("bar", "Out in parks", _ => null) { Template = Bar, WideOnly = true },
        ];
    }

    RenderFragment Date(HomeRunLogLine homer) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", "quietlink");
        builder.AddAttribute(2, "href", Urls.Play(homer.GamePk, homer.AtBatNumber, State.Filters.AsOf));
        builder.AddContent(3, Format.Date(homer.Date, Dashboard.Calendar.Season));
        builder.CloseElement();
    };

    RenderFragment Opponent(HomeRunLogLine homer) => builder =>
    {
        builder.AddMarkupContent(0, homer.IsHome ? "vs " : "@ ");
        if (Request.Club(homer.OpponentId) is not { } club)
        {
            builder.AddContent(1, Format.Unknown);
            return;
        }
        builder.AddContent(2, TeamMark.Of(club, Urls.Team(club.Abbreviation, State.Filters.Season, State.Filters.AsOf)));
    };

    static RenderFragment Pitcher(HomeRunLogLine homer) => builder =>
    {
        builder.AddContent(0, homer.Pitcher ?? Format.Unknown);
        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", "mut");
        builder.AddContent(3, $" {homer.PitcherHand}HP");
        builder.CloseElement();
    };

    static RenderFragment Bar(HomeRunLogLine homer) => builder =>
    {
        if (homer.Parks is not { } parks) return;
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "po");
        builder.AddAttribute(2, "aria-hidden", "true");
        builder.OpenElement(3, "i");
        builder.AddAttribute(4, "style", FormattableString.Invariant($"--p:{100 * parks.Parks / parks.Of:0.#}"));
        builder.CloseElement();
        builder.CloseElement();
    };

    static RenderFragment Parks(HomeRunLogLine homer) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "title", PlayerText.ParksHint(homer));
        if (homer.Parks is null) builder.AddAttribute(2, "class", "mut");
        builder.AddContent(3, homer.IsInsideThePark ? "inside" : PlayerText.Parks(homer.Parks));
        builder.CloseElement();
    };
}
