using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.PitcherRisk;
using HotBat.Data.Baseball;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Api;

namespace HotBat.Web.PitcherRisk;

/// <summary>A pitcher's page as asked for, every parameter checked.</summary>
/// <param name="FullRestDays">Of the what-if; null where it is left open.</param>
public sealed record PitcherRequest(PitcherPerson Person, DateOnly Today, PitcherView View, IReadOnlyList<Club> Clubs, int? FullRestDays, int? Pitches, TrackedMeasure Measure, string PitchType)
{
    public Club? Club(int? teamId) => teamId is null ? null : Clubs.FirstOrDefault(club => club.TeamId == teamId);
}

/// <summary>From a query string to what the pitcher queries take.</summary>
public sealed class PitcherRequests(PitcherQueries pitchers, ClubDirectory clubs, TimeProvider time)
{
    /// <summary>What a next outing can be asked about.</summary>
    public const int MostRestDays = 14, LeastPitches = WhatIf.LeastPitches, MostPitches = WhatIf.MostPitches;

    static readonly Dictionary<string, TrackedMeasure> s_measures = TrackedText.All.ToDictionary(text => text.Code, text => text.Measure, StringComparer.OrdinalIgnoreCase);

    public async Task<Resolved<PitcherRequest>> PitcherAsync(string pitcher, PitcherParameters parameters, CancellationToken cancel)
    {
        if (IdOf(pitcher) is not { } id || await pitchers.PersonAsync(id, cancel) is not { } person)
            return new ParameterProblem("pitcher", $"No pitcher goes by the MLBAM id “{ParameterReader.Shorten(pitcher)}”.", StatusCodes.Status404NotFound);
        var reader = new ParameterReader();
        var (today, asOf) = Day(reader, parameters.AsOf, time);
        var rest = reader.Number("rest", parameters.Rest, 0, MostRestDays);
        var pitches = reader.Number("pitches", parameters.Pitches, LeastPitches, MostPitches);
        var measure = reader.Choice("measure", parameters.Measure, TrackedMeasure.Velocity, s_measures);
        var type = parameters.Type?.Trim() is { Length: > 0 } written && !written.Equals(PitchTypeLine.AllTypes, StringComparison.OrdinalIgnoreCase) ? written.ToUpperInvariant() : PitchTypeLine.AllTypes;
        if (type.Length > PitchTypeLine.AllTypes.Length) reader.Report("type", $"“{ParameterReader.Shorten(parameters.Type!)}” is no pitch type; write it like FF or SL.");
        return reader.Problem is { } problem ? problem : new PitcherRequest(person, today, new(id, asOf), await clubs.OfSeasonAsync(asOf.Year, cancel), rest, pitches, measure, type);
    }

    /// <summary>What can be shown beside a refusal: the same pitcher without the parameters that cannot be used.</summary>
    public Task<Resolved<PitcherRequest>> NearestAsync(string pitcher, PitcherParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<PitcherRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => PitcherAsync(pitcher, p, cancel));

    /// <summary>The day of the view, and the app's own.</summary>
    internal static (DateOnly Today, DateOnly AsOf) Day(ParameterReader reader, string? asOf, TimeProvider time)
    {
        var today = BaseballDay.Today(time);
        return (today, reader.AsOf(asOf, today));
    }

    /// <summary>"661563" and "661563-luis-gil" alike.</summary>
    static int? IdOf(string pitcher)
    {
        var digits = pitcher.AsSpan(0, pitcher.IndexOf('-') is >= 0 and var end ? end : pitcher.Length);
        return digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }
}
