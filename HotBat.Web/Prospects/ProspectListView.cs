using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;

namespace HotBat.Web.Prospects;

/// <summary>What is left of the ranking under the filters, in its order: the first 500 by dynasty score of those who match.</summary>
/// <param name="Matching">How many match, those beyond the first 500 included.</param>
/// <param name="NamesAreNear">No name has what was asked for in it: these are spelt nearly so.</param>
/// <param name="Unplaced">Hitters who would match, were it known where they play.</param>
/// <param name="AtSeveral">Those who would match, were it known at which of several levels they played.</param>
public sealed record ProspectListView(ProspectRequest Request, ProspectRanking Ranking, int Matching, IReadOnlyList<ProspectLine> Listed, bool NamesAreNear, int Unplaced, int AtSeveral)
{
    public const int Most = 500;

    /// <summary>Words for all of a kind in `pos`.</summary>
    public const string Hitters = "H", Pitchers = "P";

    public static TableSort<ProspectLine> Order { get; } = new(new()
    {
        ["name"] = line => line.Name,
        ["score"] = line => line.DynastyScore,
        ["chance"] = line => line.Probability,
        ["fv"] = line => line.FutureValue,
        ["age"] = line => line.Age,
        ["youth"] = line => line.Youth,
        ["level"] = line => line.LevelEstimate,
        ["eta"] = line => line.Arrival,
        ["next"] = line => line.ArrivalNext,
        ["change"] = line => line.ScoreChange,
        ["pos"] = line => line.Position,
        ["org"] = line => line.Organisation,
    }, "name", "age", "eta", "pos", "org");

    public const string Columns = "name, score, chance, fv, age, youth, level, eta, next, change, pos and org";

    public int Page => Math.Clamp(Request.Page, 1, Math.Max(1, (Listed.Count + Request.Size - 1) / Request.Size));

    public IReadOnlyList<ProspectLine> Shown => [.. Listed.Skip((Page - 1) * Request.Size).Take(Request.Size)];

    public static ProspectListView Of(ProspectRanking ranking, ProspectRequest request)
    {
        var named = ranking.Named(request.Words);
        List<ProspectLine> like = [.. named.Lines.Where(line => Matches(line, request)).OrderBy(line => line.Rank)];
        bool IsPlaced(ProspectLine line) => request.Position is not { } position || IsAt(line, position);
        bool IsLevelled(ProspectLine line) => request.Level is not { } level || line.Level == level;
        var matching = like.Where(line => IsPlaced(line) && IsLevelled(line)).ToList();
        var first = matching.Count > Most ? matching.GetRange(0, Most) : matching;
        return new(request, ranking, matching.Count, request.Sort == ProspectParameters.DefaultSort ? first : Order.Apply(first, request.Sort), named.IsNear,
            request.Position is null or Hitters or Pitchers or ProspectPosition.Starter or ProspectPosition.Reliever ? 0 : like.Count(line => line is { IsPitcher: false, Position: null } && IsLevelled(line)),
            request.Level is null or ProspectLine.SeveralTeams ? 0 : like.Count(line => line.Level == ProspectLine.SeveralTeams && IsPlaced(line)));
    }

    static bool Matches(ProspectLine line, ProspectRequest request) =>
        (request.Kind switch
        {
            ProspectListKind.Breakout => ProspectCuts.IsBreakout(line.Probability, line.ProbabilityBefore),
            ProspectListKind.Sleeper => ProspectCuts.IsSleeper(line.Probability, line.FutureValue),
            _ => true,
        })
        && (request.Organisation is not { } club || line.TeamId == club.TeamId)
        && (request.Arrival is not { } season || line.Arrival == season)
        && (request.YoungerThan is not { } years || line.Age < years);

    static bool IsAt(ProspectLine line, string position) => position switch
    {
        Hitters => !line.IsPitcher,
        Pitchers => line.IsPitcher,
        ProspectPosition.Outfield => ProspectPosition.Pool(line.Position) == ProspectPosition.Outfield,
        _ => line.Position == position,
    };
}
