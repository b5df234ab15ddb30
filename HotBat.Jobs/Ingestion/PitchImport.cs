using System.Threading.Channels;
using HotBat.Data.Ingestion;
using Npgsql;

namespace HotBat.Jobs.Ingestion;

/// <summary>One file of pitches inside its transaction: a thread reads and encodes, the database takes in at the same time; a handful of buffers go round between them.</summary>
sealed class PitchImport(ImportFile file, IProgress<StatcastProgress>? progress)
{
    const int BufferSize = 1 << 18;
    const int Buffers = 6;

    public async Task<IngestionCounts> RunAsync(CsvRecords records, IReadOnlyList<string> header, CancellationToken cancellation)
    {
        var reader = new SavantCsvReader(records, file.Path, header, await PitchStore.ClubAliasesAsync(file.Connection, cancellation));
        var store = new PitchStore(file.Connection, reader.Columns);
        var first = new CopyBuffer(BufferSize);
        if (!reader.Read(first))
            return Empty(reader);
        var copy = await store.BeginCopyAsync(reader.Games.First().Key, cancellation);
        try
        {
            await CopyAsync(reader, first, copy, cancellation);
            await copy.DisposeAsync();
        }
        catch
        {
            await AbandonAsync(copy);
            throw;
        }

        Report(reader, "deriving");
        var merge = await store.MergeAsync(reader.Games, reader.RowsRead - reader.Rejected.Count - reader.Repeats, reader.Repeats > 0, () => Report(reader, "waiting for another ingest"), cancellation);
        foreach (var row in reader.Rejected.Concat(merge.Contradictions))
            file.Reject(row);
        if (merge is { Added: 0, Updated: 0 })
            file.Note = "nothing changed";
        var unchanged = reader.RowsRead - merge.Added - merge.Updated - file.Rejected.Count;
        return new IngestionCounts(reader.RowsRead, merge.Added, merge.Updated, unchanged, file.Rejected.Count, reader.RowsFlagged, merge.Games, reader.Through);
    }

    /// <summary>A day without games, or a file of rejects only.</summary>
    IngestionCounts Empty(SavantCsvReader reader)
    {
        foreach (var row in reader.Rejected)
            file.Reject(row);
        file.Note = reader.RowsRead == 0 ? "the file has a header and no rows" : "no row could be taken";
        return new IngestionCounts(reader.RowsRead, 0, 0, 0, reader.Rejected.Count);
    }

    async Task CopyAsync(SavantCsvReader reader, CopyBuffer first, NpgsqlRawCopyStream copy, CancellationToken cancellation)
    {
        var empty = Channel.CreateBounded<CopyBuffer>(Buffers);
        var full = Channel.CreateBounded<CopyBuffer>(Buffers);
        full.Writer.TryWrite(first);
        for (var i = 1; i < Buffers; i++)
            empty.Writer.TryWrite(new CopyBuffer(BufferSize));

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => ReadAsync(reader, empty.Reader, full.Writer, stop.Token), CancellationToken.None);
        try
        {
            await copy.WriteAsync(CopyBuffer.Header, cancellation);
            await foreach (var buffer in full.Reader.ReadAllAsync(cancellation))
            {
                await copy.WriteAsync(buffer.Bytes, cancellation);
                buffer.Clear();
                empty.Writer.TryWrite(buffer);
                Report(reader, "reading");
            }

            await copy.WriteAsync(CopyBuffer.Trailer, cancellation);
        }
        finally
        {
            await stop.CancelAsync();
            // the reader uses the file: it must have left before the file is closed. What stopped it came through the channel.
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    static async Task ReadAsync(SavantCsvReader reader, ChannelReader<CopyBuffer> empty, ChannelWriter<CopyBuffer> full, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var buffer = await empty.ReadAsync(cancellation);
                if (!reader.Read(buffer))
                    break;
                await full.WriteAsync(buffer, cancellation);
            }

            full.Complete();
        }
        catch (Exception e)
        {
            full.Complete(e);
        }
    }

    // until it is cancelled the connection takes nothing else, not even the note that the run failed
    static async Task AbandonAsync(NpgsqlRawCopyStream copy)
    {
        try
        {
            await copy.CancelAsync();
            await copy.DisposeAsync();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or IOException or OperationCanceledException)
        {
            // the connection is gone or was cancelled already
        }
    }

    void Report(SavantCsvReader reader, string doing) => progress?.Report(new StatcastProgress(file.Path, doing, reader.RowsRead, file.BytesRead, file.Bytes));
}
