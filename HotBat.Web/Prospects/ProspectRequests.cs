using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Prospects;
using HotBat.Data.Baseball;
using HotBat.Data.Prospects;
using HotBat.Web.Api;
using HotBat.Web.Parts;

namespace HotBat.Web.Prospects;

/// <summary>What is shown of the ranking.</summary>
public enum ProspectListKind { All, Breakout, Sleeper, Systems, Scarcity }

/// <summary>The rankings as asked for, every parameter checked.</summary>
/// <param name="Ranking">Null where nothing has been told by that day.</param>
/// <param name="Position">A code of <see cref="ProspectPosition"/>, or all hitters or pitchers; null for everybody.</param>
/// <param name="Level">Rk to AAA, or several; null for every level.</param>
/// <param name="Words">Of the name, without accents and case; none for every name.</param>
public sealed record ProspectRequest(DateOnly Today, DateOnly AsOf, ProspectRanking? Ranking, IReadOnlyList<Club> Clubs, string? Position, Club? Organisation, string? Level, int? Arrival, int? YoungerThan, IReadOnlyList<string> Words, ProspectListKind Kind, string Sort, int Page, int Size)
{
    public Club? Club(int? teamId) => teamId is null ? null : Clubs.FirstOrDefault(club => club.TeamId == teamId);

    /// <summary>The same view, filters and order written one way, without page and day: what a saved search keeps.</summary>
    public ProspectParameters Canonical => new(Position, Organisation?.Abbreviation, Level, Number(Arrival), Number(YoungerThan), Words.Count > 0 ? string.Join(' ', Words) : null, Kind == ProspectListKind.All ? null : ProspectText.Code(Kind),
        (TableSort.IsDescending(Sort) ? "-" : "") + TableSort.Column(Sort) is var sort && sort != ProspectParameters.DefaultSort ? sort : null, Size: Size == ProspectRequests.DefaultSize ? null : Number(Size));

    static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A profile as asked for.</summary>
public sealed record ProfileRequest(DateOnly Today, DateOnly AsOf, ProspectProfile Profile, IReadOnlyList<Club> Clubs);

/// <summary>A prospect's row of the ranking, as asked for.</summary>
public sealed record LineRequest(DateOnly AsOf, ProspectRanking Ranking, ProspectLine Line)
{
    public ProspectTelling Telling => Ranking.Telling;
}

/// <summary>A chance and what goes with it, as asked for.</summary>
public sealed record ToldRequest(DateOnly AsOf, ProspectTelling Telling, ProspectLine Line, ToldProspect Told);

/// <summary>A comparison as asked for.</summary>
/// <param name="Profiles">In the order of the address.</param>
/// <param name="Missing">What in `ids` leads to nobody.</param>
public sealed record ProspectCompareRequest(DateOnly Today, DateOnly AsOf, ProspectRanking? Ranking, IReadOnlyList<ProspectProfile> Profiles, IReadOnlyList<string> Missing);

/// <summary>From a query string to the rankings and profiles.</summary>
public sealed class ProspectRequests(ProspectRankingQueries rankings, ProspectProfileQueries profiles, IProspectProfiles identities, ClubDirectory clubs, TimeProvider time)
{
    public const int DefaultSize = 25, MostRows = 100, MostLetters = 60, MostCompared = 4, MostIdLetters = 40;

    static readonly Dictionary<string, int> s_sizes = new(StringComparer.Ordinal) { ["25"] = 25, ["50"] = 50, ["100"] = MostRows };

    static readonly Dictionary<string, string> s_levels = ((string[])[.. Enum.GetValues<MinorLevel>().Select(level => level.Code()), ProspectLine.SeveralTeams]).ToDictionary(level => level, StringComparer.OrdinalIgnoreCase);

    static readonly Dictionary<string, ProspectListKind> s_kinds = Enum.GetValues<ProspectListKind>().ToDictionary(ProspectText.Code, StringComparer.OrdinalIgnoreCase);

    static readonly Dictionary<string, string> s_positions = ((string[])[ProspectListView.Hitters, ProspectListView.Pitchers, .. ProspectPosition.All]).ToDictionary(position => position, StringComparer.OrdinalIgnoreCase);

