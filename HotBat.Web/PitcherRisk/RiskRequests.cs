using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.PitcherRisk;
using HotBat.Web.Api;

namespace HotBat.Web.PitcherRisk;

/// <summary>Why a question about pitchers is refused: part of the answer, for programs to tell apart.</summary>
public static class RiskCodes
{
    public const string UnknownPitcher = "UNKNOWN_PITCHER", NoFeaturesForDate = "NO_FEATURES_FOR_DATE", InvalidDate = "INVALID_DATE", InvalidDateRange = "INVALID_DATE_RANGE", DateRangeTooLarge = "DATE_RANGE_TOO_LARGE";
}

/// <param name="Today">The app's day.</param>
public sealed record PitcherQuestion(KnownPitcher Pitcher, string? Team, DateOnly Day, DateOnly Today, NextOuting? Next);

/// <param name="HasRisk">The risks that were told are asked for too.</param>
/// <param name="PlayedTo">The last day whose outings are known: today's are not.</param>
public sealed record WorkloadQuestion(KnownPitcher Pitcher, string? Team, DateOnly From, DateOnly To, DateOnly PlayedTo, bool HasRisk);

/// <param name="Team">Null for all clubs.</param>
public sealed record SeasonPitchersQuestion(int Season, DateOnly AsOf, Club? Team, IReadOnlyDictionary<int, Club> Clubs);

/// <summary>Reads what endpoints of pitcher risk are asked, every parameter checked.</summary>
public sealed class RiskRequests(WorkloadQueries pitchers, ClubDirectory clubs, TimeProvider time)
{
    /// <summary>Days of a workload's range, and those that are shown where none is named.</summary>
    public const int MostDays = 366, UsualDays = 28;

    public const int MostRestDays = 30, MostPitches = 150;

    public async Task<Resolved<PitcherQuestion>> RiskAsync(PitcherRiskQuestion asked, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        if (asked.Pitcher is not { } id) return new ParameterProblem("pitcher", "A pitcher is needed: {\"pitcher\": 669373}.") { Code = RiskCodes.UnknownPitcher };
        var day = Date("date", asked.Date, today);
        if (day.Problem is { } undated) return undated;
        if (day.Day > today) return new ParameterProblem("date", $"{Text(day.Day)} has not come: a risk rests on what is known on its morning. Today is {Text(today)}.") { Code = RiskCodes.InvalidDate };
        if ((asked.RestDays is null) != (asked.Pitches is null)) return new ParameterProblem(asked.RestDays is null ? "restDays" : "pitches", "A what-if needs both: restDays, 0 to 30, and pitches, 1 to 150.");
        if (asked.RestDays is < 0 or > MostRestDays) return new ParameterProblem("restDays", $"restDays is a whole number from 0 to {MostRestDays}.");
        if (asked.Pitches is < 1 or > MostPitches) return new ParameterProblem("pitches", $"pitches is a whole number from 1 to {MostPitches}.");
        var found = await FindAsync("pitcher", id, cancel);
        if (found.Value is not { } known) return found.Problem!;
        return new PitcherQuestion(known, await TeamAsync(known, day.Day.Year, cancel), day.Day, today, asked is { RestDays: { } rest, Pitches: { } pitches } ? new(rest, pitches) : null);
    }

    public async Task<Resolved<WorkloadQuestion>> WorkloadAsync(string id, string? from, string? to, string? includeRisk, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        var last = Date("to", to, today);
        var first = Date("from", from, last.Day.AddDays(-UsualDays));
        if ((first.Problem ?? last.Problem) is { } undated) return undated;
        if (last.Day < first.Day) return new ParameterProblem("to", $"{Text(last.Day)} lies before {Text(first.Day)}.") { Code = RiskCodes.InvalidDateRange };
        if (last.Day.DayNumber - first.Day.DayNumber >= MostDays)
            return new ParameterProblem("from", $"From {Text(first.Day)} to {Text(last.Day)} are more than {MostDays} days.") { Code = RiskCodes.DateRangeTooLarge };
        if (first.Day > today) return new ParameterProblem("from", $"{Text(first.Day)} has not come. Today is {Text(today)}.") { Code = RiskCodes.InvalidDateRange };
        var read = new ParameterReader();
        var hasRisk = read.Choice("includeRisk", includeRisk, false, s_yesNo);
        if (read.Problem is { } problem) return problem;
        var found = await FindAsync("id", int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, cancel, id);
        if (found.Value is not { } known) return found.Problem!;
        // what has not come is not known
        return new WorkloadQuestion(known, await TeamAsync(known, last.Day.Year, cancel), first.Day, last.Day > today ? today : last.Day, last.Day >= today ? today.AddDays(-1) : last.Day, hasRisk);
    }

    public async Task<Resolved<SeasonPitchersQuestion>> PitchersAsync(string? team, string? season, string? asOf, CancellationToken cancel)
    {
        var today = BaseballDay.Today(time);
        var day = Date("asof", asOf, today);
        if (day.Problem is { } undated) return undated;
        if (day.Day > today) return new ParameterProblem("asof", $"{Text(day.Day)} has not come. Today is {Text(today)}.") { Code = RiskCodes.InvalidDate };
        var read = new ParameterReader();
        var year = read.Number("season", season, 1876, 2200) ?? day.Day.Year;
        if (read.Problem is { } problem) return problem;
        // of the day's own season nobody may have pitched yet
        var seen = day.Day.Year > year ? new DateOnly(year, 12, 31) : day.Day;
        if (season is not null && (await pitchers.OfSeasonAsync(year, seen, null, cancel)).Count == 0)
            return new ParameterProblem("season", $"No {year} games before {Text(day.Day)} are loaded.", StatusCodes.Status404NotFound);
        var of = await clubs.OfSeasonAsync(year, cancel);
        var club = string.IsNullOrWhiteSpace(team) ? null : await clubs.ResolveAsync(team, year, cancel);
        if (!string.IsNullOrWhiteSpace(team) && club is null) return new ParameterProblem("team", $"No club of {year} goes by “{ParameterReader.Shorten(team)}”.", StatusCodes.Status404NotFound);
        // of a season that is over, its end
        return new SeasonPitchersQuestion(year, seen, club, of.ToDictionary(one => one.TeamId));
    }

    static readonly Dictionary<string, bool> s_yesNo = new(StringComparer.OrdinalIgnoreCase) { ["true"] = true, ["false"] = false };

    async Task<Resolved<KnownPitcher>> FindAsync(string parameter, int id, CancellationToken cancel, string? written = null) => id > 0 && await pitchers.FindAsync(id, cancel) is { } known ? known
        : new ParameterProblem(parameter, $"No pitcher goes by the MLBAM id “{ParameterReader.Shorten(written ?? Number(id))}”: no outing of his is known.", StatusCodes.Status404NotFound) { Code = RiskCodes.UnknownPitcher };

    async Task<string?> TeamAsync(KnownPitcher pitcher, int season, CancellationToken cancel) => pitcher.TeamId is { } team ? (await clubs.FindAsync(team, season, cancel))?.Abbreviation : null;

    static (DateOnly Day, ParameterProblem? Problem) Date(string name, string? text, DateOnly fallback)
    {
        var read = new ParameterReader();
        var day = read.Date(name, text, fallback);
        return (day, read.Problem is { } problem ? problem with { Code = RiskCodes.InvalidDate } : null);
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
