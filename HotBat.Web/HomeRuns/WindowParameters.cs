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
        else if (through < league.Calendar.FirstGame || (firstDay is not null && lastDay is not null && from > league.Calendar.LastGame))
            reader.Report(through < league.Calendar.FirstGame ? "to" : "from", $"{from:yyyy-MM-dd} to {through:yyyy-MM-dd} lies outside the season of {league.Calendar.Season}, from {league.Calendar.FirstGame:yyyy-MM-dd} to {league.Calendar.LastGame:yyyy-MM-dd}: name another with “season”.");
        var venue = reader.Number("park", park, 1, int.MaxValue);
        if (venue is { } id && !league.Venues.Contains(id))
            reader.Report("park", $"No game of {league.Calendar.Season} is played in a ballpark with the venue id {id}.", StatusCodes.Status404NotFound);
        return league.Window with
        {
            From = from < league.Window.From ? league.Window.From : from,
            Through = through > league.Window.Through ? league.Window.Through : through,
            VenueId = venue,
            PitcherHand = reader.Choice<char>("hand", hand, default, s_hands) is var known && known == default ? null : known,
        };
    }

    /// <param name="window">As <see cref="Window"/> read it: a split against one hand and the other hand's filter leave nothing.</param>
    public static GameSplit Split(ParameterReader reader, string? split, GameWindow window)
    {
        var chosen = reader.Choice("split", split, GameSplit.All, s_splits);
        if ((chosen, window.PitcherHand) is (GameSplit.VersusLeft, 'R') or (GameSplit.VersusRight, 'L'))
            reader.Report("hand", $"split={GameSplitText.Of(chosen).Code} and hand={window.PitcherHand} contradict each other; leave one of them out.");
        return chosen;
    }
}
