using Microsoft.Extensions.Configuration;

namespace HotBat.Data.Operations;

/// <summary>The folder that holds everything HotBat keeps: the private database, logs, keys.</summary>
public sealed record HotBatHome(string Folder)
{
    public const string Variable = "HOTBAT_HOME";

    public string Database => Path.Combine(Folder, "postgres");

    public string Logs => Path.Combine(Folder, "logs");

    public string Keys => Path.Combine(Folder, "keys");

    public static HotBatHome From(IConfiguration configuration)
    {
        var configured = configuration[Variable] ?? configuration["HotBat:Home"];
        return new HotBatHome(Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Path.Combine(RepositoryOrCurrentFolder(), ".hotbat") : configured));
    }

    /// <summary>The nearest folder upwards that holds the solution, else the current one.</summary>
    public static string RepositoryOrCurrentFolder()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "HotBat.Blazor.sln")))
                    return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
