using System.Globalization;
using HotBat.Web.HomeRuns;
using HotBat.Web.Ingestion;
using HotBat.Web.ModelRegistry;
using HotBat.Web.Parts;
using HotBat.Web.PitcherRisk;
using HotBat.Web.Prospects;
using HotBat.Web.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace HotBat.Web;

/// <summary>Every address of the app, built in one place. What is at its default is left out, so that one view has one address.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string Games = "/games";
    public const string Teams = "/teams";
    public const string Players = "/players";
    public const string Leaders = "/leaders";
    public const string ComparePlayers = "/players/compare";
    public const string Lab = "/lab";
    public const string Picks = "/picks";
    public const string TrackRecord = "/picks/track-record";
    public const string Pitchers = "/pitchers";
    public const string Prospects = "/prospects";
    public const string CompareProspects = "/prospects/compare";
    public const string Watchlist = "/watchlist";
    public const string SavedSearches = "/watchlist#searches";
    public const string Search = "/search";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string Styleguide = "/styleguide";
    public const string Admin = "/admin";
    public const string Jobs = "/admin/jobs";
    public const string Data = "/admin/data";
    public const string Models = "/admin/models";
    public const string Memory = "/admin/memory";
    public const string ApiDocument = "/api/v1/openapi.json";
    public const string ApiPage = "/api";
    public const string SiteMap = "/sitemap.xml";
    public const string Robots = "/robots.txt";

    public static string Team(string abbreviation, string? season = null, string? asOf = null) =>
        TeamPath(abbreviation) + Query(("season", season), ("asof", asOf));

    public static string Team(TeamPageState state) => TeamPath(state.Team) + Query(
    [
        .. Filters(state.Filters),
        ("trend", View(state.Trend)),
        ("expected", View(state.Expected)),
        ("splits", View(state.Splits)),
        ("games", Unless(state.GamesSort, TeamPageState.DefaultGamesSort)),
        ("gamesPage", Page(state.GamesPage)),
        ("pitchers", Unless(state.PitchersSort, TeamPageState.DefaultPitchersSort)),
        ("faced", state.AllPitchers ? "all" : null),
        ("pitchersPage", Page(state.PitchersPage)),
    ]);

    public static string TeamsOf(string? season, string? asOf, string? sort) => Teams + Query(("season", season), ("asof", asOf), ("sort", sort));

    public static string TeamCsv(TeamPageState state, string table) =>
        $"/api/v1/teams/{Uri.EscapeDataString(state.Team.ToLowerInvariant())}/analytics.csv" + Query([.. Filters(state.Filters), ("table", table)]);

    public static string TeamsCsv(TeamParameters filters) => "/api/v1/teams.csv" + Query(("season", filters.Season), ("asof", filters.AsOf));

    /// <summary>The jobs, with the runs of one of them.</summary>
    public static string JobsOf(string? job) => Jobs + Query(("job", job));

    /// <param name="part">The panel to which it leads.</param>
    public static string ModelsOf(ModelsPageState state, string? part = null) => Models + Query(
        ("model", state.Model), ("a", state.A?.ToString(CultureInfo.InvariantCulture)), ("b", state.B?.ToString(CultureInfo.InvariantCulture)), ("reliability", View(state.View)), ("page", Page(state.Page)), ("eventsPage", Page(state.EventsPage)))
        + (part is null ? "" : "#" + part);

    public static string DataOf(DataPageState state, string? part = null) => Data + Query(
    [
        ("season", state.Season), ("column", state.Column), ("gaps", state.Gaps), ("sort", state.Sort), ("daysPage", Page(state.DaysPage)), ("columnsPage", Page(state.ColumnsPage)),
        ("kind", state.Kind), ("reason", state.Reason), ("rejectsPage", Page(state.RejectsPage)),
        ("runKind", state.RunKind), ("runStatus", state.RunStatus), ("runsPage", Page(state.RunsPage)),
    ]) + (part is null ? "" : "#" + part);

    public static string Slate(SlateParameters p) => (p.Date is null ? Home : Games) + Query(("date", p.Date), ("sort", p.Sort == SlateParameters.DefaultSort ? null : p.Sort), ("asof", p.AsOf));

    public static string SlateCsv(SlateParameters p) => "/api/v1/today-games.csv" + Query(("date", p.Date), ("asof", p.AsOf));

    public static string Game(long gamePk, string? asOf = null) => string.Create(CultureInfo.InvariantCulture, $"{Games}/{gamePk}") + Query(("asof", asOf));

    public static string Game(GamePageState state) => Game(state.GamePk, null) + Query(
        ("contact", View(state.Contact)), ("balls", Unless(state.BallsSort, GamePageState.DefaultBallsSort)), ("ballsPage", Page(state.BallsPage)), ("play", state.Play?.ToString(CultureInfo.InvariantCulture)), ("asof", state.AsOf));

    /// <summary>One play of a game: marked on its page, and in sight.</summary>
    public static string Play(int gamePk, int atBatNumber, string? asOf = null) => Game(new GamePageState(gamePk, asOf) { Play = atBatNumber }) + "#" + PlayId(atBatNumber);

    public static string PlayId(int atBatNumber) => string.Create(CultureInfo.InvariantCulture, $"play-{atBatNumber}");

    public static string GameCsv(GamePageState state, string table) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/games/{state.GamePk}/analysis.csv") + Query(("table", table), ("asof", state.AsOf));

    public static string Player(int playerId, string? season = null, string? asOf = null) => PlayerPath(Id(playerId)) + Query(("season", season), ("asof", asOf));

    public static string Player(PlayerPageState state) => PlayerPath(state.Player) + Query(
    [
        .. Filters(state.Filters),
        ("percentiles", View(state.Percentiles)),
        ("contact", View(state.Contact)),
        ("pace", View(state.Pace)),
        ("spray", View(state.Spray)),
        ("zones", View(state.Zones)),
        ("log", Unless(state.LogSort, PlayerPageState.DefaultLogSort)),
        ("logPage", Page(state.LogPage)),
    ]);

    public static string PlayerCsv(PlayerPageState state, string table) => $"/api/v1/players/{Uri.EscapeDataString(state.Player)}/stats.csv" + Query([.. Filters(state.Filters), ("table", table)]);

    public static string PlayersOf(string? season = null, string? asOf = null, string? name = null, int page = 1) =>
        Players + Query(("season", season), ("q", name), ("asof", asOf), ("page", Page(page)));

    public static string LeadersOf(LeaderParameters p) => Leaders + Query(Filters(p));

    public static string LeadersCsv(LeaderParameters p) => "/api/v1/leaders.csv" + Query(Filters(p with { Page = null }));

    public static string Compare(IEnumerable<int> playerIds, string? season = null, string? asOf = null, string? name = null) =>
        ComparePlayers + Query(("ids", string.Join(',', playerIds.Select(Id))), ("season", season), ("q", name), ("asof", asOf)).Replace("%2C", ",", StringComparison.Ordinal);

    public static string CompareCsv(IEnumerable<int> playerIds, string? season, string? asOf) =>
        "/api/v1/compare/players.csv" + Query(("ids", string.Join(',', playerIds.Select(Id))), ("season", season), ("asof", asOf)).Replace("%2C", ",", StringComparison.Ordinal);

    /// <summary>HR Picks of a day.</summary>
    public static string PicksOf(PickParameters p) => Picks + Query([.. Filters(p), ("page", p.Page == "1" ? null : p.Page), ("asof", p.AsOf)]);

    public static string PicksCsv(PickParameters p) => "/api/v1/hr-picks.csv" + Query([.. Filters(p), ("asof", p.AsOf)]);

    public static string TrackRecordOf(string? season = null, PanelView view = PanelView.Chart, int page = 1, string? asOf = null) =>
        TrackRecord + Query(("season", season), ("view", View(view)), ("page", Page(page)), ("asof", asOf));

    public static string TrackCsv(string season, string? asOf, string table) => "/api/v1/hr-picks/track-record.csv" + Query(("season", season), ("asof", asOf), ("table", table));

    static IEnumerable<(string, string?)> Filters(PickParameters p) => [("date", p.Date), ("team", p.Team), ("hand", p.Hand)];

    /// <summary>The matchup lab.</summary>
    public static string LabOf(LabPageState state) => Lab + Query(
        [.. Conditions(state.Parameters), ("parts", View(state.Parts)), ("parks", View(state.Parks)), ("days", View(state.Days))]);

    public static string LabOf(int? batter = null, int? pitcher = null, string? asOf = null) =>
        LabOf(new LabPageState(new(batter is { } bat ? Id(bat) : null, pitcher is { } arm ? Id(arm) : null, AsOf: asOf)));

    public static string MatchupCsv(LabParameters p, string table) => "/api/v1/matchup.csv" + Query([.. Conditions(p), ("table", table)]);

    static IEnumerable<(string, string?)> Conditions(LabParameters p) =>
        [("batter", p.Batter), ("pitcher", p.Pitcher), ("park", p.Park), ("temp", p.Temp), ("wind", p.Wind), ("slot", p.Slot), ("home", p.Home), ("asof", p.AsOf)];

    static string Id(int playerId) => playerId.ToString(CultureInfo.InvariantCulture);

    static string PlayerPath(string player) => $"{Players}/{Uri.EscapeDataString(player.ToLowerInvariant())}";

    static IEnumerable<(string, string?)> Filters(PlayerParameters p) =>
        [("season", p.Season), ("split", p.Split), ("from", p.From), ("to", p.To), ("park", p.Park), ("hand", p.Hand), ("asof", p.AsOf)];

    static IEnumerable<(string, string?)> Filters(LeaderParameters p) =>
    [
        ("sort", p.Sort == LeaderParameters.DefaultSort ? null : p.Sort), ("season", p.Season), ("split", p.Split), ("from", p.From), ("to", p.To), ("park", p.Park), ("hand", p.Hand),
        ("team", p.Team), ("minPa", p.MinPa), ("size", p.Size), ("page", p.Page == "1" ? null : p.Page), ("asof", p.AsOf),
    ];

    public static string Pitcher(int pitcherId, string? asOf = null) => PitcherPath(Id(pitcherId)) + Query(("asof", asOf));

    public static string Pitcher(PitcherPageState state) => PitcherPath(state.Pitcher) + Query(
    [
        ("asof", state.Parameters.AsOf), ("rest", state.Parameters.Rest), ("pitches", state.Parameters.Pitches), ("measure", state.Parameters.Measure), ("type", state.Parameters.Type),
        ("risk", View(state.Risk)), ("work", View(state.Work)), ("tracked", View(state.Tracked)), ("log", Unless(state.LogSort, PitcherPageState.DefaultLogSort)), ("logPage", Page(state.LogPage)),
    ]);

    public static string PitcherCsv(PitcherPageState state, string table) => $"/api/v1/pitchers/{Uri.EscapeDataString(state.Pitcher)}/workload.csv"
        + Query(("asof", state.Parameters.AsOf), ("measure", table == "tracked" ? state.Parameters.Measure : null), ("type", table == "tracked" ? state.Parameters.Type : null), ("table", table));

    /// <summary>Every active pitcher, or those of the club whose page it is.</summary>
    public static string Staff(StaffPageState state) => (state.Club is { } club ? StaffPath(club) : Pitchers) + Query(
    [
        ("team", state.Club is null ? state.Parameters.Team : null), ("role", state.Parameters.Role), ("band", state.Parameters.Band), ("velocity", state.Parameters.Velocity),
        ("sort", state.Parameters.Sort == StaffParameters.DefaultSort ? null : state.Parameters.Sort), ("page", state.Parameters.Page == "1" ? null : state.Parameters.Page), ("asof", state.Parameters.AsOf), ("distribution", View(state.Distribution)),
    ]);

    public static string TeamStaff(string abbreviation, string? asOf = null) => StaffPath(abbreviation) + Query(("asof", asOf));

    public static string StaffCsv(StaffPageState state) => "/api/v1/staff.csv" + Query(
        ("team", state.Club ?? state.Parameters.Team), ("role", state.Parameters.Role), ("band", state.Parameters.Band), ("velocity", state.Parameters.Velocity),
        ("sort", state.Parameters.Sort == StaffParameters.DefaultSort ? null : state.Parameters.Sort), ("asof", state.Parameters.AsOf));

    static string PitcherPath(string pitcher) => $"{Pitchers}/{Uri.EscapeDataString(pitcher.ToLowerInvariant())}";

    /// <summary>How addresses of clubs' staffs end.</summary>
    public const string StaffEnding = "/pitching";

    static string StaffPath(string abbreviation) => TeamPath(abbreviation) + StaffEnding;

    /// <summary>The rankings of prospects.</summary>
    public static string ProspectsOf(ProspectParameters p) => Prospects + Query([.. Filters(p), ("page", p.Page == "1" ? null : p.Page)]);

    /// <summary>The query string alone, without its mark: what a saved search keeps.</summary>
    public static string ProspectsQuery(ProspectParameters p) => ProspectsOf(p)[Prospects.Length..].TrimStart('?');

    public static string ProspectsCsv(ProspectParameters p) => "/api/v1/prospects.csv" + Query(Filters(p with { Size = null }));

    /// <param name="group">"systems" or "scarcity".</param>
    public static string ProspectGroupCsv(string group, string? asOf) => $"/api/v1/prospects/{group}.csv" + Query(("asof", asOf));

    /// <param name="id">MLBAM id, or the collection's key.</param>
    public static string Prospect(string id, string? asOf = null) => ProspectPath(id) + Query(("asof", asOf));

    public static string Prospect(ProspectPageState state) => ProspectPath(state.Id) + Query(("parts", View(state.Parts)), ("grades", View(state.Grades)), ("progress", View(state.Progress)), ("eta", View(state.Arrival)), ("asof", state.AsOf));

    public static string ProspectCsv(string id, string? asOf, string table) => $"/api/v1/prospects/{Uri.EscapeDataString(id.ToLowerInvariant())}.csv" + Query(("table", table), ("asof", asOf));

    public static string CompareProspectsOf(IEnumerable<string> ids, PanelView grades = PanelView.Chart, string? asOf = null, string? name = null) =>
        CompareProspects + Query(("ids", string.Join(',', ids)), ("grades", View(grades)), ("q", name), ("asof", asOf)).Replace("%2C", ",", StringComparison.Ordinal);

    public static string CompareProspectsCsv(IEnumerable<string> ids, string? asOf) =>
        "/api/v1/compare/prospects.csv" + Query(("ids", string.Join(',', ids)), ("asof", asOf)).Replace("%2C", ",", StringComparison.Ordinal);

    static IEnumerable<(string, string?)> Filters(ProspectParameters p) =>
    [
        ("view", p.View), ("pos", p.Pos), ("org", p.Org), ("level", p.Level), ("eta", p.Eta), ("age", p.Age), ("q", p.Q), ("sort", p.Sort == ProspectParameters.DefaultSort ? null : p.Sort), ("size", p.Size == "25" ? null : p.Size), ("asof", p.AsOf),
    ];

    static string ProspectPath(string id) => $"{Prospects}/{Uri.EscapeDataString(id.ToLowerInvariant())}";

    public static string SearchOf(string? typed, string? asOf = null) => Search + Query(("q", typed), ("asof", asOf));

    public static string SearchCsv(string typed, string? asOf) => "/api/v1/search.csv" + Query(("q", typed), ("limit", Id(SearchRequests.MostOnThePage)), ("asof", asOf));

    /// <summary>The address with the season and the day of another one: going on in the same view.</summary>
    /// <param name="here">The absolute address that is left.</param>
    public static string InViewOf(string here, string address)
    {
        var kept = QueryHelpers.ParseQuery(new Uri(here).Query);
        // a slate and its picks have a day and no season
        return QueryHelpers.AddQueryString(address, s_view.Where(name => kept.ContainsKey(name) && !(address is Home or Picks && name == "season")).Select(name => KeyValuePair.Create(name, (string?)kept[name].ToString())).Where(p => !string.IsNullOrEmpty(p.Value)));
    }

    static string TeamPath(string abbreviation) => $"{Teams}/{Uri.EscapeDataString(abbreviation.ToLowerInvariant())}";

    static readonly string[] s_view = ["season", "asof"];

    static IEnumerable<(string, string?)> Filters(TeamParameters p) =>
        [("season", p.Season), ("split", p.Split), ("from", p.From), ("to", p.To), ("park", p.Park), ("hand", p.Hand), ("minPa", p.MinPa), ("asof", p.AsOf)];

    static string? View(PanelView view) => view == PanelView.Table ? "table" : null;

    static string? Page(int page) => page == 1 ? null : page.ToString(CultureInfo.InvariantCulture);

    static string? Unless(string value, string usual) => value == usual ? null : value;

    static string Query(params IEnumerable<(string Name, string? Value)> parameters)
    {
        var given = parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
