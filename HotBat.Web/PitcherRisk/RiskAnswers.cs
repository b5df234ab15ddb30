using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using HotBat.Core.PitcherRisk;
using HotBat.Data.Baseball;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.PitcherRisk;
using HotBat.Web.Api;

namespace HotBat.Web.PitcherRisk;

/// <summary>What is asked about a pitcher's arm.</summary>
/// <param name="Pitcher">MLBAM id.</param>
/// <param name="Date">The morning; today by default.</param>
/// <param name="RestDays">What if: full days of rest between his last outing and the next, 0 to 30. With `pitches`.</param>
/// <param name="Pitches">What if: pitches of that outing, 1 to 150. With `restDays`.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PitcherRiskQuestion(
    int? Pitcher, string? Date = null, [property: Range(0, RiskRequests.MostRestDays)] int? RestDays = null, [property: Range(1, RiskRequests.MostPitches)] int? Pitches = null);

/// <param name="Team">Abbreviation of the club that he last pitched for.</param>
public sealed record PitcherAnswer(int PitcherId, string? Name, string? Team);

/// <param name="Logit">How far it moves the logit of the chance: above 0 towards more, below 0 towards less.</param>
/// <param name="Value">Null where it is not known, which moves the chance by what is usual.</param>
public sealed record RiskReasonAnswer(string Feature, RiskTopic Topic, string Meaning, double? Value, double Logit);

/// <param name="AsOf">The morning after that outing, of which the chance is told.</param>
/// <param name="Change">Less the chance as things stand.</param>
/// <param name="Moves">Through which features it changes; they add up to `change`.</param>
/// <param name="PitchCountChange">From 1 to 130 pitches of that outing, its day the same: all that the model lets its pitches weigh. Mostly little: it looks at rest, role and injuries more than at one outing.</param>
public sealed record WhatIfAnswer(DateOnly Date, int RestDays, int Pitches, DateOnly AsOf, double Chance, RiskBand Band, double Change, IReadOnlyList<RiskMoveAnswer> Moves, double PitchCountChange);

/// <param name="Points">How far it moves the chance.</param>
public sealed record RiskMoveAnswer(string Feature, double Points);

public sealed record RiskModelAnswer(int ModelVersionId, string Label, DateOnly TrainedThrough, int SampleSize);

/// <summary>A pitcher's chance of an arm injury. An association in past seasons, no diagnosis.</summary>
/// <param name="AsOf">What is dated before this morning was known.</param>
/// <param name="Chance">That an arm stint on the injured list begins within 21 days; null while he is on it.</param>
/// <param name="Band">low: below the base rate; elevated: up to twice it; high: above.</param>
/// <param name="BaseRate">In a usual three weeks after an appearance.</param>
/// <param name="PeerRate">How often it came true among pitchers of his role with as many arm stints in two years; null where the model knows no such rate.</param>
/// <param name="BaseLogit">Logit of an average outing’s chance, from which the reasons start; null while he is on the injured list.</param>
/// <param name="Completeness">Share of the features that are known, by topic.</param>
/// <param name="WhatIf">After the outing that is asked about; null where none is.</param>
public sealed record PitcherRiskAnswer(PitcherAnswer Pitcher, DateOnly AsOf, DateOnly LastOuting, bool IsListed, bool IsStarter, int WithinDays, double? Chance, RiskBand? Band, double BaseRate, double? PeerRate, double? BaseLogit,
    IReadOnlyList<RiskReasonAnswer> Reasons, IReadOnlyDictionary<RiskTopic, double> Completeness, RiskModelAnswer Model, WhatIfAnswer? WhatIf)
{
    public static PitcherRiskAnswer Of(PitcherAnswer pitcher, AnsweredRisk risk, NextOuting? next) => new(pitcher, risk.Day, risk.LastOuting, risk.IsListed, risk.IsStarter, RiskOutcome.Days, risk.Chance, risk.Band, risk.BaseRate, risk.PeerRate, risk.BaseLogit,
        [.. risk.Parts.Select(part => Reason(part, risk.Values))], risk.Completeness, new(risk.Model.ModelVersionId, risk.Model.Label, risk.Model.TrainedThrough, risk.Model.SampleSize),
        risk.After is { } after && next is { } asked ? new(after.Day, asked.RestDays, asked.Pitches, after.Morning, after.Chance, after.Band, after.Chance - risk.Chance!.Value,
            [.. after.Why.Moves.Select(move => new RiskMoveAnswer(move.Feature, move.Points))], after.Why.CountMoves.Sum(move => move.Points)) : null);

    static RiskReasonAnswer Reason(RiskPart part, IReadOnlyList<double> values)
    {
        var place = RiskFeatures.IndexOf(part.Feature);
        var feature = RiskFeatures.All[place];
        return new(feature.Name, feature.Topic, feature.Meaning, double.IsNaN(values[place]) ? null : values[place], part.Logit);
    }
}

/// <param name="IsRegularSeason">False in spring and in the postseason.</param>
/// <param name="Velocity">Mean of all tracked pitches, mph.</param>
/// <param name="HighStress">Pitches in innings in which he threw 25 or more.</param>
public sealed record OutingAnswer(DateOnly Date, bool IsRegularSeason, bool? IsStart, int? Pitches, int? Batters, int? Outs, int? HighStress, double? Velocity);

