using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>Headings that say what a panel found. Each follows from the figures beside it.</summary>
public static class TeamText
{
    /// <summary>Standard deviations by which seven games must differ from the whole view to be called up or down: chance alone does that about once in twenty.</summary>
    const double Notable = 2;

    static readonly string[] s_numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Trend(TeamDashboard dashboard)
    {
        var windows = RollingWindow.Sum([.. dashboard.Games.Select(g => g.Line)]);
        if (windows.Count == 0) return $"Fewer than {RollingWindow.Games} games in view: no rolling figure yet";
        double recent = windows[^1].Line.HomeRunsPerGame ?? 0, usual = dashboard.Figures.HomeRunsPerGame.Value ?? 0;
        // home runs of seven games as a Poisson count: its spread is the root of what is expected
        var expected = usual * RollingWindow.Games;
        var change = expected > 0 ? (recent * RollingWindow.Games - expected) / Math.Sqrt(expected) : 0;
        return change > Notable ? $"Home runs come faster: {Format.Number(recent)} a game over the last seven games, {Format.Number(usual)} in all"
            : change < -Notable ? $"Seven quiet games: {Format.Number(recent)} home runs a game, {Format.Number(usual)} in all"
            : $"{Format.Number(recent)} home runs a game over the last seven games, {Format.Number(usual)} in all";
    }

    public static string Expected(HomeRunLine line) => line.HomeRunsMinusExpected switch
    {
        null => "Expected home runs are not known yet",
        > -1 and < 1 => "As many home runs as the contact deserved",
        < 0 and var d => $"The contact deserved {Count(-d)} more",
        var d => $"{Capital(Count(d.Value))} more than the contact usually brings",
    };

    /// <summary>A game counts where it has one plate appearance against the hand, so HR per game is no rate of full games: said wherever it stands. Empty for both hands.</summary>
    /// <param name="words">With {0} for "LHP" or "RHP".</param>
    public static string OneHand(GameWindow window, string words) =>
        window.PitcherHand is { } hand ? string.Format(CultureInfo.InvariantCulture, words, $"{hand}HP") : "";

    /// <summary>" in AL East, ½ game ahead of Baltimore", told from the club's own place.</summary>
    public static string Standing(Standing own, IReadOnlyList<Standing> standings, Func<int, string> nickname)
    {
        var others = standings.Where(s => s.TeamId != own.TeamId && s.League == own.League && s.Division == own.Division).OrderBy(s => s.GamesBehind).ToList();
        var distance = others.Count == 0 ? ""
            : own is { GamesBehind: 0, Lead: > 0 and var lead } ? $", {Games(lead)} ahead of the {nickname(others[0].TeamId)}"
            : own.GamesBehind == 0 ? $", level with the {nickname(others[0].TeamId)}"
            : $", {Games(own.GamesBehind)} behind the {nickname(others[0].TeamId)}";
        return $" in {own.League} {own.Division}{distance}";
    }

    static string Games(double games) => $"{Standings.GamesText(games)} {(games is .5 or 1 ? "game" : "games")}";

    static string Count(double value) => (int)Math.Round(value) is var n && n < s_numbers.Length ? s_numbers[n] : Format.Count(n);

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
