using HotBat.Tests.Api;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>The app over the made league on July 20, 2031, its risks of the last three weeks told.</summary>
public sealed class RiskApiServer : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2031, 7, 20);

    readonly TestDatabase _database = new();
    AppServer? _app;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await using (var db = _database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(MadePitchers.Sql);
            await db.Database.ExecuteSqlRawAsync("""
                insert into people (mlbam_id, first_name, last_name, throws) values (50, 'Ana', 'Arroyo', 'L'), (3, 'Bo', 'Burns', 'R');
                insert into venues (venue_id, name) values (3313, 'Yankee Stadium');
                insert into club_seasons (season, team_id, abbreviation, name, nickname, league, division, colour, venue_id)
                values (2031, 147, 'NYY', 'New York Yankees', 'Yankees', 'AL', 'East', '#0c2340', 3313), (2031, 111, 'BOS', 'Boston Red Sox', 'Red Sox', 'AL', 'East', '#bd3039', 3313);
                insert into pitching_appearances (game_pk, team_id, pitcher, season, game_date, game_type, opponent_id, is_start, pitches, batters_faced, outs_recorded, hits, home_runs, walks, strikeouts, batted_balls, exit_velocity_sum, barrels)
                select 100000 + (day::date - date '2031-01-01') * 10 + p.team % 10, p.team, p.pitcher, 2031, day::date, 'R', 111, p.pitcher = 50, p.pitches, 20, 15, 4, 1, 2, 5, 12, 1050, 1
                from (values (50, 147, 90), (3, 111, 20)) p (pitcher, team, pitches)
                cross join generate_series(date '2031-06-01' + p.pitcher % 5, date '2031-07-25', interval '5 days') day
                """);
        }
        var clock = new HandClock(new(2031, 7, 20, 16, 0, 0, TimeSpan.Zero));
        var risks = new MadeRisks(_database, clock);
        await risks.Snapshots.UpdateAsync(Today, null, default);
        await risks.Training.TrainAsync(Today.AddDays(-1), _ => { }, default);
        await risks.Scorer.ScoreAsync([.. Enumerable.Range(0, 21).Select(i => Today.AddDays(-i))], false, null, default);
        _app = AppServer.Start("Production", new Dictionary<string, string?>(ApiServer.Settings(_database.ConnectionString, requestsPerMinute: 0), StringComparer.Ordinal) { ["HotBat:Today"] = "2031-07-20" });
        Client = _app.CreateClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        _app?.Dispose();
        await _database.DisposeAsync();
    }
}
