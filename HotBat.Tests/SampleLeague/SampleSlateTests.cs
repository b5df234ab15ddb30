using System.Text.Json;
using HotBat.Jobs.SampleLeague;
using HotBat.Tests.Support;

namespace HotBat.Tests.SampleLeague;

public sealed class SampleSlateTests : IDisposable
{
    static readonly DateOnly s_today = new(2024, 8, 15);

    readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Slate_ThroughTheDay_ShowsWhatHasHappenedAndNothingElse()
    {
        var clock = new Clock { Now = new(2024, 8, 15, 12, 0, 0, TimeSpan.Zero) };
        var files = new SampleLeagueFiles(_folder.Path, SampleLeagues.Whole, clock, isNew: true);
        files.WriteCurrent(s_today, (_, _) => { }, default);
        var slate = Path.Combine(_folder.Path, "live", "schedule_today.json");
        var seen = new Dictionary<int, List<string>>();
        for (var hour = 13; hour <= 33; hour++)
        {
            clock.Now = new DateTimeOffset(2024, 8, 15, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
            files.WriteSlate(s_today);
            foreach (var game in Games(slate))
            {
                var state = game.GetProperty("status").GetProperty("abstractGameState").GetString()!;
                if (!seen.TryGetValue(game.GetProperty("gamePk").GetInt32(), out var states)) seen[game.GetProperty("gamePk").GetInt32()] = states = [];
                states.Add(state);
                var started = DateTimeOffset.Parse(game.GetProperty("gameDate").GetString()!) < clock.Now.AddSeconds(-25);
                Assert.Equal(started, state != "Preview");
                Assert.Equal(started, game.TryGetProperty("linescore", out _));
                Assert.Equal(started, game.GetProperty("teams").GetProperty("home").TryGetProperty("score", out _));
            }
        }
        Assert.True(seen.Count >= 5);
        Assert.All(seen.Values, states => Assert.Equal("Final", states[^1]));
        Assert.Contains(seen.Values, states => states.Contains("Live"));
        Assert.All(seen.Values, states => Assert.Equal(states.OrderBy(s => s switch { "Preview" => 0, "Live" => 1, _ => 2 }), states));
    }

    [Fact]
    public void Schedule_OfTheSeason_KeepsTheFutureToItself()
    {
        var clock = new Clock { Now = new(2024, 8, 15, 22, 0, 0, TimeSpan.Zero) };
        new SampleLeagueFiles(_folder.Path, SampleLeagues.Whole, clock, isNew: true).WriteCurrent(s_today, (_, _) => { }, default);
        var games = Games(Path.Combine(_folder.Path, "live", "schedule_2024.json"));
        Assert.All(games.Where(g => string.CompareOrdinal(g.GetProperty("officialDate").GetString(), "2024-08-15") > 0), game =>
        {
            Assert.Equal("S", game.GetProperty("status").GetProperty("codedGameState").GetString());
            Assert.False(game.GetProperty("teams").GetProperty("home").TryGetProperty("score", out _));
        });
        Assert.All(games.Where(g => g.GetProperty("status").GetProperty("codedGameState").GetString() == "D"), game => Assert.True(game.TryGetProperty("rescheduleGameDate", out _)));
        Assert.Contains(games, g => g.GetProperty("status").GetProperty("codedGameState").GetString() == "D");
    }

    static List<JsonElement> Games(string path) =>
        [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("dates").EnumerateArray().SelectMany(d => d.GetProperty("games").EnumerateArray())];

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
