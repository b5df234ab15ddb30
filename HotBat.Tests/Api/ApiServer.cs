using System.Globalization;
using HotBat.Tests.Support;

namespace HotBat.Tests.Api;

/// <summary>The app over the small league, without a limit on requests.</summary>
public sealed class ApiServer : IAsyncLifetime
{
    readonly TestDatabase _database = new();
    AppServer? _app;

    public string ConnectionString => _database.ConnectionString;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await SmallLeague.SeedAsync(_database.DataSource);
        await SmallLeague.ScoreAsync(_database.DataSource, _database);
        _app = AppServer.Start("Production", Settings(_database.ConnectionString, requestsPerMinute: 0));
        Client = _app.CreateClient();
    }

    public static Dictionary<string, string?> Settings(string connection, int requestsPerMinute) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:HotBat"] = connection,
        ["HotBat:Today"] = SmallLeague.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["HotBat:Api:RequestsPerMinute"] = requestsPerMinute.ToString(CultureInfo.InvariantCulture),
    };

    public async Task<HttpResponseMessage> GetAsync(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        _app?.Dispose();
        await _database.DisposeAsync();
    }
}

/// <summary>Tests that ask the same app.</summary>
[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ApiServer>
{
    public const string Name = "api";
}
