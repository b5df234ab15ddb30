using HotBat.Core.PitcherRisk;

namespace HotBat.Data.PitcherRisk;

/// <summary>Which telling of a morning is shown.</summary>
/// <param name="Day">What is dated before it was known.</param>
/// <param name="At">When it was told, UTC.</param>
/// <param name="IsReconstructed">It was made up later, as nobody told it that day.</param>
/// <param name="Model">Label of the version.</param>
public sealed record RiskSource(DateOnly Day, long Scoring, double BaseRate, DateTime At, bool IsReconstructed, int ModelVersionId, string Model);

/// <summary>A pitcher's risk as shown of a morning.</summary>
/// <param name="Chance">That an arm stint begins within 21 days; null for one who is on the injured list, as all that follows from it.</param>
/// <param name="PeerRate">How often it came true among pitchers of his role with as many arm stints in two years.</param>
/// <param name="Completeness">Share of the features that were known, 0 to 1.</param>
/// <param name="Parts">Logit by feature, the largest first.</param>
public sealed record ShownRisk(int Pitcher, RiskSource Source, bool IsStarter, double? Chance, RiskBand? Band, double? PeerRate, double Completeness, double? BaseLogit, IReadOnlyList<RiskPart> Parts, double? OtherLogit);

/// <param name="Source">Null where nothing was told of the day: outside the regular season, or before the first telling.</param>
/// <param name="Risks">By pitcher: everybody who had pitched in the 28 days before.</param>
public sealed record ShownRisks(DateOnly Day, RiskSource? Source, IReadOnlyDictionary<int, ShownRisk> Risks);

/// <summary>An alert as it stood on a day.</summary>
/// <param name="ClosedOn">Null while it was open.</param>
public sealed record ShownAlert(int Pitcher, DateOnly OpenedOn, RiskBand From, RiskBand To, double Chance, double BaseRate, DateTime RaisedAt, DateOnly? ClosedOn, AlertEnd? Because)
{
    /// <summary>It was found later, in a morning that nobody told in time: nobody was warned that day.</summary>
    public bool IsReconstructed { get; init; }

    public bool IsOpen => ClosedOn is null;
}

/// <summary>Labels of a month's regular-season appearances.</summary>
/// <param name="Known">Those whose window was seen whole: sound or with an arm injury.</param>
/// <param name="InjuredPitchers">Pitchers behind <paramref name="ArmInjuries"/>: an injury is told of by each of his appearances in the three weeks before it.</param>
/// <param name="SeasonEnds">Censored: the window reaches beyond the season.</param>
/// <param name="DataEnds">Censored: the window reaches beyond what the injured list tells.</param>
public sealed record LabelMonth(DateOnly Month, int Appearances, int Known, int ArmInjuries, int InjuredPitchers, int OnList, int SeasonEnds, int DataEnds)
{
    /// <summary>Class balance: the share of the known with an arm injury; null without a known one.</summary>
    public double? Rate => Known == 0 ? null : (double)ArmInjuries / Known;
}
