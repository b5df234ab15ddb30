using Microsoft.Extensions.Caching.Memory;

namespace HotBat.Data;

/// <summary>
/// Answers kept while they are asked for. Their number is bounded, because a stranger chooses the questions, and what several ask at once is read once.
/// </summary>
public sealed class RecentAnswers : IDisposable
{
    const int Most = 500;
    static readonly TimeSpan s_keep = TimeSpan.FromMinutes(20);

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Most });
    readonly Lock _gate = new();

    /// <param name="key">What the answer depends on, the data's watermark included.</param>
    /// <param name="read">Runs to its end for the others who wait, also when the one who asked first has gone.</param>
    public async Task<T> GetAsync<T>(object key, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var answer = Find(key, read);
        try
        {
            return await answer.WaitAsync(cancel);
        }
        catch when (answer.IsFaulted || answer.IsCanceled)
        {
            _cache.Remove(key);
            throw;
        }
    }

    Task<T> Find<T>(object key, Func<CancellationToken, Task<T>> read)
    {
        lock (_gate)
        {
            if (_cache.TryGetValue(key, out Task<T>? known)) return known!;
            // on the pool: a page's own context ends with its page
            var answer = Task.Run(() => read(CancellationToken.None), CancellationToken.None);
            _ = _cache.Set(key, answer, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = s_keep });
            return answer;
        }
    }

    public void Dispose() => _cache.Dispose();
}
