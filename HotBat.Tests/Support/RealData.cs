namespace HotBat.Tests.Support;

/// <summary>The folder of real data beside the checkout, or where HOTBAT_REAL_DATA points. It is never part of the project.</summary>
static class RealData
{
    public static string Root { get; } = Path.GetFullPath(Environment.GetEnvironmentVariable("HOTBAT_REAL_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data"));

    public static string At(string path) => Path.Combine(Root, path);
}

/// <summary>A test on real data: skipped, and saying so, where the file is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute(params string[] needs)
    {
        if (needs.FirstOrDefault(file => !Path.Exists(RealData.At(file))) is { } missing)
            Skip = $"no real data: {RealData.At(missing)} is not there (HOTBAT_REAL_DATA)";
    }
}
