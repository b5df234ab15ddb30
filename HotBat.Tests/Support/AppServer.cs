using HotBat.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Support;

/// <summary>The real app on a free loopback port of this process, so that a browser can open it. Without a connection string it gets a fresh test database.</summary>
public sealed class AppServer : IDisposable
{
    const string ConnectionSetting = "ConnectionStrings:HotBat";

    readonly Factory _factory;
    readonly string? _ownDatabase;

    AppServer(Factory factory, Uri address, string? ownDatabase) => (_factory, Address, _ownDatabase) = (factory, address, ownDatabase);

    public Uri Address { get; }

    public IServiceProvider Services => _factory.Services;

    /// <param name="environment">Development has the styleguide, Production has not.</param>
    /// <param name="settings">Configuration, such as a connection string.</param>
    /// <param name="services">Services put in place of the app's own.</param>
    public static AppServer Start(
        string environment = "Development", IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>(), StringComparer.Ordinal);
        var ownDatabase = all.ContainsKey(ConnectionSetting) ? null : Wait(async () => await (await TestPostgres.SharedAsync()).CreateAsync());
        if (ownDatabase is not null)
            all[ConnectionSetting] = ownDatabase;
        var factory = new Factory(environment, all, services);
        factory.UseKestrel(0);
        factory.StartServer();
        var addresses = factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new AppServer(factory, new Uri(addresses.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal)), ownDatabase);
    }

    public HttpClient CreateClient() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public void Dispose()
    {
        _factory.Dispose();
        if (_ownDatabase is not null)
            Wait(async () =>
            {
                await (await TestPostgres.SharedAsync()).DropAsync(_ownDatabase);
                return true;
            });
    }

    static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();

    sealed class Factory(string environment, IReadOnlyDictionary<string, string?>? settings, Action<IServiceCollection>? services)
        : WebApplicationFactory<App>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
                builder.UseSetting(key, value);
            if (services is not null)
                builder.ConfigureTestServices(services);
        }
    }
}
