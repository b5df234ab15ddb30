using HotBat.Core.PitcherRisk;

namespace HotBat.Data.PitcherRisk;

/// <summary>One pitcher's record as known on a morning, read once for all that is asked of it.</summary>
public sealed class PitcherRecordQueries(RiskHistoryReader history, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <returns>The record is null when nothing of him is on file before the day.</returns>
    public async Task<(PitcherRecord? Record, SeasonSpans Seasons)> OfAsync(PitcherView view, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var frame = await FrameAsync(cancel);
        var read = await recent.GetAsync((nameof(PitcherRecordQueries), marks.Counts, marks.Risks, view), token => history.ReadAsync(frame, view.AsOf.AddDays(-1), [view.PitcherId], token), cancel);
        return (read.Pitchers is [var record] ? record.AsOf(view.AsOf) : null, read.Seasons);
    }

    /// <summary>How the seasons lie takes a look at every game and outing, and is the same for all pitchers.</summary>
    public async Task<RiskFrame> FrameAsync(CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(PitcherRecordQueries), nameof(RiskFrame), marks.Counts, marks.Risks), history.FrameAsync, cancel);
    }
}
