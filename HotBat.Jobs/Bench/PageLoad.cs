using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HotBat.Jobs.Bench;

/// <summary>A request of the bench as it went.</summary>
/// <param name="Server">Milliseconds the app worked until its first byte, from Server-Timing; null when it did not say.</param>
/// <param name="Whole">Milliseconds from the moment the request was due until its last byte was here.</param>
public sealed record PageVisit(string Page, bool IsFirst, double? Server, double Whole, long Bytes, string? Failure);

/// <param name="Json">What is posted; null for a request that only asks.</param>
public readonly record struct PageRequest(string Page, string Url, string? Json = null)
{
    public static implicit operator PageRequest((string Page, string Url) asked) => new(asked.Page, asked.Url);

    public HttpRequestMessage Message => Json is null ? new(HttpMethod.Get, Url) : new(HttpMethod.Post, Url) { Content = new StringContent(Json, Encoding.UTF8, "application/json") };
}

/// <summary>Sends requests at a fixed rate, whether or not earlier ones were answered: a slow answer does not slow the load down.</summary>
public sealed class PageLoad(HttpClient http)
{
    /// <summary>More than this unanswered means that the app cannot keep up; what is due is then counted as failed.</summary>
    const int MostUnderWay = 1000;

    readonly List<Task<PageVisit>> _visits = [];
    readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    int _underWay;

    /// <param name="requests">What to ask, in turn; taken from the start again when it ends.</param>
    public async Task<IReadOnlyList<PageVisit>> RunAsync(IReadOnlyList<PageRequest> requests, double rate, TimeSpan length, Action<long> report, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var total = (int)(rate * length.TotalSeconds);
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromSeconds(i / rate);
            if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } wait)
                await Task.Delay(wait, cancellation);
            var request = requests[i % requests.Count];
            _visits.Add(VisitAsync(request, _seen.Add(request.Url + request.Json), started, due, cancellation));
            report(i + 1);
        }
        return await Task.WhenAll(_visits);
    }

    async Task<PageVisit> VisitAsync(PageRequest request, bool isFirst, long started, TimeSpan due, CancellationToken cancellation)
    {
        var (page, url, _) = request;
        if (Volatile.Read(ref _underWay) >= MostUnderWay) return new(page, isFirst, null, 0, 0, $"more than {MostUnderWay} unanswered");
        Interlocked.Increment(ref _underWay);
        try
        {
            using var message = request.Message;
            using var response = await http.SendAsync(message, cancellation);
            var bytes = (await response.Content.ReadAsByteArrayAsync(cancellation)).LongLength;
            var whole = (Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds;
            return new(page, isFirst, ServerTime(response), whole, bytes, response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode} {url}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new(page, isFirst, null, 0, 0, $"{e.Message} {url}");
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    static double? ServerTime(HttpResponseMessage response)
    {
        const string Mark = "app;dur=";
        return response.Headers.TryGetValues("Server-Timing", out var values)
            && values.FirstOrDefault(v => v.StartsWith(Mark, StringComparison.Ordinal)) is { } timing
            && double.TryParse(timing.AsSpan(Mark.Length), CultureInfo.InvariantCulture, out var spent) ? spent : null;
    }
}
