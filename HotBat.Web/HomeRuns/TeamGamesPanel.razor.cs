using HotBat.Data.HomeRuns;
using HotBat.Web.Charts;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class TeamGamesPanel
{
    const int PageSize = 12;

    /// <summary>HR minus xHR that fills half of the bar.</summary>
    const double Reach = 4;

    internal static TableSort<TeamGameLine> Order { get; } = new(new()
    {
        ["date"] = g => (g.Date, g.DoubleHeaderGame, g.GamePk),
        ["park"] = g => g.Venue,
        ["hr"] = g => g.Line.HomeRuns,
        ["xhr"] = g => g.Line.ExpectedHomeRuns,
        ["diff"] = g => g.Line.HomeRunsMinusExpected,
        ["barrels"] = g => g.Line.Barrels,
        ["starter"] = g => g.Starter,
        ["hr9"] = g => g.StarterHomeRunsPerNine,
    });

    [Parameter, EditorRequired] public TeamRequest Request { get; set; } = default!;
    [Parameter, EditorRequired] public TeamDashboard Dashboard { get; set; } = default!;
    [Parameter, EditorRequired] public TeamPageState State { get; set; } = default!;

    IReadOnlyList<TeamGameLine> _rows = [], _shown = [];
    IReadOnlyList<Column<TeamGameLine>> _columns = [];
    int _page = 1;

    protected override void OnParametersSet()
    {
        var clubs = Request.Clubs.ToDictionary(c => c.TeamId);
        var unscored = SeasonText.Unscored(Request.League);
        _rows = Order.Apply(Dashboard.Games, State.GamesSort);
        _page = Math.Clamp(State.GamesPage, 1, Math.Max(1, (_rows.Count + PageSize - 1) / PageSize));
        _shown = [.. _rows.Skip((_page - 1) * PageSize).Take(PageSize)];
        _columns =
        [
            new("date", "Date", g => Format.Date(g.Date, Dashboard.Calendar.Season) + (g.DoubleHeaderGame is { } game ? $" ({game})" : "")) { Sortable = true, Hint = "(1), (2): games of a double-header" },
            new("opponent", "Opponent", g => clubs.GetValueOrDefault(g.OpponentId)?.Abbreviation) { Template = g => Opponent(g, clubs.GetValueOrDefault(g.OpponentId)) },
            new("park", "Park", g => g.Venue) { Sortable = true, WideOnly = true },
            new("result", "Result", g => $"{g.Result} {g.Runs}–{g.RunsAllowed}") { Template = Result },
            new("hr", "HR", g => Format.Count(g.Line.HomeRuns)) { Numeric = true, Strong = true, Sortable = true },
            new("xhr", "xHR", g => Format.Number(g.Line.ExpectedHomeRuns)) { Numeric = true, Sortable = true, Hint = "Expected home runs", Reason = _ => unscored },
            new("diff", "HR − xHR", g => Format.Difference(g.Line.HomeRunsMinusExpected, 2)) { Numeric = true, Sortable = true, Reason = _ => unscored },
            new("bar", "", _ => null) { Template = Bar, WideOnly = true },
            new("barrels", "Barrels", g => Format.Count(g.Line.Barrels)) { Numeric = true, Sortable = true },
            new("starter", "Opposing starter", g => g.Starter) { Template = Starter, Sortable = true },
            new("hr9", "HR/9", g => Format.Number(g.StarterHomeRunsPerNine)) { Numeric = true, Sortable = true, Hint = "The starter's home runs per nine innings before this game", Reason = _ => "he had pitched fewer than ten innings before" },
        ];
    }

    RenderFragment Opponent(TeamGameLine game, Data.Baseball.Club? club) => builder =>
    {
        builder.AddMarkupContent(0, game.IsHome ? "vs " : "@ ");
        if (club is null)
        {
            builder.AddContent(1, Format.Unknown);
            return;
        }
        builder.AddContent(2, TeamMark.Of(club, Urls.Team(club.Abbreviation, State.Filters.Season, State.Filters.AsOf)));
    };

    RenderFragment Result(TeamGameLine game) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", Urls.Game(game.GamePk, State.Filters.AsOf));
        builder.OpenElement(2, "b");
        builder.AddAttribute(3, "class", "hi");
        builder.AddContent(4, game.Result.ToString());
        builder.CloseElement();
        builder.AddContent(5, $" {game.Runs}–{game.RunsAllowed}");
        builder.CloseElement();
    };

    static RenderFragment Starter(TeamGameLine game) => builder =>
    {
        builder.AddContent(0, game.Starter ?? Format.Unknown);
        if (game.StarterHand is not { } hand) return;
        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", "mut");
        builder.AddContent(3, $" {hand}HP");
        builder.CloseElement();
    };

    static RenderFragment Bar(TeamGameLine game) => DifferenceBar.Of(game.Line.HomeRunsMinusExpected, Reach);
}
