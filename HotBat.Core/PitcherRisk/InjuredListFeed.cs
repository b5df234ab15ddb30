using System.Globalization;
using System.Text.RegularExpressions;

namespace HotBat.Core.PitcherRisk;

/// <summary>A transaction as the league words it.</summary>
/// <param name="Date">The day it was announced.</param>
/// <param name="Effective">The day it counts from, where that is told apart.</param>
public sealed record ListMove(int Player, DateOnly Date, DateOnly? Effective, string Words);

/// <summary>
/// Stints from the league's transactions: "placed RHP … on the 15-day injured list retroactive to May 3, 2024. Right elbow inflammation." opens one, "activated", "reinstated" or "returned" ends it, "transferred … to the
/// 60-day injured list" adds what it tells. Minor-league lists ("7-day", "full-season") are no stint of the majors.
/// </summary>
public static partial class InjuredListFeed
{
    /// <param name="moves">By date.</param>
    public static IReadOnlyList<SourcedStint> Stints(IEnumerable<ListMove> moves)
    {
        var told = new List<SourcedStint>();
        foreach (var his in moves.GroupBy(move => move.Player).OrderBy(group => group.Key))
        {
            Stint? open = null;
            void Close(DateOnly? back)
            {
                if (open is not null) told.Add(new(his.Key, StintSource.Transactions, open.Start.Year, open with { Return = back }));
                open = null;
            }

            foreach (var move in his.OrderBy(move => move.Date))
            {
                if (MinorLeague().IsMatch(move.Words)) continue;
                if (Back().IsMatch(move.Words))
                {
                    Close(move.Effective is { } on && open is not null && on >= open.Start ? on : move.Date);
                    continue;
                }
                var text = Reason(move.Words);
                if (Transferred().IsMatch(move.Words))
                {
                    if (open is not null && text is not null) open = open with { Text = text, Kind = InjuryText.KindOf(text) };
                    continue;
                }
                if (!Placed().IsMatch(move.Words)) continue;
                // a new placement without a return between: the list of an earlier season was cleared, or the feed left it out
                Close(null);
                open = new(null, Retro(move.Words) ?? (move.Effective is { } from && from <= move.Date ? from : move.Date), null, text, InjuryText.KindOf(text)) { Announced = move.Date };
            }
            Close(null);
        }
        return told;
    }

    static DateOnly? Retro(string words)
    {
        var found = Retroactive().Match(words);
        return found.Success && DateOnly.TryParse($"{found.Groups[1].Value} {found.Groups[2].Value}, {found.Groups[3].Value}", CultureInfo.InvariantCulture, out var day) ? day : null;
    }

    /// <summary>What is said after the list and its date.</summary>
    static string? Reason(string words)
    {
        // of a transfer from one list to another the second
        if (List().Matches(words) is not [.., var list]) return null;
        var rest = words[(list.Index + list.Length)..];
        var retro = Retroactive().Match(rest);
        if (retro.Success) rest = rest[(retro.Index + retro.Length)..];
        rest = rest.Trim(' ', '.', ',', ';');
        return rest.Length == 0 ? null : rest.Length > 200 ? rest[..200] : rest;
    }

    const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    const int Patience = 1000;

    [GeneratedRegex(@"\bplaced\b.*\b(injured|disabled) list", Loose, Patience)]
    private static partial Regex Placed();

    [GeneratedRegex(@"\btransferred\b.*\b(injured|disabled) list", Loose, Patience)]
    private static partial Regex Transferred();

    [GeneratedRegex(@"\b(activated|reinstated|returned)\b.*\b(injured|disabled) list", Loose, Patience)]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(7-day|full[- ]season|temporarily inactive|development) ", Loose, Patience)]
    private static partial Regex MinorLeague();

    [GeneratedRegex(@"\b(injured|disabled) list", Loose, Patience)]
    private static partial Regex List();

    [GeneratedRegex(@"retroactive to (\w+) (\d{1,2}),? (\d{4})", Loose, Patience)]
    private static partial Regex Retroactive();
}
