using HotBat.Core.Operations;
using HotBat.Data.Operations;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace HotBat.Tests.Operations;

public sealed class DatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task TestDatabase_New_HasEveryMigration()
    {
        await using var db = database.CreateDbContext();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task Registration_ConnectionString_IsUsedAndKeepsItsOwnSettings()
    {
        await using var services = Services(database.ConnectionString + ";Maximum Pool Size=7");
        await services.PrepareHotBatDatabaseAsync();

        var opened = services.GetRequiredService<HotBatDatabase>();
        Assert.Null(opened.Cluster);
        var used = new NpgsqlConnectionStringBuilder(opened.ConnectionString);
        Assert.Equal(7, used.MaxPoolSize);
        Assert.Equal("HotBat", used.ApplicationName);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(services));
    }

    [Fact]
    public async Task HealthCheck_NobodyListens_IsUnhealthy()
    {
        await using var services = Services("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2");

        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(services));
    }

    [Fact]
    public async Task Prepare_NobodyListens_NamesHostAndSettingButNoPassword()
    {
        await using var services = Services("Host=127.0.0.1;Port=1;Username=nobody;Password=hush;Database=none;Timeout=2");

        var refusal = await Assert.ThrowsAsync<UserError>(() => services.PrepareHotBatDatabaseAsync());

        Assert.Contains("127.0.0.1:1", refusal.Where, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__HotBat", refusal.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings:HotBat", "Hst=1", "ConnectionStrings:HotBat")]
    [InlineData("HotBat:Database:MaxPoolSize", "many", "HotBat:Database:MaxPoolSize")]
    [InlineData("HotBat:Database:CommandTimeoutSeconds", "0", "HotBat:Database:CommandTimeoutSeconds")]
    public void Options_WrongSetting_AreRefusedByName(string key, string value, string named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Equal(named, Assert.Throws<UserError>(() => HotBatDatabaseOptions.From(configuration)).Where);
    }

    static ServiceProvider Services(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:HotBat", connectionString)]).Build();
        return new ServiceCollection().AddLogging().AddHotBatDatabase(configuration).BuildServiceProvider();
    }

    static async Task<HealthStatus> HealthAsync(ServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;
}
