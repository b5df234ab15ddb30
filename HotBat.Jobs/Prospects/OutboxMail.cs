using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using HotBat.Data.Prospects;
using Microsoft.Extensions.Options;

namespace HotBat.Jobs.Prospects;

/// <summary>Sends what waits in the outbox by SMTP, where mail is set up. What cannot be delivered stays with its reason, and is tried again at the next run, five times in all.</summary>
public sealed class OutboxMail(OutboxStore outbox, IOptions<MailOptions> mail)
{
    /// <summary>A server that says nothing for so long is taken to be gone.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <returns>Messages sent; 0 where mail is not set up.</returns>
    public async Task<int> SendAsync(CancellationToken cancel)
    {
        var settings = mail.Value;
        if (!settings.IsSet) return 0;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        var sent = 0;
        foreach (var message in await outbox.WaitingAsync(cancel))
        {
            var failure = await TryAsync(client, settings, message, cancel);
            // it has gone out: that is written down even when the app is about to end
            await outbox.TriedAsync(message.OutboxMessageId, failure is null ? null : Reason(failure), CancellationToken.None);
            if (failure is null) sent++;
            // who answers nobody answers the next one neither, and would only use its attempts up
            else if (failure is not SmtpException { StatusCode: not (SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable) }) break;
        }
        return sent;
    }

    static async Task<Exception?> TryAsync(SmtpClient client, MailOptions settings, OutboxMessage message, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(s_patience);
        try
        {
            using var letter = Letter(settings, message);
            await client.SendMailAsync(letter, patience.Token);
            return null;
        }
        catch (SmtpException e)
        {
            return e;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"The server said nothing for {s_patience.TotalSeconds:0} seconds."));
        }
    }

    static MailMessage Letter(MailOptions settings, OutboxMessage message)
    {
        var from = new MailAddress(settings.From!, "HotBat");
        // a bare line feed would be sent as a letter of the text
        var body = message.Body.ReplaceLineEndings("\r\n");
        var letter = new MailMessage(from, new MailAddress(settings.To!)) { Subject = message.Subject, SubjectEncoding = Encoding.UTF8, Body = body, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = TransferEncoding.QuotedPrintable };
        // the same at every attempt: a reader's mailbox knows a letter again whose receipt was lost on the way
        letter.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{message.Kind}.{message.OutboxMessageId}.{message.CreatedAt.Ticks}@{from.Host}>"));
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }

    /// <summary>"Failure sending mail" alone says nothing.</summary>
    static string Reason(Exception failure) => failure is SmtpException { InnerException: { } why } and not SmtpFailedRecipientException ? $"{failure.Message} {why.Message}" : failure.Message;
}