    public async Task<Resolved<ProspectRequest>> ListAsync(ProspectParameters parameters, CancellationToken cancel)
    {
        var reader = new ParameterReader();
        var (today, asOf) = Day(reader, parameters.AsOf);
        if (reader.Problem is { } early) return early;
        var ranking = await rankings.OfDayAsync(asOf, cancel);
        var season = ranking?.Telling.Season ?? ProspectOutcome.Ended(asOf);
        var club = string.IsNullOrWhiteSpace(parameters.Org) ? null : await clubs.ResolveAsync(parameters.Org, season, cancel);
        if (club is null && !string.IsNullOrWhiteSpace(parameters.Org)) reader.Report("org", $"No club of {season} goes by “{ParameterReader.Shorten(parameters.Org)}”.", StatusCodes.Status404NotFound);
        var position = reader.Choice("pos", parameters.Pos, null, s_positions!);
        var level = reader.Choice("level", parameters.Level, null, s_levels!);
        var arrival = reader.Number("eta", parameters.Eta, 1900, 2200);
        var age = reader.Number("age", parameters.Age, 16, 45);
        if (!string.IsNullOrWhiteSpace(parameters.Q) && Words(parameters.Q).Length == 0) reader.Report("q", $"“{ParameterReader.Shorten(parameters.Q)}” has no letter of a name in it.");
        if (parameters.Q?.Length > MostLetters) reader.Report("q", $"A name has at most {MostLetters} letters.");
        var kind = reader.Choice("view", parameters.View, ProspectListKind.All, s_kinds);
        var sort = string.IsNullOrWhiteSpace(parameters.Sort) ? ProspectParameters.DefaultSort : parameters.Sort;
        if (!ProspectListView.Order.Has(sort)) reader.Report("sort", $"“{ParameterReader.Shorten(sort)}” is no column of the rankings; {ProspectListView.Columns} are, with “-” before it for largest first.");
        var page = reader.Number("page", parameters.Page, 1, 10_000) ?? 1;
        var size = reader.Choice("size", parameters.Size, DefaultSize, s_sizes);
        return reader.Problem is { } problem ? problem
            : new ProspectRequest(today, asOf, ranking, await clubs.OfSeasonAsync(season, cancel), position, club, level, arrival, age, Words(parameters.Q), kind, sort, page, size);
    }

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    public Task<Resolved<ProspectRequest>> NearestAsync(ProspectParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<ProspectRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => ListAsync(p, cancel));

    /// <param name="id">MLBAM id, or the collection's key.</param>
    public async Task<Resolved<ProfileRequest>> ProfileAsync(string id, string? asOf, CancellationToken cancel)
    {
        var reader = new ParameterReader();
        var (today, day) = Day(reader, asOf);
        if (reader.Problem is { } problem) return problem;
        if (id.Length > MostIdLetters || id.Any(char.IsControl) || await profiles.FindAsync(id, day, cancel) is not { } profile)
            return new ParameterProblem("id", $"No minor leaguer goes by “{ParameterReader.Shorten(id)}”.", StatusCodes.Status404NotFound);
        return new ProfileRequest(today, day, profile, await clubs.OfSeasonAsync(profile.Ranking?.Telling.Season ?? profile.Season, cancel));
    }

    /// <summary>His row of a ranking by whatever id or key; null where it has none of him.</summary>
    public async ValueTask<ProspectLine?> FindAsync(ProspectRanking ranking, string id, CancellationToken cancel) => ranking.Find(id)
        ?? (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var player) && await identities.IdAsync(player, cancel) is { } key ? ranking.Find(key) : null);

    /// <summary>His row of the day's ranking, by whatever id or key: who is known and not told of hears why.</summary>
    /// <param name="id">MLBAM id, or the collection's key.</param>
    public async Task<Resolved<LineRequest>> LineAsync(string id, string? asOf, CancellationToken cancel)
    {
        var reader = new ParameterReader();
        var (_, day) = Day(reader, asOf);
        if (reader.Problem is { } problem) return problem;
        if (await rankings.OfDayAsync(day, cancel) is { } ranking && await FindAsync(ranking, id, cancel) is { } line) return new LineRequest(day, ranking, line);
        var known = await ProfileAsync(id, asOf, cancel);
        return known.Value switch
        {
            null => known.Problem!,
            { Profile: { Line: { } his, Ranking: { } of } } => new LineRequest(day, of, his),
            var request => new ParameterProblem("id", ProspectProfileText.Silence(request.Profile), StatusCodes.Status404NotFound),
        };
    }

    /// <summary>The same with what goes with his chance.</summary>
    public async Task<Resolved<ToldRequest>> ToldAsync(string id, string? asOf, CancellationToken cancel)
    {
        var resolved = await LineAsync(id, asOf, cancel);
        if (resolved.Value is not { } request) return resolved.Problem!;
        return await profiles.ToldAsync(request.Ranking, request.Line, cancel) is { } told ? new ToldRequest(request.AsOf, request.Telling, request.Line, told)
            : new ParameterProblem("id", "Of that scoring no reasons were kept.", StatusCodes.Status404NotFound);
    }

    /// <param name="ids">MLBAM ids or keys with commas between; four at most.</param>
    public async Task<Resolved<ProspectCompareRequest>> CompareAsync(string? ids, string? asOf, CancellationToken cancel)
    {
        var reader = new ParameterReader();
        var (today, day) = Day(reader, asOf);
        List<string> asked = [.. (ids ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (asked.Count > MostCompared) reader.Report("ids", $"At most {MostCompared} prospects can be compared.");
        if (asked.Find(id => id.Length > MostIdLetters || id.Any(char.IsControl)) is { } endless) reader.Report("ids", $"“{ParameterReader.Shorten(endless)}” is no id of a minor leaguer.");
        if (reader.Problem is { } problem) return problem;
        var (found, missing) = (new List<ProspectProfile>(), new List<string>());
        foreach (var id in asked)
            if (await profiles.FindAsync(id, day, cancel) is { } profile) found.Add(profile);
            else missing.Add(id);
        return new ProspectCompareRequest(today, day, await rankings.OfDayAsync(day, cancel), [.. found.DistinctBy(profile => profile.Person.Id)], missing);
    }

    /// <summary>The day of the view, and the app's own.</summary>
    internal (DateOnly Today, DateOnly AsOf) Day(ParameterReader reader, string? asOf)
    {
        var today = BaseballDay.Today(time);
        return (today, reader.AsOf(asOf, today));
    }

    internal static string[] Words(string? written) => PersonName.SearchForm(written ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
