namespace HotBat.Tests.Support;

/// <summary>Where the sources lie: the nearest folder above the test binaries that holds the solution.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HotBat.Blazor.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"HotBat.Blazor.sln is in no folder above {AppContext.BaseDirectory}");
    }
}
