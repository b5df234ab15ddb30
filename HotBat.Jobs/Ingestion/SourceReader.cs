using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using HotBat.Data.Ingestion;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace HotBat.Jobs.Ingestion;

/// <summary>An answer whose import may begin.</summary>
public sealed record FetchedAnswer(Uri Address, MemoryStream Body, string? ETag, DateTimeOffset? LastModified, string Checksum);

/// <summary>The host did not give what was asked for. Worth another try later, and when it was too much also now, for less at a time.</summary>
public sealed class SourceException(string message, Uri address, bool isTooMuch = false, Exception? inner = null) : Exception($"{message} ({address})", inner)
{
    public bool IsTooMuch => isTooMuch;
}

/// <summary>Asks a source for news and reads the answer under a run of its own. What has not changed since it was last taken in is not read again.</summary>
public sealed class SourceReader(HttpClient http, SourceAnswers answers, FileImport files)
{
    /// <param name="source">The name under which the run and its rejects are kept.</param>
    /// <param name="again">Read even what has not changed.</param>
    /// <returns>Null when the source has nothing new.</returns>
    /// <exception cref="SourceException">The host refused, failed or did not answer in full; the run says so too.</exception>
    public async Task<FileImportResult?> ReadAsync(string kind, string source, Uri address, bool again, Action<FetchedAnswer>? check,
        Func<ImportFile, CancellationToken, Task<IngestionCounts>> import, CancellationToken cancellation)
    {
        FetchedAnswer? answer;
        try
        {
            answer = await FetchAsync(address, again, cancellation);
            if (answer is not null)
                check?.Invoke(answer);
        }
        catch (SourceException e)
        {
            await files.FailAsync(kind, source, e.Message);
            throw;
        }
        if (answer is null)
            return null;
        var result = await files.RunAsync(kind, address.ToString(), source, answer.Body, import, cancellation);
        await answers.KeepAsync(address.ToString(), answer.ETag, answer.LastModified?.UtcDateTime, answer.Checksum, cancellation);
        return result;
    }

    async Task<FetchedAnswer?> FetchAsync(Uri address, bool again, CancellationToken cancellation)
    {
        var last = again ? null : await answers.FindAsync(address.ToString(), cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (last?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var known))
            request.Headers.IfNoneMatch.Add(known);
        else if (last?.LastModified is { } modified)
            request.Headers.IfModifiedSince = new DateTimeOffset(modified, TimeSpan.Zero);
        using var response = await SendAsync(request, address, cancellation);
        if (response.StatusCode is HttpStatusCode.NotModified && last is not null)
            return await UnchangedAsync(last, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new SourceException($"{address.Host} answered {(int)response.StatusCode} {response.ReasonPhrase}", address, isTooMuch: response.StatusCode is HttpStatusCode.GatewayTimeout);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(body));
        if (checksum == last?.Checksum)
            return await UnchangedAsync(last, cancellation);
        return new FetchedAnswer(address, new MemoryStream(body, writable: false), response.Headers.ETag?.ToString(), response.Content.Headers.LastModified, checksum);
    }

    async Task<FetchedAnswer?> UnchangedAsync(SourceAnswer last, CancellationToken cancellation)
    {
        await answers.KeepAsync(last.Address, last.ETag, last.LastModified, last.Checksum, cancellation);
        return null;
    }

    async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Uri address, CancellationToken cancellation)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (TimeoutRejectedException e)
        {
            throw new SourceException($"{address.Host} did not answer in time", address, isTooMuch: true, e);
        }
        catch (BrokenCircuitException e)
        {
            throw new SourceException($"{address.Host} kept failing and is left alone for a while", address, inner: e);
        }
        catch (HttpRequestException e)
        {
            throw new SourceException($"{address.Host} could not be read: {e.Message}", address, inner: e);
        }
    }

    /// <summary>The one client of all sources.</summary>
    public static HttpClient CreateHttp(SourceOptions options, PoliteHandler manners)
    {
        manners.InnerHandler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, PooledConnectionLifetime = TimeSpan.FromMinutes(10), AllowAutoRedirect = false };
        // the handler limits each attempt
        var http = new HttpClient(manners) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        return http;
    }
}
