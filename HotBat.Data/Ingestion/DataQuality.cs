namespace HotBat.Data.Ingestion;

/// <param name="Through">The latest game date that its rows reach.</param>
/// <param name="Error">Why the newest reading failed; null when it did not.</param>
public sealed record SourceFreshness(string Kind, DateTime? ReadAt, DateTime? NewsAt, DateOnly? Through, long Runs, long RowsRead, long RowsChanged, long FailedRuns, long Rejected, string? Error);

/// <summary>Rows of one kind that were refused for one reason.</summary>
public sealed record RejectReason(string Kind, string Reason, string? Column, long Rows);

public sealed record RejectedLine(string Kind, string Source, long Line, string Reason, string? Column, string Message, string RawLine, DateTime ReadAt);

/// <param name="Played">Games that are over, by the schedule or the pitches.</param>
/// <param name="Listed">All that were not called off.</param>
public sealed record GameDayCoverage(DateOnly Day, int Played, int Listed, int WithPitches, int PlateAppearances);

/// <summary>How many of a day's pitches have a value in one column.</summary>
public sealed record ColumnDay(DateOnly Day, long Pitches, long Filled)
{
    public double? Share => Pitches > 0 ? (double)Filled / Pitches : null;
}

/// <param name="Days">In their order.</param>
public sealed record ColumnCompleteness(string Column, long Pitches, long Filled, IReadOnlyList<ColumnDay> Days)
{
    public double? Share => Pitches > 0 ? (double)Filled / Pitches : null;

    /// <summary>The latest of the days with the smallest share; null when every day is as full as the next.</summary>
    public ColumnDay? Emptiest => Days.Count == 0 || Days.Min(d => d.Share) == Days.Max(d => d.Share) ? null : Days.Where(d => d.Share is not null).MinBy(d => (d.Share, -d.Day.DayNumber));
}

/// <summary>One page of rows and how many there are on all.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Total);
