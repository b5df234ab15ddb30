namespace HotBat.Jobs.Ingestion;

/// <summary>Keeps the requests to a host apart: each caller is given the next free moment, in the order in which they came.</summary>
public sealed class RequestSpacing(TimeSpan between, TimeProvider time)
{
    readonly Lock _gate = new();
    readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.OrdinalIgnoreCase);

    public async Task WaitAsync(string host, CancellationToken cancellation)
    {
        var wait = TimeSpan.Zero;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var start = _free.TryGetValue(host, out var free) && free > now ? free : now;
            _free[host] = start + between;
            wait = start - now;
        }
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }
}
