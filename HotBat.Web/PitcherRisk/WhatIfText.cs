using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Parts;

namespace HotBat.Web.PitcherRisk;

/// <summary>Why a next outing moves the risk, or hardly does, in words.</summary>
static class WhatIfText
{
    /// <summary>Points under it are not told one by one: half a tenth in 100 is shown as none.</summary>
    const double Least = .0005;

    /// <summary>"Against this morning: short rest +0.3, time of the season −0.1."</summary>
    public static string Moves(WhatIfReasons why) => RiskMoves.ByMatter(why.Moves, Least) is { Count: > 0 } matters
        ? $"Against this morning: {Listed(matters)}."
        : $"None of the {Format.Count(why.Features)} features that the model looks at moves by a tenth of a point against this morning.";

    /// <summary>What the pitches of that outing weigh, whatever their number.</summary>
    public static string Count(WhatIfReasons why)
    {
        var range = $"{WhatIf.LeastPitches} to {WhatIf.MostPitches} pitches";
        var change = why.CountMoves.Sum(move => move.Points);
        var matters = RiskMoves.ByMatter(why.CountMoves, Least);
        return Math.Abs(change) < Least && matters.Count == 0
            ? $"From {range} of that outing the answer stays: the model gives the pitches of one outing no weight here, but how often and how lately he works, and what he brings along."
            : $"From {range} of that outing the answer moves by {Format.Difference(100 * change, 1)} in 100 ({Listed(matters)}): so much weight the model gives the pitches of one outing.";
    }

    static string Listed(IReadOnlyList<(string Matter, double Points)> matters) => string.Join(", ", matters.Select(one => $"{one.Matter} {Format.Difference(100 * one.Points, 1)}"));
}
