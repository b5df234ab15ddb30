using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;

namespace HotBat.Web.Prospects;

/// <summary>A profile in words.</summary>
public static class ProspectProfileText
{
    public static string Description(ProspectProfile profile) => profile.Line is { } line
        ? $"{profile.Person.Name} after the season of {ProspectText.Year(profile.Ranking!.Telling.Season)}: {Format.Percent(line.Probability)} to make it, 80% range {Format.PercentRange(line.Low, line.High)}, ETA {ProspectText.Year(line.Arrival)}, lines, grades and comparables."
        : $"{profile.Person.Name}: minor-league lines, grades and what is known of him after the season of {ProspectText.Year(profile.Season)}.";

    /// <summary>Why nothing is told of him.</summary>
    public static string Silence(ProspectProfile profile)
    {
        var last = profile.Batting.Select(line => line.Season).Concat(profile.Pitching.Select(line => line.Season)).DefaultIfEmpty().Max();
        return profile switch
        {
            { Person.Debut: { } debut } => $"{profile.Person.Name} has been in the majors since {ProspectText.Year(debut)}: chances are told of those who have not come yet.",
            { Ranking: null } => "No chance is told: no model has scored a season that had ended by then.",
            _ when last == 0 => "No chance is told: by that day no minor-league season of his had ended.",
            _ when last < profile.Ranking!.Telling.Season => $"No chance is told: his last minor-league line is of {ProspectText.Year(last)}, and the newest season that was scored is {ProspectText.Year(profile.Ranking.Telling.Season)}.",
            _ => $"No chance is told: he had fewer than {ProspectOutcome.LeastPlateAppearances} plate appearances and {ProspectOutcome.LeastOuts / 3} innings in {ProspectText.Year(profile.Ranking!.Telling.Season)}.",
        };
    }

    /// <summary>The year of the last board that the chance knows: of the winter after the season.</summary>
    public static int LastBoard(ProspectProfile profile) => profile.Ranking!.Telling.Season + 1;

    /// <summary>"No line of 2018 to 2021 is loaded": seasons in the majors that a reader would look for; null where none is missing.</summary>
    public static string? MissingMajors(ProspectProfile profile)
    {
        if (profile.Person.Debut is not { } debut) return null;
        var known = profile.Majors.Select(line => line.Season).ToHashSet();
        List<int> missing = [.. Enumerable.Range(debut, Math.Max(0, Math.Max(debut, known.DefaultIfEmpty().Max()) - debut + 1)).Where(season => !known.Contains(season))];
        return missing switch
        {
            [] => null,
            [var only] => $"No major-league line of {ProspectText.Year(only)} is loaded.",
            [var first, .., var last] => $"No major-league lines of {ProspectText.Year(first)}{(missing.Count == last - first + 1 ? "–" : " … ")}{ProspectText.Year(last)} are loaded.",
        };
    }

    public static string BoardYears(ProspectProfile profile) => profile.Boards.Count == 0 ? "no board" : string.Join(", ", profile.Boards.Select(board => $"{board.Source} {ProspectText.Year(board.Year)}"));

    /// <summary>", from 50 (2017) and 60 (2018)"</summary>
    public static string EarlierValues(ProspectProfile profile)
    {
        var graded = profile.Boards.Where(board => board.FutureValue is not null).ToList();
        return graded.Count < 2 ? "" : ", from " + string.Join(" and ", graded.SkipLast(1).Select(board => $"{ProspectText.Grade(board.FutureValue)} ({ProspectText.Year(board.Year)})"));
    }

    /// <summary>The figure of the season that says most: wRC+ or FIP.</summary>
    public static (string Label, string? Value, string? Reason, string? Detail) MainFigure(ProspectProfile profile)
    {
        if (profile.IsPitcher)
        {
            if (profile.Pitching is not [.., var pitching]) return ("FIP", null, "No line", null);
            var of = profile.Peers.OfSeason(pitching.Season, pitching.Level);
            return ($"FIP{At(pitching.Level)}", pitching.Line.Fip is null ? null : Format.Number(pitching.Line.Fip), "Not in the source",
                $"{ProspectText.Year(pitching.Season)}, {Format.Innings(pitching.Line.Outs)} innings{(of?.Fourth is { } usual ? $" · median of {Format.Count(of.Players)} pitchers {Format.Number(usual)}" : "")}");
        }
        if (profile.Batting is not [.., var batting]) return ("wRC+", null, "No line", null);
        var peers = profile.Peers.OfSeason(batting.Season, batting.Level);
        return ($"wRC+{At(batting.Level)}", batting.Line.WrcPlus is null ? null : Format.Number(batting.Line.WrcPlus, 0), "Not in the source",
            $"{ProspectText.Year(batting.Season)}, {Format.Count(batting.Line.PlateAppearances)} PA{(peers?.Fourth is { } median ? $" · median of {Format.Count(peers.Players)} hitters {Format.Number(median, 0)}" : "")}");
    }

    static string At(string? level) => level is null ? ", several teams" : $" at {ProspectText.Level(level)}";

    /// <summary>What the waterfall found.</summary>
    public static string Finding(ToldProspect told)
    {
        var bars = told.Waterfall.Where(step => step.Topic is not null).ToList();
        if (bars.Count == 0) return "Nothing sets him far apart from an average prospect";
        var words = bars.Take(2).Select(step => ProspectText.Topic(step.Topic).ToLowerInvariant()).ToList();
        var isUp = bars[0].Points > 0;
        return words.Count > 1 && bars[1].Points > 0 == isUp ? $"{Capital(words[0])} and {words[1]} {(isUp ? "do most for him" : "weigh against him")}" : $"{Capital(words[0])} {(isUp ? "does most for him" : "weighs against him")}";
    }

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
