using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>What HR Picks and its track record say in words. Headings follow from the figures.</summary>
public static class PickText
{
    /// <summary>"LHB, bats 1st", "switch hitter, bats 4th (projected)".</summary>
    /// <param name="withOrder">Says of an order that is not posted that it is a guess.</param>
    public static string Place(ShownForecast f, bool withOrder) =>
        $"{(f.Side is { } side ? Letter(side) + "HB" : f.Bats == 'B' ? "switch hitter" : "side not known")}, bats {Format.Ordinal(f.Slot)}{(withOrder && !f.IsPosted ? " (projected)" : "")}";

    /// <summary>The matchup lab, filled in with the pick.</summary>
    public static string Lab(ShownForecast f, string? asOf) => LabText.Url(f.Batter, f.Starter?.PitcherId, f.VenueId, f.Slot, f.IsHome, asOf);

    public static string Starter(ForecastStarter? starter) => starter is null ? "Starter not announced"
        : (starter.Name ?? string.Create(CultureInfo.InvariantCulture, $"Pitcher {starter.PitcherId}")) + (starter.Hand is { } hand ? $" {Letter(hand)}HP" : "");

    /// <summary>"110 L": the factor of his side.</summary>
    public static string? Factor(HomeRunPick pick) => pick.Park is not { } park ? null : pick.Forecast.Side switch
    {
        BatSide.Left => $"{Format.Number(park.Left, 0)} L",
        BatSide.Right => $"{Format.Number(park.Right, 0)} R",
        _ => Format.Number(park.All, 0),
    };

    public static string Confidence(PickConfidence confidence) => $"{confidence} confidence";

    /// <summary>"since Aug 14, 17th of 270 then: starter ×1.09": ranks of two dates are told with how many were ranked, never subtracted.</summary>
    /// <param name="isSaid">That another model spoke then stands above the list already.</param>
    public static string Since(HomeRunPick pick, PickChange change, bool isSaid = false)
    {
        var then = $"since {Format.Date(change.Since)}{(pick.Past is [.., var last] ? $", {Format.Ordinal(last.Rank)} of {Format.Count(last.Ranked)} then" : "")}";
        return change.IsAnotherModel ? isSaid ? then : $"{then}, said by another model" : $"{then}: {Moved(change)}";
    }

    /// <summary>Every change is against a chance that another version told.</summary>
    public static bool IsAnotherModel(PickDay day) => day.Picks.Any(pick => pick.Change is not null) && day.Picks.All(pick => pick.Change is null or { IsAnotherModel: true });

    /// <summary>The way his chance went, as the points beside it are written: none where they are 0.0.</summary>
    public static int Direction(PickChange change) => Math.Sign(Math.Round((decimal)(100 * change.Difference), 1, MidpointRounding.AwayFromZero));

    static string Moved(PickChange change) =>
        change.Signals.Count == 0 ? "nothing large moved" : string.Join(", ", change.Signals.Select(signal => $"{Signal(signal.Topic)} {LabText.Times(signal.Multiplier)}"));

    static string Signal(ForecastTopic? topic) => topic switch
    {
        null => "the model’s level",
        ForecastTopic.Batter => "his bat",
        ForecastTopic.Contact => "his contact",
        ForecastTopic.PlateAppearances => "trips to the plate",
        ForecastTopic.Platoon => "platoon side",
        ForecastTopic.Air => "weather",
        { } known => known.ToString().ToLowerInvariant(),
    };

    /// <summary>What the line of his chances shows, for who does not see it.</summary>
    public static string Chances(HomeRunPick pick) =>
        $"His chance on the last {Format.Counted(pick.Past.Count, "dates")} he was ranked on: {string.Join(", ", pick.Past.Select(past => $"{Format.Percent(past.Probability)} on {Format.Date(past.Date)}"))}; {Format.Percent(pick.Forecast.Probability)} on {Format.Date(pick.Forecast.Date)}";

    /// <summary>"Chance, Aug 9 to Aug 15".</summary>
    public static string ChancesOf(HomeRunPick pick) => $"Chance, {Format.Date(pick.Past[0].Date)} to {Format.Date(pick.Forecast.Date)}";

    /// <summary>"2 HR", "no homer", "did not come to the plate"; of a game that is not settled that it is not.</summary>
    public static string Result(PickResult? result) => result switch
    {
        null => "not settled as of this view",
        { HomeRuns: null } => "did not come to the plate",
        { HomeRuns: 0 } => "no homer",
        { HomeRuns: { } hit } => $"{Format.Count(hit)} HR",
    };

    /// <summary>"34 of 270 who came to the plate homered, 5 of the top ten", of batter games where somebody played twice; null while nothing is settled.</summary>
    public static string? Came(PickDay day)
    {
        var settled = day.Settled.ToList();
        if (settled.Count == 0) return null;
        var top = settled.Take(HomeRunPickQueries.TopTen).ToList();
        return $"{Format.Count(settled.Count(Homered))} of {Format.Count(settled.Count)} {(day.HasDouble() ? "batter games had a homer" : "who came to the plate homered")}, {top.Count(Homered)} of the top {(top.Count == HomeRunPickQueries.TopTen ? "ten" : Format.Count(top.Count))}";

        static bool Homered(HomeRunPick pick) => pick.Result!.HomeRuns > 0;
    }

    /// <summary>"Yesterday’s top ten", "Top ten of Aug 14".</summary>
    public static string TopTen(PickRequest request, DateOnly? before) =>
        before is { } day && day == request.Today.AddDays(-1) && !request.IsAsOfEarlierDay ? "Yesterday’s top ten" : before is { } other && other.Year == request.Date.Year ? $"Top ten of {Format.Date(other, request.Date.Year)}" : "Last top ten";

