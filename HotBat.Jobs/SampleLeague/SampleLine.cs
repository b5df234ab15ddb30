using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>What is kept of a game for the schedule: how it stood after its first pitches, inning by inning.</summary>
/// <param name="Away">Runs of the visitors' half-innings begun so far.</param>
/// <param name="Last">The last pitch thrown; null before the first.</param>
sealed record SampleLine(ScheduledGame Listing, SampleWeather Weather, SamplePitcher HomeStarter, SamplePitcher AwayStarter,
    IReadOnlyList<SampleBatter> HomeOrder, IReadOnlyList<SampleBatter> AwayOrder,
    IReadOnlyList<int> Home, IReadOnlyList<int> Away, int HomeHits, int AwayHits, int HomeErrors, int AwayErrors, PitchRow? Last, bool IsOver)
{
    public int HomeScore => Home.Sum();

    public int AwayScore => Away.Sum();

    /// <param name="thrown">Pitches that count; what comes later has not happened.</param>
    public static SampleLine Of(PlayedGame game, int thrown)
    {
        List<int> home = [], away = [];
        int homeHits = 0, awayHits = 0, homeErrors = 0, awayErrors = 0;
        for (var i = 0; i < thrown; i++)
        {
            var pitch = game.Pitches[i];
            var halves = pitch.IsTop ? away : home;
            while (halves.Count < pitch.Inning) halves.Add(0);
            halves[^1] += pitch.HomeAfter - pitch.HomeBefore + pitch.AwayAfter - pitch.AwayBefore;
            if (pitch.Events is "single" or "double" or "triple" or "home_run") _ = pitch.IsTop ? awayHits++ : homeHits++;
            if (pitch.Events is "field_error") _ = pitch.IsTop ? homeErrors++ : awayErrors++;
        }
        return new(game.Listing, game.Weather, game.Home.Starter.Pitcher, game.Away.Starter.Pitcher, [.. game.Home.Order.Select(b => b.Batter)], [.. game.Away.Order.Select(b => b.Batter)], home, away, homeHits, awayHits, homeErrors, awayErrors,
            thrown > 0 ? game.Pitches[thrown - 1] : null, thrown == game.Pitches.Count);
    }
}
