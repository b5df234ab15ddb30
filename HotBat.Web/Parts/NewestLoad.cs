namespace HotBat.Web.Parts;

/// <summary>
/// What a page reads for its address. A new choice takes the place of the one under way, and leaving the page ends it:
/// neither its answer nor its failure is shown then.
/// </summary>
public sealed class NewestLoad : IDisposable
{
    readonly CancellationTokenSource _gone = new();
    CancellationTokenSource? _newest;

    // read once: the source does not give its token any more when the page has been left
    public NewestLoad() => Gone = _gone.Token;

    /// <summary>The reader has left the page.</summary>
    public CancellationToken Gone { get; }

    public bool IsUnderWay => _newest is not null;

    /// <param name="read">Reads without changing what the page shows, and gives back what then shows it all at once.</param>
    /// <param name="fail">Shows that the database does not answer.</param>
    public async Task RunAsync(Func<CancellationToken, Task<Action>> read, Action<Exception> fail)
    {
        if (Gone.IsCancellationRequested) return;
        using var own = TakePlace();
        try
        {
            var show = await read(own.Token);
            if (!own.IsCancellationRequested) show();
        }
        catch (OperationCanceledException) when (own.IsCancellationRequested)
        {
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            if (!own.IsCancellationRequested) fail(e);
        }
        finally
        {
            if (_newest == own) _newest = null;
        }
    }

    CancellationTokenSource TakePlace()
    {
        var earlier = _newest;
        var own = _newest = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        earlier?.Cancel();
        return own;
    }

    public void Dispose()
    {
        if (Gone.IsCancellationRequested) return;
        _gone.Cancel();
        _gone.Dispose();
    }
}
