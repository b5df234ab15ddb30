using HotBat.Core.Learning;
using HotBat.Core.Prospects;
using HotBat.Data.Prospects;

namespace HotBat.Web.Prospects;

/// <param name="Season">The season that had ended: chances rest on it and earlier ones alone.</param>
public sealed record ProspectModelAnswer(int Season, DateTime ReadAt, int ModelVersionId, string Label, DateOnly TrainedThrough, int SampleSize)
{
    public static ProspectModelAnswer Of(ProspectTelling telling) => new(telling.Season, telling.ScoredAt, telling.ModelVersionId, telling.Model, telling.TrainedThrough, telling.SampleSize);
}

/// <summary>A prospect's chance and what goes with it.</summary>
/// <param name="Id">MLBAM id, or the collection's key where no source tells one.</param>
/// <param name="Rank">By dynasty score among all that were told of.</param>
/// <param name="Level">Rk to AAA, or several; <paramref name="LevelEstimate"/> counts from 0 (Rk) to 5 (AAA).</param>
/// <param name="Youth">Years younger than his league.</param>
/// <param name="Chance">Of more than 500 plate appearances or 100 innings in the majors within four seasons; Low and High are its 80% range.</param>
/// <param name="NextSeasonChance">Of his first game in the majors in the season after.</param>
/// <param name="ScoreChange">Dynasty score against the season before that was told of; null where there was none.</param>
public sealed record ProspectAnswer(string Id, string Name, int Rank, double DynastyScore, double Chance, double Low, double High, ProspectConfidence Confidence, string? Position, bool IsPitcher, string? Org, string Level, double? LevelEstimate, double? Age, double? Youth,
    double? FutureValue, int Eta, double ArrivalChance, double? NextSeasonChance, double? ScoreChange, double? ChanceChange)
{
    public static ProspectAnswer Of(ProspectLine line) => new(line.Id, line.Name, line.Rank, line.DynastyScore, line.Probability, line.Low, line.High, line.Confidence, line.Position, line.IsPitcher, line.Organisation, line.Level, line.LevelEstimate, line.Age, line.Youth,
        line.FutureValue, line.Arrival, line.ArrivalProbability, line.ArrivalNext, line.ScoreChange, line.ProbabilityChange);
}

/// <param name="Told">How many were told of.</param>
/// <param name="Matching">How many match the filters; the first 500 of them by dynasty score are listed.</param>
/// <param name="Total">Rows on all pages.</param>
/// <param name="NamesAreNear">No name has what was asked for in it: these are spelt nearly so.</param>
public sealed record ProspectsAnswer(DateOnly AsOf, string View, string Definition, ProspectModelAnswer? Model, int Told, int Matching, int Total, bool NamesAreNear, int Page, int Size, IReadOnlyList<ProspectAnswer> Prospects)
{
    public static ProspectsAnswer Of(ProspectRequest request)
    {
        if (request.Ranking is not { } ranking) return new(request.AsOf, ProspectText.Code(request.Kind), "", null, 0, 0, 0, false, 1, request.Size, []);
        var view = ProspectListView.Of(ranking, request);
        return new(request.AsOf, ProspectText.Code(request.Kind), ProspectText.Definition(request.Kind, ranking), ProspectModelAnswer.Of(ranking.Telling), ranking.Lines.Count, view.Matching, view.Listed.Count, view.NamesAreNear, view.Page, request.Size, [.. view.Shown.Select(ProspectAnswer.Of)]);
    }
}

public sealed record ProspectGroupsAnswer<T>(DateOnly AsOf, string Definition, ProspectModelAnswer? Model, IReadOnlyList<T> Groups);

public sealed record ProspectSystemAnswer(string Org, int Told, int First100, int First500, double Expected, double? Age, string BestId, string Best)
{
    public static ProspectSystemAnswer Of(ProspectSystem system) => new(system.Organisation, system.Told, system.First100, system.First500, system.Expected, system.Age, system.Best.Id, system.Best.Name);
}

/// <param name="Twelfth">Dynasty score of the twelfth; null with fewer.</param>
public sealed record PositionScarcityAnswer(string? Position, int Told, int First100, int First500, double Expected, double First, double? Twelfth, double? TwentyFourth, double? Drop, string BestId, string Best)
{
    public static PositionScarcityAnswer Of(PositionScarcity position) => new(position.Position, position.Told, position.First100, position.First500, position.Expected, position.Best.DynastyScore, position.Twelfth, position.TwentyFourth, position.Drop, position.Best.Id, position.Best.Name);
}

/// <summary>A line of a season or a level; rates as fractions.</summary>
/// <param name="Turns">Plate appearances, or batters faced.</param>
/// <param name="IsolatedPower">Of a hitter; <paramref name="HomeRunRate"/>, Fip and RunAverage of a pitcher.</param>
public sealed record ProspectLineAnswer(int Season, string Level, bool IsWholeSeason, int? Age, string? Org, int? Games, int? Turns, int? Outs, double? Average, double? OnBase, double? Slugging, double? WalkRate, double? StrikeoutRate, double? IsolatedPower, double? WrcPlus,
    double? HomeRunRate, double? Fip, double? RunAverage, string Source)
{
    public static ProspectLineAnswer Of(ProspectLineRow row, bool isPitcher) => new(row.Season, row.Level, row.IsWholeSeason, row.Age, row.Organisation, row.Games, row.Turns, row.Outs, row.Average, row.OnBase, row.Slugging, row.WalkRate, row.StrikeoutRate,
        isPitcher ? null : row.Third, isPitcher ? null : row.Fourth, isPitcher ? row.Third : null, isPitcher ? row.Fourth : null, row.RunAverage, row.Source);
}

