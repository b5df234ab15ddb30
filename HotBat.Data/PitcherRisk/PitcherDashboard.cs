using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;

namespace HotBat.Data.PitcherRisk;

/// <summary>Who a pitcher is. What no source has told is null.</summary>
public sealed record PitcherPerson(int PitcherId, string Name, char? Throws, DateOnly? BirthDate)
{
    /// <summary>Full years on a day.</summary>
    public int? AgeOn(DateOnly day) => BirthDate is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;
}

/// <param name="AsOf">What is dated before this day is known.</param>
public sealed record PitcherView(int PitcherId, DateOnly AsOf);

/// <summary>An outing of his log.</summary>
/// <param name="OpponentId">Null where no game of that day is loaded.</param>
/// <param name="Velocity">Mean of all tracked pitches, mph.</param>
/// <param name="Spin">The same, rpm.</param>
/// <param name="FullRestDays">Days without an outing before it; null after a pause of more than fifteen days.</param>
/// <param name="IsShortRest">Fewer than Pitch Smart asks for.</param>
public sealed record PitcherOutingLine(
    DateOnly Day, bool IsRegularSeason, bool? IsStart, int? GamePk, int? OpponentId, bool? IsHome, int? Pitches, int? Batters, int? Outs, int? Strikeouts, int? Walks,
    int? FullRestDays, bool IsShortRest, double? Velocity, double? Spin)
{
    /// <summary>The club he pitched for; null where no game of that day is loaded.</summary>
    public int? TeamId { get; init; }
}

/// <summary>Why no risk is told.</summary>
public enum RiskSilence
{
    /// <summary>No model speaks of the day.</summary>
    NoModel,
    /// <summary>He is on the injured list: nobody learned what such mornings are followed by.</summary>
    OnList,
    /// <summary>He has not pitched for four weeks.</summary>
    Inactive,
    /// <summary>Not in the season, or so late in it that the three weeks reach beyond it.</summary>
    NoSeason,
}

/// <summary>A pitcher's risk on the morning, with what it rests on.</summary>
/// <param name="BaseRate">Of all appearances that were learned from.</param>
/// <param name="PeerRate">Of those of pitchers of his role with as many arm stints in two years; null where the model knows no such rate.</param>
/// <param name="Measured">Of the model.</param>
/// <param name="Injuries">Of the appearances that were learned from; null where the model cannot be asked.</param>
/// <param name="ReachesBeyondSeason">The 21 days end after the regular season: the list then tells less of who is hurt.</param>
public sealed record RiskTold(double Chance, RiskBand Band, double BaseRate, double? PeerRate, RiskStory Story, RiskMeasured Measured, ServingModel Model, int Appearances, int? Injuries, bool ReachesBeyondSeason)
{
    /// <summary>The model can be asked about him; one that told the morning and was trained on other features cannot, and nothing else is set against what it said.</summary>
    public bool IsAskable { get; init; } = true;

    /// <summary>Nobody told it that day: it was made up later from what was known that morning.</summary>
    public bool IsReconstructed { get; init; }
}

/// <summary>A risk that was told of a past morning.</summary>
/// <param name="IsReconstructed">Nobody told it that day: it was made up later from what was known that morning.</param>
public sealed record RiskPoint(DateOnly Day, double? Chance, double BaseRate, bool IsReconstructed = false);

/// <summary>A stay on the injured list as it was known on the day of the view.</summary>
/// <param name="Return">Null while he is out.</param>
public sealed record KnownStint(DateOnly Start, DateOnly? Injured, DateOnly? Return, string? Text, StintKind Kind)
{
    /// <summary>It carries on the absence of a stint of the season before.</summary>
    public bool Continues { get; init; }
}

/// <summary>A pitch type of the season.</summary>
/// <param name="Share">Of the typed pitches of the season, 0 to 1; <paramref name="RecentShare"/> of those of the last 28 days, null with under forty.</param>
/// <param name="IsTracked">At least one outing of the season has a tracked mean.</param>
public sealed record PitchTypeShare(string PitchType, int Pitches, double Share, double? RecentShare, bool IsTracked);

