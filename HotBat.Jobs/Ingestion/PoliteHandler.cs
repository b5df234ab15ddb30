using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace HotBat.Jobs.Ingestion;

/// <summary>
/// The manners towards a host: requests keep apart; what may pass (429, 5xx, a time-out) is tried again after a growing wait with jitter, or after the wait that the host asks for;
/// a host that keeps failing is left alone for a while. Anything else is the caller's to judge. An answer comes back with its whole body read.
/// </summary>
public sealed class PoliteHandler(SourceOptions options, TimeProvider time, ILogger<PoliteHandler> logger) : DelegatingHandler
{
    readonly RequestSpacing _spacing = new(options.Between, time);
    readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> _hosts = new(StringComparer.OrdinalIgnoreCase);
    readonly ResiliencePipeline _attempt = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.Timeout).Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Authority;
        return await _hosts.GetOrAdd(host, Manners).ExecuteAsync(async cancellation =>
        {
            await _spacing.WaitAsync(host, cancellation);
            return await _attempt.ExecuteAsync(async limited =>
            {
                var response = await base.SendAsync(request, limited);
                await response.Content.LoadIntoBufferAsync(options.LongestBody, limited);
                return response;
            }, cancellation);
        }, cancellationToken);
    }

    ResiliencePipeline<HttpResponseMessage> Manners(string host)
    {
        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome) && !(args.Outcome.Result is { } response && AskedWait(response) > options.LongestWait)),
                MaxRetryAttempts = options.Retries,
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>((args.Outcome.Result is { } response ? AskedWait(response) : null) ?? Wait(args.AttemptNumber)),
                OnRetry = args =>
                {
                    logger.LogInformation("{Host} answered {Outcome}; asked again in {Wait}", host, Told(args.Outcome), args.RetryDelay);
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => ValueTask.FromResult(MayPass(args.Outcome)),
                FailureRatio = 0.9,
                MinimumThroughput = 8,
                SamplingDuration = TimeSpan.FromMinutes(10),
                BreakDuration = options.Rest,
                OnOpened = args =>
                {
                    logger.LogWarning("{Host} keeps failing and is left alone for {Rest}", host, args.BreakDuration);
                    return default;
                },
            })
            .Build();
    }

    // the library's own jitter lets a later wait be the shorter one: this one spreads callers and still grows each time
    TimeSpan Wait(int attempt)
    {
        var wait = options.RetryAfter * (Math.Pow(2, attempt) * (1 + Random.Shared.NextDouble() / 2));
        return wait < options.LongestWait ? wait : options.LongestWait;
    }

    static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome.Exception is TimeoutRejectedException
        || outcome.Result is { } response && (response.StatusCode is HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500);

    static string Told(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response ? ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) : "nothing in time";

    TimeSpan? AskedWait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } when moment > time.GetUtcNow() => moment - time.GetUtcNow(),
        _ => null,
    };
}
