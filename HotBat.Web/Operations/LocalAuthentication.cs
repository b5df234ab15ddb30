using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using HotBat.Data.Operations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace HotBat.Web.Operations;

/// <summary>
/// Whoever sits at this machine is its administrator: a connection over loopback to a loopback name, that no proxy has passed on and no foreign page has opened.
/// The circuit's own connection is judged by the same rule. Anybody else is told that there is no such page.
/// A proxy that says nothing of itself cannot be told from a reader: it has to be named (<see cref="ReverseProxy"/>).
/// </summary>
public sealed class LocalAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IConfiguration configuration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "local";

    static readonly string[] s_proxied = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(!ReverseProxy.IsSet(configuration) && IsLocal(Context)
        ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "this machine"), new Claim(ClaimTypes.Role, AdminRole.Name)], SchemeName)), SchemeName))
        : AuthenticateResult.NoResult());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => NotFoundAsync();

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => NotFoundAsync();

    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLoopbackName(http.Request.Host.Host)
        && !s_proxied.Any(http.Request.Headers.ContainsKey)
        // a foreign page's picture carries no Origin
        && http.Request.Headers["Sec-Fetch-Site"] != "cross-site"
        && (http.Request.Headers.Origin is not [{ Length: > 0 } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLoopbackName(page.Host)));

    static bool IsLoopbackName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    Task NotFoundAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

public static class AdminRegistration
{
    public static IServiceCollection AddHotBatAdmin(this IServiceCollection services)
    {
        services.AddAuthentication(LocalAuthentication.SchemeName).AddScheme<AuthenticationSchemeOptions, LocalAuthentication>(LocalAuthentication.SchemeName, null);
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        return services;
    }
}
