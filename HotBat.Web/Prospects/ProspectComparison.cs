using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;

namespace HotBat.Web.Prospects;

/// <summary>A row of a comparison: a figure of each.</summary>
/// <param name="Best">Place of who leads in it, where one can lead; null where nobody does.</param>
public sealed record ComparedProspectFigure(string Label, string? Hint, IReadOnlyList<string?> Texts, int? Best);

/// <summary>What multiplies each one's odds, topic by topic.</summary>
/// <param name="Factors">Of the odds of an average prospect; null where nothing is told of him.</param>
public sealed record ComparedTopic(ProspectTopic Topic, IReadOnlyList<double?> Factors)
{
    /// <summary>How far apart they are, in logits.</summary>
    public double Spread => Factors.OfType<double>().Select(factor => Math.Log(factor)).DefaultIfEmpty() is var logs ? logs.Max() - logs.Min() : 0;
}

/// <summary>A tool of each on the newest board that grades it; null where none does.</summary>
public sealed record ComparedTool(string Tool, IReadOnlyList<double?> Future);

/// <summary>Two to four prospects side by side.</summary>
public sealed record ProspectComparison(IReadOnlyList<ProspectProfile> Profiles, IReadOnlyList<ComparedProspectFigure> Figures, IReadOnlyList<ComparedTopic> Topics, IReadOnlyList<ComparedTool> Tools)
{
    public static ProspectComparison Of(IReadOnlyList<ProspectProfile> profiles) => new(profiles, FiguresOf(profiles), TopicsOf(profiles), ToolsOf(profiles));

    static List<ComparedTopic> TopicsOf(IReadOnlyList<ProspectProfile> profiles) =>
    [
        .. profiles.SelectMany(profile => profile.Told?.Topics ?? []).Select(topic => topic.Topic).Distinct()
            .Select(topic => new ComparedTopic(topic, [.. profiles.Select(profile => profile.Told is { } told ? Math.Exp(told.Topics.FirstOrDefault(part => part.Topic == topic)?.Logit ?? 0) : (double?)null)]))
            .OrderByDescending(topic => topic.Spread),
    ];

    static List<ComparedTool> ToolsOf(IReadOnlyList<ProspectProfile> profiles)
    {
        var newest = profiles.Select(profile => profile.Boards.LastOrDefault(board => board.Tools.Count > 0)).ToList();
        return [.. newest.SelectMany(board => board?.Tools.Keys ?? []).Distinct().Select(tool => new ComparedTool(ProspectText.Tool(tool), [.. newest.Select(board => board is not null && board.Tools.TryGetValue(tool, out var grade) ? grade.Future : (double?)null)]))];
    }

    static List<ComparedProspectFigure> FiguresOf(IReadOnlyList<ProspectProfile> profiles)
    {
        ComparedProspectFigure Told(string label, string? hint, Func<ProspectLine, string?> text, Func<ProspectLine, double?>? merit = null) =>
            new(label, hint, [.. profiles.Select(profile => profile.Line is { } line ? text(line) : null)], merit is null ? null : Lead([.. profiles.Select(profile => profile.Line is { } line ? (merit(line), text(line)) : (null, null))]));
        List<ComparedProspectFigure> rows =
        [
            Told("Chance", ProspectText.What, line => Format.Percent(line.Probability), line => line.Probability),
            Told("80% range", null, line => Format.PercentRange(line.Low, line.High)),
            Told("Confidence", null, line => line.Confidence.ToString()),
            Told("Dynasty score", null, line => Format.Number(line.DynastyScore, 1), line => line.DynastyScore),
            Told("Rank", null, line => Format.Ordinal(line.Rank)),
            Told("Change of the score", "Against the season before", line => line.ScoreChange is null ? null : Format.Difference(line.ScoreChange)),
            Told("Future value", "20–80 scale", line => line.FutureValue is null ? null : ProspectText.Grade(line.FutureValue), line => line.FutureValue),
            Told("Position", null, line => line.Position),
            Told("Organization", null, line => line.Organisation),
            Told("Level", "several: more than one team, and the line does not say at which levels", line => line.Level),
            Told("Age", "On July 1 of the season", line => Format.Number(line.Age, 1)),
            Told("For his level", "Against the mean age of his league", line => line.Youth is null ? null : ProspectText.Youth(line.Youth), line => line.Youth),
            Told("ETA", null, line => ProspectText.Year(line.Arrival), line => -line.Arrival),
            Told("Debuts within six seasons", null, line => Format.Percent(line.ArrivalProbability), line => line.ArrivalProbability),
        ];
        rows.AddRange(LastSeason(profiles));
        return rows;
    }

    static IEnumerable<ComparedProspectFigure> LastSeason(IReadOnlyList<ProspectProfile> profiles)
    {
        var lines = profiles.Select(profile => ProspectLineRow.Of(profile).FirstOrDefault(row => row is { IsWholeSeason: true, IsMajors: false })).ToList();
        var isHitter = profiles.Select(profile => !profile.IsPitcher).ToList();
        ComparedProspectFigure Row(string label, bool? ofHitters, Func<ProspectLineRow, string?> text) => new(label, "His last season in the minors", [.. lines.Select((line, i) => line is not null && (ofHitters is null || isHitter[i] == ofHitters) ? text(line) : null)], null);
        yield return Row("Last season", null, line => $"{ProspectText.Year(line.Season)} {line.Level}");
        if (isHitter.Contains(true))
        {
            yield return Row("Walks", true, line => Format.Percent(line.WalkRate));
            yield return Row("Strikeouts", true, line => Format.Percent(line.StrikeoutRate));
            yield return Row("Isolated power", true, line => Format.Average(line.Third));
            yield return Row("wRC+", true, line => line.Fourth is null ? null : Format.Number(line.Fourth, 0));
        }
        if (!isHitter.Contains(false)) yield break;
        yield return Row("Walks allowed", false, line => Format.Percent(line.WalkRate));
        yield return Row("Batters struck out", false, line => Format.Percent(line.StrikeoutRate));
        yield return Row("Home runs allowed", false, line => Format.Percent(line.Third));
        yield return Row("FIP", false, line => line.Fourth is null ? null : Format.Number(line.Fourth));
    }

    /// <summary>Nobody leads by what is not seen.</summary>
    static int? Lead(IReadOnlyList<(double? Merit, string? Text)> values)
    {
        var known = values.Select((value, i) => (value.Merit, value.Text, Place: i)).Where(one => one.Merit is not null).OrderByDescending(one => one.Merit).ToList();
        return known.Count < 2 || known[0].Text == known[1].Text ? null : known[0].Place;
    }
}
