using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace HotBat.Tests.Prospects;

/// <summary>A watchlist over scorings made by hand: one man is watched before the second of them.</summary>
public sealed class WatchlistTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    const string Owner = WatchlistStore.LocalOwner, Watched = "p1", Other = "p2";

    readonly HandClock _clock = new(new(2012, 12, 5, 12, 0, 0, TimeSpan.Zero));

    WatchlistStore Watchlist => new(database, _clock);

    ProspectAlertStore Alerts => new(database.DataSource, _clock);

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate minor_players, prospect_predictions, scorings, model_versions, prospect_watches, prospect_alerts, outbox_messages cascade");
        await db.Database.ExecuteSqlAsync($"insert into minor_players (player_key, mlbam_id, name) values ({Watched}, 11, 'Made One'), ({Other}, 12, 'Made Two')");
        db.Add(MadeVersion.Of(ProspectPredictionStore.Model, new(2012, 12, 1)));
        await db.SaveChangesAsync();
        await ScoreAsync(1, new(2012, 12, 1, 0, 0, 0, DateTimeKind.Utc), 50, "Medium", "A");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    async Task ScoreAsync(long scoring, DateTime at, double score, string confidence, string level, short season = 2012)
    {
        await using var db = database.CreateDbContext();
        db.Add(new Scoring { ScoringId = scoring, ModelVersionId = 1, FinishedAt = at, RowsChanged = 2 });
        foreach (var (key, id) in (ReadOnlySpan<(string, int)>)[(Watched, 11), (Other, 12)])
            db.Add(new ProspectPrediction { ScoringId = scoring, Season = season, PlayerKey = key, MlbamId = id, Level = level, Age = 20, Probability = score / 100, Low80 = .1, High80 = .6, Confidence = confidence, ArrivalSeason = 2014, ArrivalProbability = .5, DynastyScore = score, BaseLogit = -3, Parts = "{}" });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Add_Remove_PutBack_KeepsNoteAndWhatWasSaid()
    {
        Assert.True(await Watchlist.AddAsync(Owner, Watched, null, null, default));
        Assert.True(await Watchlist.AddAsync(Owner, Watched, null, null, default));
        await Watchlist.NoteAsync(Owner, Watched, "his glove", default);
        Assert.False(await Watchlist.IsWatchedAsync("somebody else", [Watched], default));
        var gone = (await Watchlist.RemoveAsync(Owner, [Watched], default))!;
        Assert.Empty(await Watchlist.ListAsync(Owner, default));
        Assert.Null(await Watchlist.RemoveAsync(Owner, [Watched], default));
        await Watchlist.PutAsync(gone, default);
        Assert.Equal([(Watched, "his glove", gone.AddedAt)], (await Watchlist.ListAsync(Owner, default)).Select(watch => (watch.PlayerKey, watch.Note, watch.AddedAt)));
    }

    [Fact]
    public async Task Scoring_MovesAWatchedProspect_RaisesEachMatterOnce()
    {
        await Watchlist.AddAsync(Owner, Watched, null, null, default);
        Assert.Equal(0, await Alerts.RaiseAsync(2012, default));
        await ScoreAsync(2, new(2012, 12, 8, 0, 0, 0, DateTimeKind.Utc), 53.5, "High", "AA");
        Assert.Equal(3, await Alerts.RaiseAsync(2012, default));
        Assert.Equal(0, await Alerts.RaiseAsync(2012, default));
        Assert.Equal([("confidence", "Medium", "High"), ("level", "A", "AA"), ("score", "50.0", "53.5")], (await Watchlist.AlertsAsync(Owner, default)).Select(alert => (alert.Kind, alert.Before, alert.After)).Order());
        await Watchlist.SeenAsync(Owner, default);
        Assert.All(await Watchlist.AlertsAsync(Owner, default), alert => Assert.NotNull(alert.SeenAt));
    }

    [Fact]
    public async Task Scoring_BeforeHeWasWatched_OrThatMovesLittle_RaisesNothing()
    {
        await ScoreAsync(2, new(2012, 12, 2, 0, 0, 0, DateTimeKind.Utc), 60, "High", "AA");
        await Watchlist.AddAsync(Owner, Watched, null, null, default);
        Assert.Equal(0, await Alerts.RaiseAsync(2012, default));
        await ScoreAsync(3, new(2012, 12, 9, 0, 0, 0, DateTimeKind.Utc), 62.5, "High", "AA");
        Assert.Equal(0, await Alerts.RaiseAsync(2012, default));
    }

    [Fact]
    public async Task Ranking_ScoredAgain_IsStillSetAgainstTheSeasonBefore()
    {
        await ScoreAsync(2, new(2012, 12, 2, 0, 0, 0, DateTimeKind.Utc), 40, "Low", "A-", season: 2011);
        await ScoreAsync(3, new(2012, 12, 9, 0, 0, 0, DateTimeKind.Utc), 51, "Medium", "A");
        using var cache = new MemoryCache(new MemoryCacheOptions());
        using var recent = new RecentAnswers();
        var ranking = (await Rankings(cache, recent).OfDayAsync(new(2013, 1, 1), default))!;
        Assert.Equal((3, 2011), (ranking.Telling.ScoringId, ranking.Before!.Season));
        Assert.Equal(11, ranking.Find("11")!.ScoreChange);
    }

    [Fact]
    public async Task Digest_TellsAnAlertOnce()
    {
        await Watchlist.AddAsync(Owner, Watched, null, null, default);
        using var cache = new MemoryCache(new MemoryCacheOptions());
        using var recent = new RecentAnswers();
        var outbox = new OutboxStore(database, _clock);
        var digest = new WatchDigest(Watchlist, Rankings(cache, recent), outbox);
        await ScoreAsync(2, _clock.GetUtcNow().UtcDateTime.AddMinutes(1), 60, "Medium", "A");
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        Assert.Equal(1, await Alerts.RaiseAsync(2012, default));
        foreach (var _ in new int[2])
        {
            Assert.Equal(1, await digest.WriteAsync(today, default));
            _clock.Advance(TimeSpan.FromDays(7));
            today = today.AddDays(7);
        }
        Assert.Equal([true, false], (await outbox.WaitingAsync(default)).Select(message => message.Body.Contains("score: 50.0 to 60.0", StringComparison.Ordinal)));
    }

    ProspectRankingQueries Rankings(MemoryCache cache, RecentAnswers recent)
    {
        var watermarks = new DataWatermarks(database, _clock);
        return new(database.DataSource, new ClubDirectory(database, watermarks, cache), watermarks, recent);
    }

    [Fact]
    public async Task Digest_IsWrittenOnceAWeek_AndWaitsWhereMailIsNotSetUp()
    {
        await Watchlist.AddAsync(Owner, Watched, null, null, default);
        await Watchlist.NoteAsync(Owner, Watched, "his glove", default);
        using var cache = new MemoryCache(new MemoryCacheOptions());
        using var recent = new RecentAnswers();
        var outbox = new OutboxStore(database, _clock);
        var digest = new WatchDigest(Watchlist, Rankings(cache, recent), outbox);
        Assert.Equal((1, 0, 1), (await digest.WriteAsync(new(2012, 12, 5), default), await digest.WriteAsync(new(2012, 12, 9), default), await digest.WriteAsync(new(2012, 12, 10), default)));
        Assert.Equal(0, await new OutboxMail(outbox, Options.Create(new MailOptions())).SendAsync(default));
        var waiting = await outbox.WaitingAsync(default);
        Assert.Equal([new DateOnly(2012, 12, 3), new DateOnly(2012, 12, 10)], waiting.Select(message => message.Period));
        Assert.Contains("Made One: dynasty score 50.0", waiting[0].Body, StringComparison.Ordinal);
        Assert.Contains("his glove", waiting[0].Body, StringComparison.Ordinal);
        await outbox.TriedAsync(waiting[0].OutboxMessageId, "refused", default);
        await outbox.TriedAsync(waiting[1].OutboxMessageId, null, default);
        Assert.Equal([(waiting[0].OutboxMessageId, "refused")], (await outbox.WaitingAsync(default)).Select(message => (message.OutboxMessageId, message.Error)));
    }
}
