using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HotBat.Tests.Prospects;

/// <summary>What a client said between MAIL and the end of its letter.</summary>
/// <param name="Data">As it came over the line, dots doubled at the beginnings of lines.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Data);

/// <summary>A mail server of a few verbs on 127.0.0.1, without TLS: takes letters, refuses a recipient, or hangs up in the middle of a letter.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly List<ReceivedMail> _received = [];
    readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The answer to RCPT that is no yes; null accepts everybody.</summary>
    public string? Refusal { get; set; }

    /// <summary>Hangs up before the end of the letter is acknowledged.</summary>
    public bool HangsUp { get; set; }

    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            lock (_received) return [.. _received];
        }
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                try
                {
                    await TalkAsync(client);
                }
                catch (IOException)
                {
                    // the client has gone
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 made.example");
        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250 made.example");
                    break;
                case "MAIL":
                    (from, to) = (Address(line), []);
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT":
                    if (Refusal is null) to.Add(Address(line));
                    await writer.WriteLineAsync(Refusal ?? "250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var data = new StringBuilder();
                    while (await reader.ReadLineAsync(_end.Token) is { } said && said != ".")
                    {
                        if (HangsUp) return;
                        data.Append(said).Append("\r\n");
                    }
                    lock (_received) _received.Add(new(from, to, data.ToString()));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                case "RSET" or "NOOP":
                    await writer.WriteLineAsync("250 ok");
                    break;
                default:
                    await writer.WriteLineAsync("500 unknown");
                    break;
            }
        }
    }

    static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        // the listener stays until nobody asks it any more
        await _serving;
        _listener.Stop();
        _end.Dispose();
    }
}
