using HotBat.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddRootSettings();
builder.Services.AddHotBatWeb();

var app = builder.Build();
app.UseHotBatWeb();
app.MapHotBatWeb();
await app.RunAsync();
