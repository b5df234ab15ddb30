using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HotBat.Data;

/// <summary>Lets `dotnet ef` build the model without a database.</summary>
sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<HotBatDbContext>
{
    public HotBatDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<HotBatDbContext>().UseNpgsql().Options);
}
