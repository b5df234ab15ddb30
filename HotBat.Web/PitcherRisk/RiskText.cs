using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.PitcherRisk;

/// <summary>Words of the pitcher pages. Associations in past seasons, never a diagnosis.</summary>
public static class RiskText
{
    /// <summary>What a risk is of, in the same words on every page.</summary>
    public const string What = "Arm injury in the next 21 days";

    /// <summary>The line at a page's foot.</summary>
    public const string Foot = "Risk: how often pitchers in such a situation went on the injured list with an arm injury within 21 days. An association in past seasons, no diagnosis; no medical records are used";

    public static string Band(RiskBand band) => band switch { RiskBand.Low => "Low", RiskBand.Elevated => "Elevated", _ => "High" };

    public static string BandCode(RiskBand band) => band switch { RiskBand.Low => "low", RiskBand.Elevated => "elevated", _ => "high" };

    public static string BandClass(RiskBand band) => band switch { RiskBand.Low => "low", RiskBand.Elevated => "mid", _ => "high" };

    public static string PlaceCode(VelocityPlace place) => place switch { VelocityPlace.Below => "below", VelocityPlace.Above => "above", _ => "out" };

    public static string Place(VelocityPlace place) => place switch { VelocityPlace.Below => "Below his band", VelocityPlace.Above => "Above his band", _ => "Out of his band" };

    /// <summary>The mark of a velocity that has left its own band: "▼ below his band", what was measured on hover. Empty within it, and where there is no band.</summary>
    public static RenderFragment OutOfBand(TrackedOuting? last) => builder =>
    {
        if (last is not { IsOutside: true, Low: { } low, High: { } high }) return;
        var isBelow = last.Value < low;
        builder.OpenElement(0, "small");
        builder.AddAttribute(1, "class", "out");
        builder.AddAttribute(2, "title", $"{Format.Mph(last.Value)} on {Format.Date(last.Day)}; his own band {Format.Range(low, high, 1)}");
        builder.AddContent(3, isBelow ? "▼ below his band" : "▲ above his band");
        builder.CloseElement();
    };

    /// <summary>A band with its glyph, a fragment, so that a table of them costs no component each.</summary>
    public static RenderFragment Badge(RiskBand band) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", $"band {BandClass(band)}");
        builder.AddContent(2, Band(band));
        builder.CloseElement();
    };

    /// <summary>"2.1 in 100 pitchers like this in a usual three weeks".</summary>
    public static string Usual(RiskTold risk) => risk.PeerRate is { } peers
        ? $"{Format.InHundred(peers)} pitchers of his role with as many arm stints, {Format.InHundred(risk.BaseRate)} of all, in a usual three weeks"
        : $"{Format.InHundred(risk.BaseRate)} pitchers in a usual three weeks";

    /// <summary>How far a model that ranks so can be trusted.</summary>
    public static string Sharpness(double? auc) => auc is not { } known ? "How well it tells pitchers apart has not been measured."
        : $"Of two pitchers, one hurt within three weeks and one not, it gives the former the higher risk in {Format.Number(100 * known, 0)} of 100 pairs; a coin would in 50. Most pitchers in the high band are not hurt.";

    public static string Silence(RiskSilence silence) => silence switch
    {
        RiskSilence.OnList => "He is on the injured list: models learn from pitchers who are not, so that nothing is told of him until he is back.",
        RiskSilence.Inactive => $"He has not pitched for more than {RiskExample.ActiveDays} days: nothing is told of him until he has.",
        RiskSilence.NoSeason => "Risks are told on mornings of a regular season.",
        _ => "No model of pitcher risk speaks of this day. Train one: ./hotbat train pitcher-risk.",
    };

    /// <summary>The same word wherever his role is told; null where it is not known.</summary>
    public static string? Role(bool? isStarter) => isStarter switch { true => "Starter", false => "Reliever", _ => null };

    /// <summary>What kind of game it was, where it was none of the regular season.</summary>
    public static string? GameKind(PitcherOutingLine outing) => outing.IsRegularSeason ? null : outing.Day.Month < 8 ? "spring" : "postseason";

    public static string Throws(char? hand) => $"Throws {hand?.ToString() ?? Format.Unknown}";

    public static string RestDays(int days) => days switch { 0 => "no rest day", 1 => "1 full rest day", _ => $"{Format.Count(days)} full rest days" };

    public static string PitchType(string code) => code switch
    {
        PitchTypeLine.AllTypes => "All pitches",
        "FF" => "Four-seam",
        "FA" => "Fastball",
        "SI" => "Sinker",
        "FC" => "Cutter",
        "SL" => "Slider",
        "ST" => "Sweeper",
        "SV" => "Slurve",
        "CU" => "Curve",
        "KC" => "Knuckle curve",
        "CS" => "Slow curve",
        "CH" => "Changeup",
        "FS" => "Splitter",
        "FO" => "Forkball",
        "SC" => "Screwball",
        "KN" => "Knuckleball",
        "EP" => "Eephus",
        "PO" => "Pitchout",
        "IN" => "Intentional ball",
        _ => code,
    };

    public static string Kind(StintKind kind) => kind switch { StintKind.Arm => "arm", StintKind.Illness => "illness", StintKind.Personal => "personal", StintKind.Undisclosed => "not disclosed", _ => "other" };

    /// <summary>A clash in a sentence; what the list says of it in plain words.</summary>
    public static string Clash(Clash clash) => clash.Kind switch
    {
        ClashKind.AppearanceDuringStint => $"He pitched while the list had him: {clash.Words}",
        ClashKind.TwoOpenStints => $"A stint began while another was open: {clash.Words}",
        _ => $"He pitched for {clash.Words}",
    };

    public static string Odd(OutingAnomaly odd) => $"{PitchType(odd.PitchType)}: {Measured(odd.Measure, odd.Value)}, usually {Measured(odd.Measure, odd.Usual)} in {odd.Outings} outings of the year before";

    static string Measured(OutingMeasure measure, double value) => measure switch
    {
        OutingMeasure.Velocity => Format.Mph(value),
        OutingMeasure.Spin => $"{Format.Count((long)Math.Round(value))} rpm",
        OutingMeasure.ReleaseX => $"{Format.Number(value, 1)} ft to the side at release",
        _ => $"{Format.Number(value, 1)} ft high at release",
    };

    /// <summary>What is known in a sentence: "Complete but for spin and release point".</summary>
    public static string Completeness(IReadOnlyDictionary<RiskTopic, double> known)
    {
        var missing = known.Where(pair => pair.Value == 0).Select(pair => Topic(pair.Key)).ToList();
        var partly = known.Where(pair => pair.Value is > 0 and < 1).Select(pair => Topic(pair.Key)).ToList();
        return (missing.Count, partly.Count) switch
        {
            (0, 0) => "Complete",
            (0, _) => $"Complete but for parts of {List(partly)}",
            (_, 0) => $"Complete but for {List(missing)}",
            _ => $"Without {List(missing)}; parts of {List(partly)} are missing",
        };
    }

    static string Topic(RiskTopic topic) => topic switch
    {
        RiskTopic.Workload => "workload",
        RiskTopic.Rest => "rest",
        RiskTopic.Velocity => "velocity",
        RiskTopic.Spin => "spin",
        RiskTopic.Release => "release point",
        RiskTopic.PitchMix => "pitch mix",
        RiskTopic.InjuryHistory => "injury history",
        RiskTopic.Pitcher => "age and role",
        _ => "season",
    };

    static string List(List<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
