using System.Globalization;
using System.Text;
using HotBat.Data.Prospects;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HotBat.Tests.Prospects;

/// <summary>The outbox over a mail server of our own.</summary>
public sealed class OutboxMailTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    const string Body = "José Ramírez: dynasty score 61.2 (−0.4 since added)\n.a note that begins with a dot\n.\n..and one with two\n  your note: ask about his glove = 60\nlast line";

    readonly HandClock _clock = new(new(2012, 12, 5, 12, 0, 0, TimeSpan.Zero));

    OutboxStore Outbox => new(database, _clock);

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate outbox_messages");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    Task<int> SendAsync(int port) => new OutboxMail(Outbox, Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Tls = false, From = "hotbat@made.example", To = "reader@made.example" })).SendAsync(default);

    Task AddAsync(int week, string body = Body) => Outbox.AddAsync("local", WatchDigest.Kind, new DateOnly(2012, 12, 3).AddDays(7 * week), $"Your prospects, week {week}", body, default);

    async Task<List<(bool IsSent, int Attempts, string? Error)>> KeptAsync()
    {
        await using var db = database.CreateDbContext();
        return [.. (await db.OutboxMessages.AsNoTracking().OrderBy(m => m.OutboxMessageId).ToListAsync()).Select(m => (m.SentAt is not null, (int)m.Attempts, m.Error))];
    }

    [Fact]
    public async Task Digest_IsDeliveredOnce_LetterByLetter()
    {
        await using var server = new SmtpListener();
        await AddAsync(1);
        Assert.Equal((1, 0), (await SendAsync(server.Port), await SendAsync(server.Port)));
        var mail = Assert.Single(server.Received);
        Assert.Equal(("hotbat@made.example", "reader@made.example"), (mail.From, Assert.Single(mail.To)));
        Assert.Equal(Body.ReplaceLineEndings("\r\n"), BodyOf(mail));
        Assert.Contains("Subject: Your prospects, week 1\r\n", mail.Data, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated\r\n", mail.Data, StringComparison.Ordinal);
        Assert.Equal([(true, 1, null)], await KeptAsync());
    }

    [Fact]
    public async Task Recipient_Refused_IsKeptWithTheReasonAndTriedAgain()
    {
        await using var server = new SmtpListener { Refusal = "550 5.1.1 no such reader" };
        await AddAsync(1);
        Assert.Equal(0, await SendAsync(server.Port));
        var (isSent, attempts, error) = Assert.Single(await KeptAsync());
        Assert.Equal((false, 1), (isSent, attempts));
        Assert.Contains("no such reader", error, StringComparison.Ordinal);
        server.Refusal = null;
        Assert.Equal(1, await SendAsync(server.Port));
        Assert.Equal([(true, 2, null)], await KeptAsync());
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Recipient_RefusedEveryTime_IsGivenUpAndStays()
    {
        await using var server = new SmtpListener { Refusal = "550 5.1.1 no such reader" };
        await AddAsync(1);
        for (var i = 0; i <= OutboxStore.MostAttempts; i++) await SendAsync(server.Port);
        var (isSent, attempts, _) = Assert.Single(await KeptAsync());
        Assert.Equal((false, OutboxStore.MostAttempts), (isSent, attempts));
    }

    [Fact]
    public async Task Connection_Cut_LosesAndDoublesNothing()
    {
        await using var server = new SmtpListener { HangsUp = true };
        await AddAsync(1);
        await AddAsync(2);
        Assert.Equal(0, await SendAsync(server.Port));
        var kept = await KeptAsync();
        // the second is not tried where the first found nobody
        Assert.Equal([(false, 1), (false, 0)], kept.Select(one => (one.IsSent, one.Attempts)));
        Assert.NotEmpty(kept[0].Error!);
        server.HangsUp = false;
        Assert.Equal((2, 0), (await SendAsync(server.Port), await SendAsync(server.Port)));
        Assert.Equal(["Your prospects, week 1", "Your prospects, week 2"], server.Received.Select(SubjectOf));
        Assert.Equal(2, server.Received.Select(MessageIdOf).Distinct().Count());
    }

    [Fact]
    public async Task Server_NotThere_KeepsTheMessageWithTheReason()
    {
        int port;
        await using (var gone = new SmtpListener()) port = gone.Port;
        await AddAsync(1);
        Assert.Equal(0, await SendAsync(port));
        var (isSent, _, error) = Assert.Single(await KeptAsync());
        Assert.False(isSent);
        Assert.Contains("refused", error, StringComparison.OrdinalIgnoreCase);
    }

    static string SubjectOf(ReceivedMail mail) => HeaderOf(mail, "Subject: ");

    static string MessageIdOf(ReceivedMail mail) => HeaderOf(mail, "Message-ID: ");

    static string HeaderOf(ReceivedMail mail, string name) => mail.Data.Split("\r\n").First(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))[name.Length..];

    /// <summary>As a mailbox reads it: doubled dots undone, quoted-printable decoded.</summary>
    static string BodyOf(ReceivedMail mail)
    {
        var lines = mail.Data.Split("\r\n").Select(line => line.StartsWith('.') ? line[1..] : line).ToList();
        var start = lines.IndexOf("");
        Assert.Contains("Content-Transfer-Encoding: quoted-printable", lines[..start], StringComparer.OrdinalIgnoreCase);
        var quoted = string.Join("\r\n", lines[(start + 1)..]).Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < quoted.Length; i++)
            if (quoted[i] != '=') bytes.Add((byte)quoted[i]);
            else (bytes, i) = ([.. bytes, byte.Parse(quoted.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)], i + 2);
        return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r', '\n');
    }
}
