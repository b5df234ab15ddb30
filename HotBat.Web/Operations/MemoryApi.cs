using HotBat.Data.Operations;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace HotBat.Web.Operations;

/// <summary>What the app holds in memory, for this machine's administrator and `./hotbat bench circuits`.</summary>
public static class MemoryApi
{
    /// <param name="ManagedBytes">What a full collection leaves.</param>
    public sealed record MemoryAnswer(long ManagedBytes, long WorkingSetBytes, int OpenCircuits, int ConnectedCircuits);

    public static IServiceCollection AddOpenCircuits(this IServiceCollection services)
    {
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitHandler, OpenCircuits.Counter>();
        return services;
    }

    public static void MapMemory(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Memory, Read).RequireAuthorization(policy => policy.RequireRole(AdminRole.Name)).ExcludeFromDescription();

    static MemoryAnswer Read(OpenCircuits circuits)
    {
        // what has a finaliser is gone only at the next collection
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return new(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet, circuits.Open, circuits.Connected);
    }
}
