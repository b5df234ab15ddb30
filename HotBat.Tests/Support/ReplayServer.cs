using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotBat.Tests.Support;

/// <summary>What a host says. Body is sent as it is.</summary>
sealed record Answer(int Status, string Body, string Type = "text/csv", params (string Name, string Value)[] Headers)
{
    /// <summary>Promises more than it sends and hangs up.</summary>
    public bool IsCut { get; init; }

    /// <summary>Says nothing until the asker leaves.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Waits for it before it answers.</summary>
    public Task? Until { get; init; }

    public static Answer Csv(string body, params (string, string)[] headers) => new(200, body, "text/csv", headers);

    public static Answer Json(string body, params (string, string)[] headers) => new(200, body, "application/json", headers);

    public static Answer Error(int status, params (string, string)[] headers) => new(status, $"<html><body>{status}</body></html>", "text/html", headers);

    public static Answer Silence { get; } = new(200, "") { IsSilent = true };
}

sealed record Asked(string PathAndQuery, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At);

/// <summary>A host on a loopback port that replays what it was given: for a path with a part of its query, answers one after the other, the last one again and again.</summary>
sealed class ReplayServer : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly TimeProvider _clock;
    readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> _answers = new(StringComparer.Ordinal);

    ReplayServer(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public Uri Address { get; private set; } = null!;

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public static async Task<ReplayServer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ReplayServer(app, clock);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <param name="part">What the path with its query contains; of several that fit the longest counts.</param>
    public ReplayServer On(string part, params ReadOnlySpan<Answer> answers)
    {
        _answers[part] = new ConcurrentQueue<Answer>(answers.ToArray());
        return this;
    }

    public int Count(string part) => Requests.Count(r => r.PathAndQuery.Contains(part, StringComparison.Ordinal));

    async Task AnswerAsync(HttpContext http)
    {
        var asked = http.Request.Path + http.Request.QueryString;
        Requests.Enqueue(new Asked(asked, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), _clock.GetUtcNow()));
        var part = _answers.Keys.Where(key => asked.Contains(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        var answer = part is null ? Answer.Error(404) : _answers[part] is { Count: > 1 } queue && queue.TryDequeue(out var next) ? next : _answers[part].TryPeek(out var last) ? last : Answer.Error(404);
        if (answer.Until is { } until)
            await until.WaitAsync(http.RequestAborted);
        if (answer.IsSilent)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;
        if (answer.Headers.FirstOrDefault(h => h.Name == "ETag") is { Value: { } tag } && http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = 304;
            return;
        }
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.Type;
        var body = Encoding.UTF8.GetBytes(answer.Body);
        if (!answer.IsCut)
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
            return;
        }
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
