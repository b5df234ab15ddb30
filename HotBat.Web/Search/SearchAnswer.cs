using HotBat.Data.Search;
using HotBat.Web.Api;

namespace HotBat.Web.Search;

/// <param name="Query">As it was asked, without blanks around it.</param>
/// <param name="Results">The best first.</param>
public sealed record SearchAnswer(string Query, DateOnly AsOf, IReadOnlyList<SearchHit> Results)
{
    public static Csv<SearchHit> Table { get; } = new(
        ("kind", h => h.Kind == SearchKind.Club ? "club" : "player"), ("id", h => h.Id), ("name", h => h.Name), ("club", h => h.Club), ("birth_year", h => h.BirthYear),
        ("first_season", h => h.FirstSeason), ("last_season", h => h.LastSeason), ("is_active", h => h.Kind == SearchKind.Club ? null : h.IsActive ? "true" : "false"),
        ("is_pitcher", h => h.IsPitcher is { } pitches ? pitches ? "true" : "false" : null), ("has_dashboard", h => h.HasDashboard ? "true" : "false"), ("prospect_id", h => h.ProspectId), ("is_prospect", h => h.Kind == SearchKind.Club ? null : h.IsProspect ? "true" : "false"), ("level", h => h.Level));
}
