using System.Text.Json;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

/// <summary>What was known on a day stays what it was, whatever happens on that day and after it. The schedule itself (who meets when and where) is known ahead.</summary>
public sealed class TimeMachineTests
{
    [Theory]
    [InlineData("2024-06-29")]
    [InlineData("2024-07-13")]
    [InlineData("2024-07-15")]
    [InlineData("2024-07-24")]
    public async Task Answers_AsOfADay_DoNotChangeWithWhatCameLater(string day)
    {
        var asOf = DateOnly.Parse(day, null);
        var league = new SmallLeagueDatabase();
        await league.InitializeAsync();
        try
        {
            var known = await AnswersAsync(league, asOf);
            var later = await AnswersAsync(league, SmallLeague.Today);
            await ScrambleAsync(league, day);

            var knownNow = await AnswersAsync(league, asOf);
            foreach (var (question, answer) in known)
                Assert.True(answer == knownNow[question], $"{question} as of {day} has changed:\n{answer}\n{knownNow[question]}");
            // the scrambling is no dream: seen from later, every answer that rests on games is another one
            var laterNow = await AnswersAsync(league, SmallLeague.Today);
            Assert.Equal(["calendar", "seasons", "slate 0", "upcoming"], later.Where(a => a.Value == laterNow[a.Key]).Select(a => a.Key).Order(StringComparer.Ordinal));
        }
        finally
        {
            await league.DisposeAsync();
        }
    }

    static async Task<Dictionary<string, string>> AnswersAsync(SmallLeagueDatabase league, DateOnly asOf)
    {
        var services = league.FreshServices();
        var calendar = await league.CalendarAsync(asOf);
        var window = GameWindow.Of(calendar);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["seasons"] = Text(await services.GetRequiredService<SeasonQueries>().SeasonsAsync(asOf, default)),
            ["calendar"] = Text(calendar),
            ["league"] = Text(await services.GetRequiredService<LeagueHomeRunQueries>().ClubsAsync(window, default)),
            ["parks"] = Text(await services.GetRequiredService<ParkFactorQueries>().ByVenueAsync(SmallLeague.Season, asOf, default)),
            ["standings"] = Text(await services.GetRequiredService<StandingsQueries>().AsOfAsync(SmallLeague.Season, calendar.KnownThrough, default)),
            ["pitchers"] = Text(await services.GetRequiredService<TeamOpponentQueries>().PitchersAsync(SmallLeague.Yankees, window, calendar, 0, default)),
            // park factors are asked for on their own: here the schedule alone
            ["upcoming"] = Text((await services.GetRequiredService<TeamOpponentQueries>().UpcomingAsync(SmallLeague.Yankees, calendar, default)).Select(g => g with { Park = null })),
        };
        foreach (var date in (DateOnly[])[asOf, asOf.AddDays(1), new(2024, 7, 26)])
        {
            var slate = await services.GetRequiredService<SlateQueries>().SlateAsync(new(date, asOf, SmallLeague.Today), default);
            answers[$"slate {date.DayNumber - asOf.DayNumber}"] = Text(slate with { Watermark = new DataWatermark(0, null, 0, 0) });
            foreach (var game in slate.Games)
            {
                var analysis = await services.GetRequiredService<GameQueries>().AnalysisAsync(game.GamePk, asOf, SmallLeague.Today, default);
                answers[$"game {game.GamePk}"] = Text(analysis! with { Watermark = new DataWatermark(0, null, 0, 0) });
            }
        }
        // the clubs' games alone decide who is qualified, and a batter's whole season is in his dashboard
        answers["batters"] = Text(await services.GetRequiredService<LeagueBatterQueries>().FieldAsync(window, default));
        foreach (var slot in (int[])[1, 4])
        {
            var batter = SmallLeague.Batter("NYY", slot);
            var player = await services.GetRequiredService<PlayerHomeRunQueries>().DashboardAsync(new(batter, calendar, window), default);
            answers[$"player {slot}"] = Text(player! with { Watermark = new DataWatermark(0, null, 0, 0), Upcoming = [] });
        }
        foreach (var split in (GameSplit[])[GameSplit.All, GameSplit.Home, GameSplit.VersusLeft, GameSplit.July, GameSplit.Last30Days])
        {
            var dashboard = await services.GetRequiredService<TeamHomeRunQueries>().DashboardAsync(new(SmallLeague.Yankees, calendar, window, split), default);
            answers[$"dashboard {split}"] = Text(dashboard with { Watermark = new DataWatermark(0, null, 0, 0) });
        }
        return answers;
    }

    static string Text<T>(T answer) => JsonSerializer.Serialize(answer);

    static Task ScrambleAsync(SmallLeagueDatabase league, string day) => league.ExecuteAsync($"""
        update games set home_score = 77, away_score = 66, innings = 5, status = 'final', home_starter = 1, away_starter = 2 where game_date >= '{day}' and status not in ('postponed', 'cancelled');
        update team_games set runs = 88, runs_allowed = 99, home_runs = 44, opposing_starter = null where game_date >= '{day}';
        update team_game_batting set home_runs = home_runs + 7, plate_appearances = plate_appearances + 50, batted_balls = 50, exit_velocity_sum = 5000, barrels = 9, expected_home_runs = 33 where game_date >= '{day}';
        update plate_appearances set is_home_run = not is_home_run, batter = 1, event = 'home_run' where game_date >= '{day}';
        update batted_balls set is_home_run = true, exit_velocity = 120, distance = 500, is_barrel = true where game_date >= '{day}';
        update pitching_appearances set home_runs = home_runs + 5, outs_recorded = outs_recorded + 100 where game_date >= '{day}';
        update batter_games set home_runs = 4 where game_date >= '{day}';
        delete from team_games where game_date >= '{day}' and game_pk % 3 = 0;
        delete from team_game_batting where game_date >= '{day}' and game_pk % 3 = 0;
        delete from plate_appearances where game_date >= '{day}' and game_pk % 3 = 0;
        """);
}
