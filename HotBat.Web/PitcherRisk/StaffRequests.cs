using HotBat.Core.PitcherRisk;
using HotBat.Data.Baseball;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Api;
using HotBat.Web.Parts;

namespace HotBat.Web.PitcherRisk;

/// <summary>Where the velocity of a last outing lies beside his own band.</summary>
public enum VelocityPlace
{
    /// <summary>Below or above.</summary>
    Out,
    Below,
    Above,
}

/// <summary>A staff as asked for, every parameter checked.</summary>
/// <param name="Team">The club whose pitchers alone are listed; null for all.</param>
/// <param name="IsStarter">Starters or relievers alone; null for both.</param>
/// <param name="Sort">A column of <see cref="StaffView.Order"/>, "-" before it for largest first.</param>
public sealed record StaffRequest(DateOnly Today, DateOnly AsOf, IReadOnlyList<Club> Clubs, Club? Team, bool? IsStarter, RiskBand? Band, string Sort, int Page, VelocityPlace? Velocity = null)
{
    public Club? Club(int? teamId) => teamId is null ? null : Clubs.FirstOrDefault(club => club.TeamId == teamId);
}

/// <summary>What is left of a staff under the filters, in its order.</summary>
/// <param name="Members">All of the club or the league, whatever role and band.</param>
/// <param name="Listed">Those that role, band and velocity leave.</param>
/// <param name="Alerts">Of the members.</param>
public sealed record StaffView(Staff Staff, IReadOnlyList<StaffLine> Members, IReadOnlyList<StaffLine> Listed, IReadOnlyList<StaffAlert> Alerts, StaffRequest Request)
{
    public const int PageSize = 25;

    public static TableSort<StaffLine> Order { get; } = new(new()
    {
        ["name"] = line => line.Name,
        ["last"] = line => line.LastOuting,
        ["rest"] = line => line.FullRestDays,
        ["p7"] = line => line.Pitches7,
        ["p14"] = line => line.Pitches14,
        ["p28"] = line => line.Pitches28,
        ["velocity"] = line => line.LastVelocity?.Change,
        ["risk"] = line => line.Chance,
        ["change"] = line => line.Change,
    }, "name");

    public int Page => Math.Clamp(Request.Page, 1, Math.Max(1, (Listed.Count + PageSize - 1) / PageSize));

    public IReadOnlyList<StaffLine> Shown => [.. Listed.Skip((Page - 1) * PageSize).Take(PageSize)];

    public static StaffView Of(Staff staff, StaffRequest request)
    {
        List<StaffLine> members = [.. staff.Pitchers.Where(line => request.Team is null || line.TeamId == request.Team.TeamId)];
        var listed = members.Where(line => (request.IsStarter is null || line.IsStarter == request.IsStarter) && (request.Band is null || line.Band == request.Band) && (request.Velocity is not { } place || IsAt(line.LastVelocity, place))).ToList();
        return new(staff, members, Order.Apply(listed, request.Sort), [.. staff.Alerts.Where(alert => request.Team is null || alert.TeamId == request.Team.TeamId)], request);
    }

    static bool IsAt(TrackedOuting? last, VelocityPlace place) => last?.IsOutside == true && place switch { VelocityPlace.Below => last.Value < last.Usual, VelocityPlace.Above => last.Value > last.Usual, _ => true };
}

/// <summary>From a query string to a staff.</summary>
public sealed class StaffRequests(ClubDirectory clubs, TimeProvider time)
{
    static readonly Dictionary<string, bool?> s_roles = new(StringComparer.OrdinalIgnoreCase) { ["starter"] = true, ["reliever"] = false };

    static readonly Dictionary<string, RiskBand?> s_bands = Enum.GetValues<RiskBand>().ToDictionary(RiskText.BandCode, band => (RiskBand?)band, StringComparer.OrdinalIgnoreCase);

    static readonly Dictionary<string, VelocityPlace?> s_places = Enum.GetValues<VelocityPlace>().ToDictionary(RiskText.PlaceCode, place => (VelocityPlace?)place, StringComparer.OrdinalIgnoreCase);

    public async Task<Resolved<StaffRequest>> StaffAsync(StaffParameters parameters, CancellationToken cancel)
    {
        var reader = new ParameterReader();
        var (today, asOf) = PitcherRequests.Day(reader, parameters.AsOf, time);
        if (reader.Problem is { } early) return early;
        var team = string.IsNullOrWhiteSpace(parameters.Team) ? null : await clubs.ResolveAsync(parameters.Team, asOf.Year, cancel);
        if (team is null && !string.IsNullOrWhiteSpace(parameters.Team)) reader.Report("team", $"No club of {asOf.Year} goes by “{ParameterReader.Shorten(parameters.Team)}”.", StatusCodes.Status404NotFound);
        var role = reader.Choice("role", parameters.Role, null, s_roles);
        var band = reader.Choice("band", parameters.Band, null, s_bands);
        var velocity = reader.Choice("velocity", parameters.Velocity, null, s_places);
        var sort = string.IsNullOrWhiteSpace(parameters.Sort) ? StaffParameters.DefaultSort : parameters.Sort;
        if (!StaffView.Order.Has(sort)) reader.Report("sort", $"“{ParameterReader.Shorten(sort)}” is no column of the staff; name, last, rest, p7, p14, p28, velocity, risk and change are, with “-” before it for largest first.");
        var page = reader.Number("page", parameters.Page, 1, 10_000) ?? 1;
        return reader.Problem is { } problem ? problem : new StaffRequest(today, asOf, await clubs.OfSeasonAsync(asOf.Year, cancel), team, role, band, sort, page, velocity);
    }

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    public Task<Resolved<StaffRequest>> NearestAsync(StaffParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<StaffRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => StaffAsync(p, cancel));
}
