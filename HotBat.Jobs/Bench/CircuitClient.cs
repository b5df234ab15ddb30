using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HotBat.Jobs.Bench;

/// <summary>
/// A reader's page without a browser: it fetches the prerendered page, opens its circuit, takes every rendering and answers every script call as a browser would,
/// with the answer of one that keeps nothing of its own.
/// </summary>
sealed partial class CircuitClient : IAsyncDisposable
{
    const long InvocationMessage = 1, CompletionMessage = 3, CloseMessage = 7;
    const long ObjectReference = 1;
    static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(700), s_patience = TimeSpan.FromSeconds(30);

    readonly HttpClient _http;
    readonly ClientWebSocket _socket = new();
    readonly SemaphoreSlim _sending = new(1);
    readonly CancellationTokenSource _gone = new();
    readonly TaskCompletionSource<string> _circuit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Task _receiving = Task.CompletedTask;
    long _heard = Stopwatch.GetTimestamp();
    int _renderings, _objects;

    CircuitClient(HttpClient http) => _http = http;

    public int Renderings => Volatile.Read(ref _renderings);

    /// <summary>Opens the page and waits until it is still.</summary>
    /// <exception cref="InvalidDataException">The page has no circuit, or the circuit ended with an error.</exception>
    public static async Task<CircuitClient> OpenAsync(HttpClient http, string path, CancellationToken cancellation)
    {
        var html = await http.GetStringAsync(path, cancellation);
        var markers = ComponentMarker().Matches(html).Select(m => m.Groups[1].Value).ToList();
        if (markers.Count == 0) throw new InvalidDataException($"{path} has no interactive part.");
        var client = new CircuitClient(http);
        try
        {
            await client.StartAsync(path, markers, StateMarker().Match(html) is { Success: true } state ? state.Groups[1].Value : "", cancellation);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    async Task StartAsync(string path, List<string> markers, string state, CancellationToken cancellation)
    {
        var address = _http.BaseAddress!;
        await _socket.ConnectAsync(new UriBuilder(address) { Scheme = address.Scheme == "https" ? "wss" : "ws", Path = "/_blazor" }.Uri, cancellation);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, cancellation);
        _receiving = ReceiveAsync();
        await SendAsync(BlazorPack.Invocation("1", "StartCircuit", address.AbsoluteUri, new Uri(address, path).AbsoluteUri, "[]", state), cancellation);
        await _circuit.Task.WaitAsync(s_patience, cancellation);
        var operations = markers.Select((marker, i) => string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"add\",\"ssrComponentId\":{i + 1},\"marker\":{marker}}}"));
        await SendAsync(BlazorPack.Invocation(null, "UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{string.Join(',', operations)}]}}", state), cancellation);
        for (var started = Stopwatch.GetTimestamp(); Renderings == 0 || Stopwatch.GetElapsedTime(Volatile.Read(ref _heard)) < s_quiet; await Task.Delay(50, cancellation))
        {
            if (_receiving.IsCompleted) await _receiving;
            if (Stopwatch.GetElapsedTime(started) > s_patience) throw new InvalidDataException($"{path} was not still after {s_patience.TotalSeconds:0} s.");
        }
    }

    async Task SendAsync(byte[] message, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    async Task ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var kept = new MemoryStream();
        var isGreeted = false;
        try
        {
            while (await _socket.ReceiveAsync(buffer, _gone.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                kept.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage) continue;
                var received = kept.ToArray().AsSpan();
                kept.SetLength(0);
                if (!isGreeted)
                {
                    // the answer to the handshake is JSON, up to its record separator
                    received = received[(received.IndexOf((byte)0x1e) + 1)..];
                    isGreeted = true;
                }
                foreach (var message in Messages(received, kept)) await AnswerAsync(message);
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            _circuit.TrySetException(e);
            throw;
        }
    }

    static List<IReadOnlyList<object?>> Messages(ReadOnlySpan<byte> received, MemoryStream rest)
    {
        var messages = new List<IReadOnlyList<object?>>();
        while (BlazorPack.Take(ref received) is { } message) messages.Add(message);
        rest.Write(received);
        return messages;
    }

    async Task AnswerAsync(IReadOnlyList<object?> message)
    {
        switch (message)
        {
            case [CloseMessage, ..]:
                throw new InvalidDataException($"The circuit was closed: {message.ElementAtOrDefault(1)}");
            case [CompletionMessage, _, _, 3L, string circuit]:
                _circuit.TrySetResult(circuit);
                break;
            case [CompletionMessage, ..]:
                throw new InvalidDataException($"The circuit was refused: {message.ElementAtOrDefault(4)}");
            case [InvocationMessage, _, _, string target, IReadOnlyList<object?> arguments, ..]:
                Volatile.Write(ref _heard, Stopwatch.GetTimestamp());
                await CalledAsync(target, arguments);
                break;
        }
    }

    async Task CalledAsync(string target, IReadOnlyList<object?> arguments)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                Interlocked.Increment(ref _renderings);
                await SendAsync(BlazorPack.Invocation(null, "OnRenderCompleted", arguments[0], null), _gone.Token);
                break;
            case "JS.BeginInvokeJS" when arguments is [long handle and not 0, string function, _, long kind, ..]:
                await SendAsync(BlazorPack.Invocation(null, "EndInvokeJSFromDotNet", handle, true, $"[{handle.ToString(CultureInfo.InvariantCulture)},true,{ScriptAnswer(function, kind)}]"), _gone.Token);
                break;
            case "JS.Error":
                throw new InvalidDataException($"The circuit failed: {arguments[0]}");
        }
    }

    /// <summary>What a browser would say that has just been opened: no favourites, no history, a zone.</summary>
    string ScriptAnswer(string function, long kind) => kind == ObjectReference
        ? JsonSerializer.Serialize(new Dictionary<string, int>(StringComparer.Ordinal) { ["__jsObjectId"] = ++_objects })
        : function switch
        {
            "hotbatZone" => "\"America/New_York\"",
            "has" or "toggle" or "share" => "false",
            "all" => "[]",
            _ => "null",
        };

    /// <summary>Leaves as a closed tab does: the circuit ends at once, it is not kept for a return.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_circuit.Task.IsCompletedSuccessfully)
        {
            using var farewell = new MultipartFormDataContent { { new StringContent(_circuit.Task.Result), "circuitId" } };
            using var answer = await _http.PostAsync("/_blazor/disconnect", farewell);
        }
        await _gone.CancelAsync();
        await _receiving.ContinueWith(_ => { }, TaskScheduler.Default);
        _socket.Dispose();
        _sending.Dispose();
        _gone.Dispose();
    }

    [GeneratedRegex("""<!--Blazor:(\{"type":"server".*?\})-->""", RegexOptions.Singleline, 2000)]
    private static partial Regex ComponentMarker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([A-Za-z0-9+/=]+)-->", RegexOptions.None, 2000)]
    private static partial Regex StateMarker();
}
