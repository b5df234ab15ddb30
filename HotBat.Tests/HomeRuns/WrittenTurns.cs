using System.Globalization;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns;

/// <summary>The small league's plate appearances as they are written, without the database: what the player tests count in.</summary>
sealed record WrittenTurn(int GamePk, DateOnly Date, int Batter, char Side, char PitcherHand, bool IsHome, string Event, double? Speed, double? Angle, double? Distance)
{
    public bool IsHomeRun => Event == "home_run";

    /// <summary>Of the regular season, in the order played.</summary>
    public static IReadOnlyList<WrittenTurn> All { get; } =
        [.. SmallLeague.Games.Where(g => g.Type == 'R').SelectMany(g => g.Rows()).Select(row => row.Split(',')).Select(f => new WrittenTurn(
            int.Parse(f[0], CultureInfo.InvariantCulture), DateOnly.ParseExact(f[3], "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(f[8], CultureInfo.InvariantCulture), f[9][0], f[10][0], f[12] == "Bot", f[14],
            Number(f[16]), Number(f[17]), Number(f[18])))];

    public static IReadOnlyList<WrittenTurn> Of(int batter) => [.. All.Where(t => t.Batter == batter)];

    static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
