using HotBat.Data.Baseball;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>That a batter is on the injured list.</summary>
public static class ListedText
{
    /// <summary>"on the injured list since Aug 10: strained oblique".</summary>
    public static string Of(ListedPlayer listed, DateOnly asOf) =>
        $"on the injured list since {Format.Date(listed.Since, asOf.Year)}{(listed.Injury is { } injury ? $": {injury}" : "")}";
}
