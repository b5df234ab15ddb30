using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class TeamPitchersPanel
{
    const int PageSize = 13;

    internal static TableSort<PitcherAgainstTeam> Order { get; } = new(new()
    {
        ["pitcher"] = p => p.Name,
        ["hr"] = p => p.HomeRuns,
        ["bf"] = p => p.BattersFaced,
        ["hr9"] = p => p.HomeRunsPerNine,
        ["season"] = p => p.SeasonHomeRunsPerNine,
        ["ev"] = p => p.ExitVelocity,
        ["longest"] = p => p.Longest,
    });

    [Parameter, EditorRequired] public TeamRequest Request { get; set; } = default!;
    [Parameter, EditorRequired] public TeamDashboard Dashboard { get; set; } = default!;
    [Parameter, EditorRequired] public TeamPageState State { get; set; } = default!;

    IReadOnlyList<PitcherAgainstTeam> _rows = [], _shown = [];
    IReadOnlyList<Column<PitcherAgainstTeam>> _columns = [];
    int _page = 1, _hurt;

    string Title => State.AllPitchers ? "Whom they have faced" : _hurt > 0 ? "Who they have hurt" : "No one has been hurt yet";

    string Sub => State.AllPitchers
        ? $"All pitchers faced by the {Request.Club.Nickname} in view"
        : $"Pitchers by home runs allowed to the {Request.Club.Nickname} in view";

    protected override void OnParametersSet()
    {
        var clubs = Request.Clubs.ToDictionary(c => c.TeamId);
        _hurt = Dashboard.Pitchers.Count(p => p.HomeRuns > 0);
        _rows = Order.Apply(State.AllPitchers ? Dashboard.Pitchers : [.. Dashboard.Pitchers.Where(p => p.HomeRuns > 0)], State.PitchersSort);
        _page = Math.Clamp(State.PitchersPage, 1, Math.Max(1, (_rows.Count + PageSize - 1) / PageSize));
        _shown = [.. _rows.Skip((_page - 1) * PageSize).Take(PageSize)];
        _columns =
        [
            new("pitcher", "Pitcher", p => p.Name) { Sortable = true },
            new("team", "Team", p => p.Hand.ToString()) { Template = p => TeamAndHand(clubs.GetValueOrDefault(p.TeamId), p.Hand) },
            new("hr", "HR", p => Format.Count(p.HomeRuns)) { Numeric = true, Strong = true, Sortable = true, Hint = "Home runs allowed to this club" },
            new("hr9", "HR/9", p => Format.Number(p.HomeRunsPerNine, 1)) { Numeric = true, Sortable = true, Hint = "Home runs per nine innings against this club", Reason = _ => "he has got no batter of this club out" },
            new("season", "Season HR/9", p => Format.Number(p.SeasonHomeRunsPerNine)) { Numeric = true, Sortable = true, Hint = "Against all clubs this season; unknown under ten innings", Reason = _ => "he has pitched fewer than ten innings this season" },
            new("bf", "BF", p => Format.Count(p.BattersFaced)) { Numeric = true, Sortable = true, Hint = "Batters faced of this club" },
            new("ev", "EV, mph", p => Format.Number(p.ExitVelocity, 1)) { Numeric = true, Sortable = true, Hint = "Mean exit velocity this club had off him", Reason = _ => "no ball hit off him was tracked" },
            new("longest", "Longest", p => Format.Feet(p.Longest)) { Numeric = true, Sortable = true, Hint = "Longest home run with a recorded distance", Reason = p => p.HomeRuns == 0 ? "no home run off him" : "no distance was recorded" },
        ];
    }

    static RenderFragment TeamAndHand(Club? club, char hand) => builder =>
    {
        if (club is not null) builder.AddContent(0, TeamMark.Of(club));
        builder.AddMarkupContent(1, $" <span class=\"mut\">{hand}HP</span>");
    };
}