/// <summary>His work as known on a morning.</summary>
/// <param name="PitchesSeason">Of the calendar year: spring and postseason are work, too.</param>
/// <param name="RestDays">Full days of rest since his last outing, at most 29.</param>
/// <param name="AcuteLoad">Pitches a day, exponentially weighted with a time constant of 7 days; the chronic one of 28. Description, not the risk.</param>
/// <param name="Risk">Null unless it is asked for, and on mornings of which nothing was told.</param>
public sealed record WorkloadDayAnswer(DateOnly AsOf, double? RestDays, double? Pitches7, double? Pitches14, double? Pitches28, double? PitchesSeason, double? AcuteLoad, double? ChronicLoad, double? LoadRatio, bool IsListed, StoredRiskAnswer? Risk)
{
    public static WorkloadDayAnswer Of(WorkloadMorning morning, ShownRisk? risk) => new(morning.Day, morning.Of("rest_days") - 1, morning.Of("pitches_7"), morning.Of("pitches_14"), morning.Of("pitches_28"), morning.Of("pitches_season"),
        morning.Of("acute_load"), morning.Of("chronic_load"), morning.Of("load_ratio"), morning.Of("on_list") == 1, StoredRiskAnswer.Of(risk));
}

/// <summary>A risk as it was told.</summary>
/// <param name="Chance">Null while he was on the injured list.</param>
/// <param name="Reconstructed">Made up later from what that morning knew, as nobody told it in time.</param>
public sealed record StoredRiskAnswer(DateOnly AsOf, double? Chance, RiskBand? Band, double BaseRate, bool Reconstructed, string Model)
{
    public static StoredRiskAnswer? Of(ShownRisk? risk) => risk is null ? null : new(risk.Source.Day, risk.Chance, risk.Band, risk.Source.BaseRate, risk.Source.IsReconstructed, risk.Source.Model);
}

public sealed record WorkloadAnswer(PitcherAnswer Pitcher, DateOnly From, DateOnly To, IReadOnlyList<OutingAnswer> Outings, IReadOnlyList<WorkloadDayAnswer> Days)
{
    public static Csv<WorkloadDayAnswer> Table { get; } = new(
        ("as_of", d => d.AsOf), ("rest_days", d => d.RestDays), ("pitches_7", d => d.Pitches7), ("pitches_14", d => d.Pitches14), ("pitches_28", d => d.Pitches28), ("pitches_season", d => d.PitchesSeason),
        ("acute_load", d => d.AcuteLoad), ("chronic_load", d => d.ChronicLoad), ("load_ratio", d => d.LoadRatio), ("on_list", d => d.IsListed ? 1 : 0), ("chance", d => d.Risk?.Chance), ("band", d => Word(d.Risk?.Band)),
        ("base_rate", d => d.Risk?.BaseRate));

    public static string? Word(RiskBand? band) => band?.ToString().ToLowerInvariant();
}

/// <param name="Outs">Of the season so far; three are an inning.</param>
/// <param name="IsListed">On the injured list on the day.</param>
/// <param name="Risk">As told on the newest morning up to the day; null where he was not asked about.</param>
public sealed record SeasonPitcherAnswer(int PitcherId, string? Name, string? Throws, string? Team, int Outings, int Pitches, int Outs, DateOnly LastOuting, int Pitches7, int Pitches14, int Pitches28, bool IsListed, StoredRiskAnswer? Risk)
{
    public static Csv<SeasonPitcherAnswer> Table { get; } = new(
        ("pitcher_id", p => p.PitcherId), ("name", p => p.Name), ("throws", p => p.Throws), ("team", p => p.Team), ("outings", p => p.Outings), ("pitches", p => p.Pitches), ("outs", p => p.Outs), ("last_outing", p => p.LastOuting),
        ("pitches_7", p => p.Pitches7), ("pitches_14", p => p.Pitches14), ("pitches_28", p => p.Pitches28), ("on_list", p => p.IsListed ? 1 : 0), ("risk_as_of", p => p.Risk?.AsOf), ("chance", p => p.Risk?.Chance), ("band", p => WorkloadAnswer.Word(p.Risk?.Band)),
        ("base_rate", p => p.Risk?.BaseRate));

    public static SeasonPitcherAnswer Of(SeasonPitcher pitcher, IReadOnlyDictionary<int, Club> clubs, bool isListed, ShownRisk? risk) => new(pitcher.PitcherId, pitcher.Name, pitcher.Throws?.ToString(),
        clubs.GetValueOrDefault(pitcher.TeamId)?.Abbreviation, pitcher.Outings, pitcher.Pitches, pitcher.Outs, pitcher.LastOuting, pitcher.Pitches7, pitcher.Pitches14, pitcher.Pitches28, isListed, StoredRiskAnswer.Of(risk));
}

public sealed record SeasonPitchersAnswer(int Season, DateOnly AsOf, string? Team, IReadOnlyList<SeasonPitcherAnswer> Pitchers);
