namespace HotBat.Core.PitcherRisk;

/// <summary>One reason of a risk in plain words: what is the case, never what to do about it medically.</summary>
/// <param name="Subject">Fixed name of what features of one matter are told under: "velocity".</param>
/// <param name="Points">How far it moves the risk, 0 to 1: .012 is 1.2 in 100. All reasons add up to the way from <see cref="RiskStory.Usual"/> to the risk.</param>
/// <param name="What">What is the case: "Back from the injured list 34 days ago".</param>
/// <param name="Basis">What it rests on, and what it is set against.</param>
/// <param name="Look">What a coach could look at; null where there is nothing.</param>
/// <param name="IsKnown">False: it is not known, and counts as it does for an average pitcher.</param>
public sealed record RiskReason(string Subject, RiskTopic Topic, double Points, string What, string Basis, string? Look, bool IsKnown);

/// <summary>A risk as the way to it from the usual one.</summary>
/// <param name="Usual">The model's risk of an average appearance, 0 to 1.</param>
/// <param name="Reasons">The one that moves it most first; those under a tenth of a point in 100 are left to <paramref name="Rest"/>.</param>
/// <param name="Rest">What the small ones move it by together.</param>
public sealed record RiskStory(double Usual, double Risk, IReadOnlyList<RiskReason> Reasons, double Rest);

/// <summary>What reasons cite.</summary>
/// <param name="Values">The features of the morning, in the order of <see cref="RiskFeatures.All"/>.</param>
public sealed record RiskEvidence(PitcherRecord Record, DateOnly AsOf, IReadOnlyList<double> Values)
{
    public double Of(string feature) => Values[RiskFeatures.IndexOf(feature)];
}
