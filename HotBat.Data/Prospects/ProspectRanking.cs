using HotBat.Core.Baseball;
using HotBat.Core.Prospects;
using HotBat.Core.Names;

namespace HotBat.Data.Prospects;

/// <summary>When and by whom prospects were told of.</summary>
/// <param name="Season">The season that had ended.</param>
/// <param name="ScoredAt">UTC.</param>
public sealed record ProspectTelling(long ScoringId, int Season, DateTime ScoredAt, int ModelVersionId, string Model, DateOnly TrainedThrough, int SampleSize);

/// <summary>A prospect in the ranking.</summary>
/// <param name="Id">MLBAM id, or the collection's key.</param>
/// <param name="Rank">By dynasty score among all that were told of.</param>
/// <param name="Position">A board's, or SP or RP; null where no source tells.</param>
/// <param name="TeamId">Of his organisation; null where it is not known or no club goes by its name.</param>
/// <param name="Organisation">Abbreviation of the club, else as the source writes it.</param>
/// <param name="IsEarlierOrganisation">Known of an earlier season alone.</param>
/// <param name="Level">Rk to AAA, or "several".</param>
/// <param name="LevelEstimate">0 (Rk) to 5 (AAA).</param>
/// <param name="Age">On July 1 of the season.</param>
/// <param name="Low">Of the 80% range.</param>
/// <param name="FutureValue">20–80 scale, of the board of the winter after the season.</param>
/// <param name="Arrival">ETA.</param>
/// <param name="ArrivalNext">Chance of his first game in the majors in the season after; null where it was not kept.</param>
/// <param name="ScoreBefore">After the season before that was told of.</param>
public sealed record ProspectLine(string Id, string PlayerKey, string Name, int Rank, string? Position, bool IsPitcher, int? TeamId, string? Organisation, bool IsEarlierOrganisation, string Level, double? LevelEstimate, double? Age, double? LeagueAge,
    double Probability, double Low, double High, ProspectConfidence Confidence, double DynastyScore, double? FutureValue, int Arrival, double ArrivalProbability, double? ArrivalNext, double? ScoreBefore, double? ProbabilityBefore)
{
    public const string SeveralTeams = "several";

    readonly string _searchName = PersonName.SearchForm(Name);

    /// <summary>Each of the words is a part of his name.</summary>
    /// <param name="words">In the form of <see cref="PersonName.SearchForm"/>.</param>
    internal bool IsNamed(IEnumerable<string> words) => words.All(word => _searchName.Contains(word, StringComparison.Ordinal));

    /// <summary>Years younger than his league.</summary>
    public double? Youth => LeagueAge - Age;

    public double? ScoreChange => DynastyScore - ScoreBefore;

    public double? ProbabilityChange => Probability - ProbabilityBefore;
}

/// <summary>Who is called as was asked.</summary>
/// <param name="IsNear">Nobody is: these are spelt nearly so.</param>
public sealed record NamedProspects(IReadOnlyList<ProspectLine> Lines, bool IsNear)
{
    internal const int MostNear = 25;
}

/// <summary>All that were told of after a season, the highest dynasty score first.</summary>
/// <param name="Before">The last scoring of an earlier season, which changes are set against: within a season nothing but a new board or training moves anybody. Null when there is none.</param>
/// <param name="HasBoards">A board of the winter after the season is loaded.</param>
public sealed record ProspectRanking(ProspectTelling Telling, ProspectTelling? Before, bool HasBoards, IReadOnlyList<ProspectLine> Lines)
{
    readonly Lazy<Dictionary<string, ProspectLine>> _byId = new(() => Lines.SelectMany(line => (IEnumerable<(string, ProspectLine)>)(line.Id == line.PlayerKey ? [(line.Id, line)] : [(line.Id, line), (line.PlayerKey, line)])).DistinctBy(pair => pair.Item1).ToDictionary(StringComparer.OrdinalIgnoreCase));

    readonly Lazy<NameIndex> _names = new(() => new([.. Lines.Select(line => PersonName.Cut(line.Name)).Select(name => new NamedPerson(name.First, name.Last))]));

    /// <summary>Who is called so: in whose name each word is, in the order of the ranking; where nobody's is, whose name is spelt nearly so, the nearest first.</summary>
    /// <param name="words">In the form of <see cref="PersonName.SearchForm"/>; none for everybody.</param>
    public NamedProspects Named(IReadOnlyList<string> words)
    {
        if (words.Count == 0) return new(Lines, false);
        List<ProspectLine> named = [.. Lines.Where(line => line.IsNamed(words))];
        return named.Count > 0 ? new(named, false) : new([.. _names.Value.Find(NameQuery.Read(string.Join(' ', words)), new float[Lines.Count], NamedProspects.MostNear).Select(match => Lines[match.Index])], true);
    }

    /// <param name="id">MLBAM id or the collection's key.</param>
    public ProspectLine? Find(string id) => _byId.Value.GetValueOrDefault(id);
}
