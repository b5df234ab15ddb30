using HotBat.Core.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>Which games are in view, as every dashboard's query string says it.</summary>
public static class WindowParameters
{
    static readonly Dictionary<string, char> s_hands = new(StringComparer.OrdinalIgnoreCase) { ["L"] = 'L', ["R"] = 'R' };
    static readonly Dictionary<string, GameSplit> s_splits = GameSplitText.All.ToDictionary(s => s.Code, s => s.Split, StringComparer.OrdinalIgnoreCase);

    /// <summary>The season's window, cut to what is asked; days beyond the season's are brought back to its ends.</summary>
    public static GameWindow Window(ParameterReader reader, LeagueRequest league, string? firstDay, string? lastDay, string? park, string? hand)
    {
        var from = reader.Date("from", firstDay, league.Window.From);
        var through = reader.Date("to", lastDay, league.Window.Through);
        if (from > through) reader.Report("from", $"The first day, {from:yyyy-MM-dd}, lies after the last, {through:yyyy-MM-dd}.");
        return league.Window with
        {
            From = from < league.Window.From ? league.Window.From : from,
            Through = through > league.Window.Through ? league.Window.Through : through,
            VenueId = reader.Number("park", park, 1, int.MaxValue),
            PitcherHand = reader.Choice<char>("hand", hand, default, s_hands) is var known && known == default ? null : known,
        };
    }

    public static GameSplit Split(ParameterReader reader, string? split) => reader.Choice("split", split, GameSplit.All, s_splits);
}
