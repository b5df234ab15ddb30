using System.ComponentModel.DataAnnotations;

namespace HotBat.Jobs.Prospects;

/// <summary>Where mail goes: HotBat:Mail. Without a host nothing is sent, and messages stay in the outbox.</summary>
public sealed class MailOptions
{
    public const string Section = "HotBat:Mail";

    public string? Host { get; set; }

    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>STARTTLS, with a certificate that this machine trusts. Off only for a server on this machine or a network that nobody else is on.</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    [EmailAddress]
    public string? From { get; set; }

    /// <summary>Who gets the local watchlist's digest, until there are users.</summary>
    [EmailAddress]
    public string? To { get; set; }

    public bool IsSet => Host is { Length: > 0 } && From is { Length: > 0 } && To is { Length: > 0 };
}