/// <summary>What a pitcher's page shows, as known on <see cref="PitcherView.AsOf"/>.</summary>
/// <param name="Season">The year of his last outing before the day.</param>
/// <param name="TeamId">The club he last pitched for; null where no game of his is loaded.</param>
/// <param name="Outings">Of the season, newest first.</param>
/// <param name="Days">Work morning by morning from his first outing of the season to the day.</param>
/// <param name="Completeness">Share of the features of each topic that are known, 0 to 1.</param>
/// <param name="Clashes">Facts of two years that cannot both be so.</param>
/// <param name="WhatIf">The risk after his next outing, on a grid of rest and pitches; empty where no risk is told.</param>
public sealed record PitcherDashboard(
    PitcherPerson Person, DateOnly AsOf, int Season, int? TeamId, IReadOnlyList<PitcherOutingLine> Outings, IReadOnlyList<WorkloadDay> Days, RiskTold? Risk, RiskSilence? Silence,
    IReadOnlyDictionary<RiskTopic, double> Completeness, IReadOnlyList<KnownStint> Stints, IReadOnlyList<DateOnly> Surgeries, IReadOnlyList<Clash> Clashes, IReadOnlyList<RestCount> Rest, IReadOnlyList<PitchTypeShare> PitchTypes,
    IReadOnlyList<WhatIfRisk> WhatIf, DateTime? ReadAt)
{
    /// <summary>Risks of the season as they were told or made up later; empty where there is none.</summary>
    public IReadOnlyList<RiskPoint> Told { get; init; } = [];

    /// <summary>What any feed tells of his pitches this season.</summary>
    public IReadOnlySet<TrackedMeasure> Measures { get; init; } = new HashSet<TrackedMeasure>();

    /// <summary>Outings of the season that look unlike him, newest first; told apart from any risk.</summary>
    public IReadOnlyList<OutingAnomaly> Anomalies { get; init; } = [];

    public PitcherOutingLine Last => Outings[0];

    /// <summary>Days without an outing up to the day of the view.</summary>
    public int FullRestDays => AsOf.DayNumber - Last.Day.DayNumber - 1;

    /// <summary>By the length of his last five outings, as everywhere; null where that is not known.</summary>
    public bool? IsStarter { get; init; }

    /// <summary>Outings that count for the season; spring and October are work, and no part of it.</summary>
    public IEnumerable<PitcherOutingLine> OfSeason => Outings.Where(outing => outing.IsRegularSeason);
}

/// <summary>The risk on the morning after an outing that has not been.</summary>
/// <param name="FullRestDays">Between his last outing and it.</param>
public sealed record WhatIfRisk(int FullRestDays, int Pitches, DateOnly Day, double Chance, RiskBand Band)
{
    /// <summary>Why it is another than this morning's, or hardly another; null in a grid of them.</summary>
    public WhatIfReasons? Why { get; init; }
}

/// <summary>What an outing that has not been moves, and through which features.</summary>
/// <param name="Moves">From this morning's risk to that after it.</param>
/// <param name="CountMoves">From <see cref="WhatIf.LeastPitches"/> to <see cref="WhatIf.MostPitches"/> of that outing, its day the same: all that its pitches weigh.</param>
/// <param name="Features">How many features the model looks at.</param>
public sealed record WhatIfReasons(IReadOnlyList<RiskMove> Moves, IReadOnlyList<RiskMove> CountMoves, int Features)
{
    public static WhatIfReasons Of(RiskModel model, RiskExample now, Func<int, RiskExample> after, int pitches)
    {
        var morning = model.Explain(now);
        return new(
            RiskMoves.Between(morning, model.Explain(after(pitches))), RiskMoves.Between(model.Explain(after(WhatIf.LeastPitches)), model.Explain(after(WhatIf.MostPitches))),
            morning.Parts.Select(part => part.Feature).Concat(model.Parameters.Chosen).Distinct(StringComparer.Ordinal).Count());
    }
}
