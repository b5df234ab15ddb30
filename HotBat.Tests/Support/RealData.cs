namespace HotBat.Tests.Support;

/// <summary>The collected real data: the folder that HOTBAT_REAL_DATA names, else ../shared/data beside the repository. It is never part of the repository.</summary>
static class RealData
{
    public static string Root { get; } = Path.GetFullPath(Environment.GetEnvironmentVariable("HOTBAT_REAL_DATA") is { Length: > 0 } set
        ? set
        : Path.Combine(Repository.Root, "..", "shared", "data"));

    public static string At(string path) => Path.Combine(Root, path);

    public static string Statcast(string file) => Path.Combine(Root, "statcast", file);

    public static string? ReasonToSkip(params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
            if (!Path.Exists(At(file)))
                return $"Needs real data: {At(file)} is not there. HOTBAT_REAL_DATA names the folder.";
        return null;
    }
}

/// <summary>A test over real data; skipped, with the missing file's name, where that is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute(params string[] files) => Skip = RealData.ReasonToSkip(files);
}