public sealed record ProspectGradeAnswer(string Source, int Year, string Tool, double? Present, double? Future);

/// <param name="Prospect">Null where no chance is told of him; <paramref name="Silence"/> says why.</param>
/// <param name="Arrivals">Chance of his first game in the majors in each of the seasons after.</param>
public sealed record ProspectProfileAnswer(string Id, string Name, DateOnly? Born, int? Debut, DateOnly AsOf, ProspectAnswer? Prospect, string? Silence, ProspectModelAnswer? Model, IReadOnlyList<double> Arrivals, IReadOnlyList<ProspectLineAnswer> Lines,
    IReadOnlyList<ProspectGradeAnswer> Grades, IReadOnlyList<ToldComparable> Comparables)
{
    public static ProspectProfileAnswer Of(ProfileRequest request)
    {
        var profile = request.Profile;
        return new(profile.Person.Id, profile.Person.Name, profile.Person.Born, profile.Person.Debut, request.AsOf, profile.Line is { } line ? ProspectAnswer.Of(line) : null, profile.Line is null ? ProspectProfileText.Silence(profile) : null,
            profile.Line is not null ? ProspectModelAnswer.Of(profile.Ranking!.Telling) : null, profile.Told?.Arrivals ?? [], [.. ProspectLineRow.Of(profile).Select(row => ProspectLineAnswer.Of(row, profile.IsPitcher))],
            [.. ProspectGradeRow.Of(profile.Boards).Select(row => new ProspectGradeAnswer(row.Source, row.Year, row.Tool, row.Present, row.Future))], profile.Told?.Comparables ?? []);
    }
}

/// <param name="Topic">Null for all that is too small for a bar of its own.</param>
public sealed record WaterfallAnswer(ProspectTopic? Topic, double From, double To);

/// <param name="Value">Null where it is not known.</param>
/// <param name="Logit">How far it moves the logit of the chance.</param>
public sealed record ProspectFeatureAnswer(string Feature, ProspectTopic Topic, string Meaning, double? Value, double Logit);

/// <summary>Why a chance is what it is: the base and the features' logits add up to the logit of the chance.</summary>
/// <param name="BaseChance">Of an average prospect.</param>
/// <param name="Story">The same in sentences.</param>
public sealed record ProspectExplanationAnswer(ProspectAnswer Prospect, ProspectModelAnswer Model, double BaseLogit, double BaseChance, double? BaseRate, IReadOnlyList<WaterfallAnswer> Waterfall, IReadOnlyList<ProspectFeatureAnswer> Features, IReadOnlyList<string> Story)
{
    public static ProspectExplanationAnswer Of(ProspectTelling telling, ProspectLine line, ToldProspect told) => new(ProspectAnswer.Of(line), ProspectModelAnswer.Of(telling), told.BaseLogit, Logit.Inverse(told.BaseLogit), told.BaseRate,
        [.. told.Waterfall.Select(step => new WaterfallAnswer(step.Topic, step.From, step.To))],
        [.. told.Features.Select(feature => (feature, Known: ProspectFeatures.All[ProspectFeatures.IndexOf(feature.Name)])).Select(pair => new ProspectFeatureAnswer(pair.feature.Name, pair.Known.Topic, pair.Known.Meaning, pair.feature.Value, pair.feature.Logit))],
        [.. told.Story.Select(sentence => sentence.Text)]);
}

/// <summary>One of those compared.</summary>
/// <param name="Prospect">Null where nothing is told of him; <paramref name="Silence"/> says why.</param>
/// <param name="Odds">What each topic multiplies the odds of an average prospect by.</param>
/// <param name="Grades">Future grades of the newest board that has him.</param>
public sealed record ComparedProspectAnswer(string Id, string Name, ProspectAnswer? Prospect, string? Silence, double? BaseChance, IReadOnlyDictionary<ProspectTopic, double> Odds, IReadOnlyDictionary<string, double> Grades);

public sealed record ProspectCompareAnswer(DateOnly AsOf, ProspectModelAnswer? Model, IReadOnlyList<ComparedProspectAnswer> Prospects)
{
    public static ProspectCompareAnswer Of(ProspectCompareRequest request, ProspectComparison comparison) => new(request.AsOf, request.Ranking is { } ranking ? ProspectModelAnswer.Of(ranking.Telling) : null,
        [.. comparison.Profiles.Select((profile, i) => new ComparedProspectAnswer(profile.Person.Id, profile.Person.Name, profile.Line is { } line ? ProspectAnswer.Of(line) : null, profile.Line is null ? ProspectProfileText.Silence(profile) : null,
            profile.Told is { } told ? Logit.Inverse(told.BaseLogit) : null, comparison.Topics.Where(topic => topic.Factors[i] is not null).ToDictionary(topic => topic.Topic, topic => topic.Factors[i]!.Value),
            comparison.Tools.Where(tool => tool.Future[i] is not null).ToDictionary(tool => tool.Tool, tool => tool.Future[i]!.Value)))]);
}
