using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;
using Microsoft.Extensions.Caching.Memory;

namespace HotBat.Tests.HomeRuns;

/// <summary>Which answers a reading of one part of the data leaves where they are.</summary>
public sealed class KeptAnswersTests : IAsyncLifetime, IDisposable
{
    readonly SmallLeagueDatabase _league = new();
    readonly HandClock _clock = new(new DateTimeOffset(2024, 7, 29, 16, 0, 0, TimeSpan.Zero));
    readonly RecentAnswers _recent = new();
    readonly MemoryCache _cache = new(new MemoryCacheOptions());

    public Task InitializeAsync() => _league.InitializeAsync();

    public Task DisposeAsync() => _league.DisposeAsync();

    public void Dispose()
    {
        _recent.Dispose();
        _cache.Dispose();
    }

    [Theory]
    [InlineData("schedule", true, true, true, false)]
    [InlineData("feed", true, true, true, false)]
    [InlineData("roster", false, true, false, true)]
    [InlineData("clubs", false, true, false, true)]
    [InlineData("savant", true, false, false, false)]
    public async Task Reading_OfOnePart_LeavesWhatDoesNotReadIt(string kind, bool keepsClubs, bool keepsLeague, bool keepsParks, bool keepsCalendar)
    {
        var before = await AskAsync();
        Assert.Equal((true, true, true, true), Same(before, await AskAsync()));
        await _league.ExecuteAsync($"""
            insert into ingestion_runs (kind, source, status, started_at, finished_at, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
            values ('{kind}', 'by hand', 'done', now(), now(), 1, 0, 1, 0, 0, 0, 1)
            """);
        // nobody listens here: the marks are looked up again each second
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((keepsClubs, keepsLeague, keepsParks, keepsCalendar), Same(before, await AskAsync()));
    }

    [Fact]
    public async Task Clubs_RenamedByAReading_AreReadAgainAtOnce()
    {
        var clubs = new ClubDirectory(_league.Database, Watermarks, _cache);
        Assert.Equal("New York Yankees", (await clubs.FindAsync(SmallLeague.Yankees, SmallLeague.Season, default))!.Name);
        await _league.ExecuteAsync($"""
            update club_seasons set name = 'New York Highlanders' where team_id = {SmallLeague.Yankees} and season = {SmallLeague.Season};
            insert into ingestion_runs (kind, source, status, started_at, finished_at, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
            values ('clubs', 'by hand', 'done', now(), now(), 1, 0, 1, 0, 0, 0, 0)
            """);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("New York Highlanders", (await clubs.FindAsync(SmallLeague.Yankees, SmallLeague.Season, default))!.Name);
    }

    [Fact]
    public async Task Dashboard_GamePutOff_ItsNextGamesAreOthers()
    {
        var calendar = await _league.CalendarAsync();
        var league = new LeagueHomeRunQueries(_league.Database, Watermarks, _recent);
        var parks = new ParkFactorQueries(_league.Database, Watermarks, _recent);
        var forecasts = new HomeRunForecastQueries(_league.Database.DataSource, new(_league.Database.DataSource, Watermarks, _recent), Watermarks, _recent);
        var opponents = new TeamOpponentQueries(_league.Database, _league.Database.DataSource, parks, forecasts, Watermarks, _recent);
        var teams = new TeamHomeRunQueries(_league.Database, _league.Database.DataSource, league, opponents, Watermarks, _recent);
        var view = new TeamDashboardView(SmallLeague.Yankees, calendar, GameWindow.Of(calendar));
        var before = await teams.DashboardAsync(view, default);
        Assert.NotEmpty(before.Upcoming);
        await _league.ExecuteAsync($"""
            update games set status = 'postponed' where game_pk = {before.Upcoming[0].GamePk};
            insert into ingestion_runs (kind, source, status, started_at, finished_at, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
            values ('schedule', 'by hand', 'done', now(), now(), 1, 0, 1, 0, 0, 0, 1)
            """);
        _clock.Advance(TimeSpan.FromSeconds(2));
        var after = await teams.DashboardAsync(view, default);
        Assert.DoesNotContain(after.Upcoming, g => g.GamePk == before.Upcoming[0].GamePk);
        Assert.Same(before.League, after.League);
    }

    DataWatermarks? _watermarks;

    DataWatermarks Watermarks => _watermarks ??= new(_league.Database, _clock);

    async Task<(object Clubs, object League, object Parks, object Calendar)> AskAsync() => (
        await new ClubDirectory(_league.Database, Watermarks, _cache).OfSeasonAsync(SmallLeague.Season, default),
        await new LeagueHomeRunQueries(_league.Database, Watermarks, _recent).ClubsAsync(new(SmallLeague.Season, new(2024, 1, 1), SmallLeague.Today), default),
        await new ParkFactorQueries(_league.Database, Watermarks, _recent).ByVenueAsync(SmallLeague.Season, SmallLeague.Today, default),
        (await new SeasonQueries(_league.Database, Watermarks, _recent).CalendarAsync(SmallLeague.Season, SmallLeague.Today, default))!);

    static (bool, bool, bool, bool) Same((object Clubs, object League, object Parks, object Calendar) a, (object Clubs, object League, object Parks, object Calendar) b) =>
        (ReferenceEquals(a.Clubs, b.Clubs), ReferenceEquals(a.League, b.League), ReferenceEquals(a.Parks, b.Parks), ReferenceEquals(a.Calendar, b.Calendar));
}
