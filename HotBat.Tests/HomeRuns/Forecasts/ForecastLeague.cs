using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Jobs;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>The small league with forecasts, in a database of its own, and services on whatever day is asked for.</summary>
static class ForecastLeague
{
    /// <summary>The last day but one with games: July 28 is the last.</summary>
    public static readonly DateOnly Today = new(2024, 7, 28);

    public static T On<T>(this SmallLeagueDatabase league, DateOnly today)
        where T : notnull => league.FreshServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new PinnedTimeProvider(today)));
            services.AddLogging().AddHotBatPipelines();
        }).GetRequiredService<T>();

    public static async Task<List<T>> RowsAsync<T>(this SmallLeagueDatabase league, Func<HotBatDbContext, IQueryable<T>> of)
    {
        await using var db = league.Database.CreateDbContext();
        return await of(db).ToListAsync();
    }
}
