using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.HomeRuns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Support;

/// <summary>The small league, scored, in a database of its own.</summary>
public sealed class SmallLeagueDatabase : IAsyncLifetime
{
    readonly TestDatabase _database = new();
    readonly List<ServiceProvider> _providers = [];

    public TestDatabase Database => _database;

    /// <summary>Name of a database with the small league in it, to be copied in place of being made.</summary>
    internal string? CopyOf { get; init; }

    public async Task InitializeAsync()
    {
        _database.CopyOf = CopyOf;
        await _database.InitializeAsync();
        if (CopyOf is not null) return;
        await SmallLeague.SeedAsync(_database.DataSource);
        await SmallLeague.ScoreAsync(_database.DataSource, _database);
    }

    /// <summary>The product's queries with caches that know nothing yet.</summary>
    public T Fresh<T>() where T : notnull => FreshServices().GetRequiredService<T>();

    public IServiceProvider FreshServices(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IDbContextFactory<HotBatDbContext>>(_database);
        services.AddSingleton(_database.DataSource);
        services.AddSingleton(SmallLeague.Clock);
        services.AddHotBatData();
        more?.Invoke(services);
        _providers.Add(services.BuildServiceProvider());
        return _providers[^1];
    }

    internal async Task<SeasonCalendar> CalendarAsync(DateOnly? asOf = null) =>
        (await Fresh<SeasonQueries>().CalendarAsync(SmallLeague.Season, asOf ?? SmallLeague.Today, default))!;

    internal async Task<int> ExecuteAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        // the providers would take the data source with them, which the database still needs to be dropped
        await _database.DisposeAsync();
        foreach (var provider in _providers) await provider.DisposeAsync();
    }
}

/// <summary>Tests that only read the small league share one.</summary>
[CollectionDefinition(Name)]
public sealed class SmallLeagueCollection : ICollectionFixture<SmallLeagueDatabase>
{
    public const string Name = "small league";
}