    /// <param name="shown">At least one.</param>
    /// <param name="total">Batters on all pages of the list.</param>
    public static string List(PickRequest request, PickDay day, IReadOnlyList<HomeRunPick> shown, int total) => shown switch
    {
        [{ Rank: 1 } first, ..] when !request.IsFiltered => $"{first.Forecast.Name} leads with {Format.Percent(first.Forecast.Probability)}",
        [var first, ..] when request.IsFiltered => $"{Format.Count(total)} of {Format.Counted(day.Picks.Count, "starting batters")}"
            + (request.In(day)[0] == first ? $", {first.Forecast.Name} first of them with {Format.Percent(first.Forecast.Probability)}" : ""),
        [var first, .., var last] => $"Ranks {first.Rank} to {last.Rank} of {day.Picks.Count}",
        _ => $"Rank {shown.Single().Rank} of {day.Picks.Count}",
    };

    /// <summary>"shrunk rate, logistic": the kinds of the versions that told, of labels such as "hr-shrunk-rate-2024-03-31".</summary>
    public static string? Kinds(IReadOnlyList<string> labels) => labels.Count == 0 ? null : string.Join(", ", labels.Select(Kind).Distinct(StringComparer.Ordinal));

    static string Kind(string label) => ServingModel.KindOf(label).Replace("hr-", "", StringComparison.Ordinal).Replace('-', ' ');

    /// <summary>What the reliability chart found, of the likeliest group.</summary>
    public static string Reliability(TrackRecord record)
    {
        if (record.Groups is not [.., { IsMet: { } isMet } top]) return "Too few days to tell how the chances are met";
        var (said, came) = (Format.Percent(top.Predicted, 0), Format.Percent(top.Observed, 0));
        return (isMet, said == came) switch
        {
            (true, true) => $"When the model says {said}, it happens {came} of the time",
            (true, false) => $"When the model says {said}, it happened {came} of the time: within what chance allows",
            _ => $"The likeliest homer {(top.Observed > top.Predicted ? "more" : "less")} often than said: {said} said, {came} came",
        };
    }

    public static string ReliabilitySub(TrackRecord record) =>
        $"Observed against predicted, {record.Groups.Count} groups of about {Format.Count(record.BatterGames / record.Groups.Count)} batter games; bars: 95% interval by game day";

    public static string Months(TrackRecord record) =>
        record.TopTen is not { } top ? "No top ten yet"
        : record.Rate > 0 && (top.Low ?? 0) > record.Rate ? $"A top-ten pick homers {Format.Number(top.Value / record.Rate, 1)}× as often as any starting batter"
        : "The top ten are not told apart from any starting batter yet";

    /// <summary>"Aug 1–14" for a month that is known in part, else "Aug".</summary>
    public static string Month(TrackMonth month, bool isLast) =>
        month.From.ToString("MMM", CultureInfo.InvariantCulture) + (isLast && month.Through.Day < 27 ? string.Create(CultureInfo.InvariantCulture, $" {month.From.Day}–{month.Through.Day}") : "");

    public static string LastDates(IReadOnlyList<TrackDay> last, TrackRecord record) =>
        $"{Format.Number((double)last.Sum(day => day.TopTenHits) / last.Count, 1)} of ten a date in the last {last.Count}, {Format.Number((double)record.Hits / record.Days, 1)} over the season";

    /// <summary>"0.3489 [0.3441, 0.3537]" without the interval's brackets on a page: "0.3441–0.3537".</summary>
    public static string Interval(TrackFigure? figure, int digits) => figure is { Low: { } low, High: { } high } ? Format.Range(low, high, digits) : Format.Unknown;

    public static string Interval(TrackFigure? figure, Func<double?, string> write) => figure is { Low: { } low, High: { } high } ? $"{write(low)} to {write(high)}" : Format.Unknown;

    /// <summary>How much of the record was said before the games, and how much made up for later.</summary>
    public static string Made(SeasonTrack track) => track.Reconstructed.Count switch
    {
        0 => "Every day was forecast before its games.",
        var count when count == track.Days.Count => $"{(count == 1 ? "It was" : $"All {count} days were")} reconstructed: forecast after their games, each from the games before it, with the batting orders, starters and weather that came.",
        var count => $"{count} of {track.Days.Count} days were reconstructed: forecast after their games, each from the games before it, with the batting orders, starters and weather that came.",
    };

    /// <summary>The same in the same breath as a figure: "as they were shown", "reconstructed from what each morning knew".</summary>
    public static string MadeShortly(SeasonTrack track) => track.Reconstructed.Count switch
    {
        0 => "as they were shown",
        var count when count == track.Days.Count => "reconstructed from what each morning knew",
        var count => $"{Format.Count(count)} of {Format.Counted(track.Days.Count, "days")} reconstructed from what each morning knew, the others as they were shown",
    };

    /// <summary>Better than the shrunk rate, beyond chance or not.</summary>
    public static string Gain(TrackRecord record) => record.Gain switch
    {
        { Low: > 0 } => "better than the plain rate beyond chance",
        { High: < 0 } => "worse than the plain rate beyond chance",
        { Value: > 0 } => "ahead of the plain rate, within chance",
        _ => "not ahead of the plain rate",
    };

    static char Letter(BatSide side) => side == BatSide.Left ? 'L' : 'R';
}
