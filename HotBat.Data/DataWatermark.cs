using HotBat.Data.HomeRuns;
using HotBat.Data.PitcherRisk;
using HotBat.Data.Prospects;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data;

/// <summary>How new what comes of the pitches is: their last reading and the last scoring that changed something, and the models in use.</summary>
/// <param name="Run">How many readings of pitches have changed something. It moves with each that ends, in whatever order they began.</param>
/// <param name="ReadAt">When the last of them finished, UTC.</param>
/// <param name="Models">The batted-ball champion's id; 0 without one.</param>
/// <param name="Scoring">Id of the last scoring of batted balls; 0 before the first.</param>
public sealed record DataWatermark(long Run, DateTime? ReadAt, int Models, long Scoring);

/// <summary>How new the forecasts are: their last scoring, the last event of the registry and the last settlement, by id; 0 before the first.</summary>
public sealed record ForecastMark(long Scoring, long Event, long Settlement);

/// <summary>How new risks of pitchers are, and what they rest on: their last scoring, the last outings made of the pitches, and the last step of the daily pipeline that changed something, by id; 0 before the first.</summary>
public sealed record RiskMark(long Scoring, long Outings, long Step);

/// <summary>How new the data is, part by part. What is computed is kept under the marks of the parts it was read from, so that a poll of today's games leaves the season's figures where they are.</summary>
/// <param name="Played">What the pitches tell, and the models make of it.</param>
/// <param name="Schedule">Readings of schedules and feeds that changed something: who plays when, how games stand, line-ups.</param>
/// <param name="People">Readings of anything else that did: people, clubs and ballparks.</param>
/// <param name="Forecasts">What models say of games to come, and how it went.</param>
/// <param name="Risks">What models say of pitchers' arms, and their work.</param>
/// <param name="Prospects">The last scoring of prospects, by id; 0 before the first.</param>
public sealed record DataMarks(DataWatermark Played, long Schedule, long People, ForecastMark Forecasts, RiskMark Risks, long Prospects)
{
    static readonly string[] s_pitches = ["statcast", "savant", "batted-ball-samples", "park-game-samples"], s_schedules = ["schedule", "feed"];

    internal static bool IsOfPitches(string kind) => s_pitches.Contains(kind);

    internal static bool IsOfSchedules(string kind) => s_schedules.Contains(kind);

    /// <summary>Of answers from the table of games, which pitches and schedules fill together.</summary>
    public (long, long) Games => (Played.Run, Schedule);

    /// <summary>Of counts from pitches beside clubs, ballparks or names.</summary>
    public (long, long) Counts => (Played.Run, People);

    /// <summary>Of figures of which xHR is one, beside clubs, ballparks or names.</summary>
    public (DataWatermark, long) Figures => (Played, People);

    /// <summary>Another text as soon as any answer may be another: ETags are made of it.</summary>
    public override string ToString() => $"{Played.Run}-{Played.ReadAt?.Ticks}-{Played.Models}-{Played.Scoring}-{Schedule}-{People}-{Forecasts.Scoring}-{Forecasts.Event}-{Forecasts.Settlement}-{Risks.Scoring}-{Risks.Outings}-{Risks.Step}-{Prospects}";
}

/// <summary>
/// The current marks. While <see cref="DataChanges"/> listens it is at hand at once, so that a page whose answers are kept renders without waiting;
/// without a listener it is looked up again each second.
/// </summary>
public sealed class DataWatermarks(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    const int MostKinds = 100;
    static readonly TimeSpan s_lookAgain = TimeSpan.FromSeconds(1);

    volatile Known? _known;
    volatile bool _isFollowed;
    volatile TaskCompletionSource _nextMove = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the listener hears that the watermark has moved.</summary>
    public Task NextMove => _nextMove.Task;

    public ValueTask<DataMarks> CurrentAsync(CancellationToken cancel) =>
        _known is { } known && (_isFollowed || time.GetElapsedTime(known.At) < s_lookAgain) ? new(known.Marks) : LookUpAsync(cancel);

    /// <summary>Looks it up and from now on trusts that it is told of every change.</summary>
    internal async Task FollowAsync(CancellationToken cancel)
    {
        var before = _known?.Marks;
        var now = await LookUpAsync(cancel);
        _isFollowed = true;
        if (now != before) Interlocked.Exchange(ref _nextMove, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    internal void Unfollow() => _isFollowed = false;

    async ValueTask<DataMarks> LookUpAsync(CancellationToken cancel)
    {
        var at = time.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // counted, as ids are given when a reading begins: one that began early and ends late has news too
        var readings = await db.IngestionRuns.AsNoTracking()
            .Where(r => r.Status == "done" && r.RowsAdded + r.RowsUpdated > 0)
            .GroupBy(r => r.Kind)
            .Select(g => new { Kind = g.Key, Count = g.LongCount(), At = g.Max(r => r.FinishedAt) })
            .Take(MostKinds).ToListAsync(cancel);
        var marks = await db.Database.SqlQueryRaw<RegistryMarks>(SqlFile.Read("registry_marks.sql"), HomeRunChanceRegistry.Model, RiskScoringStore.Model, ProspectPredictionStore.Model).SingleAsync(cancel);
        var pitches = readings.Where(r => DataMarks.IsOfPitches(r.Kind)).ToList();
        var found = new Known(new(
            new(pitches.Sum(r => r.Count), pitches.Max(r => r.At), marks.Model, marks.Scoring),
            readings.Where(r => DataMarks.IsOfSchedules(r.Kind)).Sum(r => r.Count),
            readings.Where(r => !DataMarks.IsOfPitches(r.Kind) && !DataMarks.IsOfSchedules(r.Kind)).Sum(r => r.Count),
            new(marks.Forecast, marks.Event, marks.Settlement),
            new(marks.Risk, marks.Outings, marks.Step), marks.Prospect), at);
        // of two at once the one that began later knows more
        while (_known is var known && (known is null || known.At <= found.At))
        {
            if (Interlocked.CompareExchange(ref _known, found, known) == known) break;
        }
        return found.Marks;
    }

    sealed record RegistryMarks(int Model, long Scoring, long Forecast, long Event, long Settlement, long Risk, long Outings, long Step, long Prospect);

    sealed record Known(DataMarks Marks, long At);
}
