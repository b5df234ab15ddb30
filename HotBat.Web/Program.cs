using HotBat.Data;
using HotBat.Data.Operations;
using HotBat.Jobs;
using HotBat.Jobs.Operations;
using HotBat.Web;

return await Failures.GuardAsync(async () =>
{
    args = HotBatWeb.Settings(args);
    var builder = WebApplication.CreateBuilder(args);
    builder.AddRootSettings(args);
    builder.Services.AddHotBatDatabase(builder.Configuration);
    builder.Services.AddHotBatClock(builder.Configuration);
    builder.Services.AddHotBatData();
    builder.Services.AddHotBatJobs();
    builder.Services.AddHotBatWeb();

    var app = builder.Build();
    app.UseHotBatWeb();
    app.MapHotBatWeb();
    ListenAddress.RequireFree(app.Configuration);
    await app.Services.PrepareHotBatDatabaseAsync();
    await app.RunAsync();
    return 0;
});
