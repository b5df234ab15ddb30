using System.Reflection;
using System.Text.RegularExpressions;
using HotBat.Tests.Support;

namespace HotBat.Tests.Architecture;

/// <summary>Who may import whom, as ARCHITECTURE.md draws it.</summary>
public sealed partial class DependencyTests
{
    static readonly string[] s_projects = ["HotBat.Core", "HotBat.Data", "HotBat.Jobs", "HotBat.Web"];
    static readonly string[] s_features = ["HomeRuns", "PitcherRisk", "Prospects", "LiveGames", "Accounts", "Fantrax"];

    [Theory]
    [InlineData("HotBat.Core", 0)]
    [InlineData("HotBat.Data", 1)]
    [InlineData("HotBat.Jobs", 2)]
    [InlineData("HotBat.Web", 3)]
    public void Project_SeesOnlyThoseToItsRight(string project, int below)
    {
        var seen = ReferencesOf(project).Where(r => r.StartsWith("HotBat.", StringComparison.Ordinal));
        Assert.Empty(seen.Except(s_projects.Take(below)));
    }

    [Theory]
    [InlineData("HotBat.Core", "Microsoft.EntityFrameworkCore|Npgsql|Quartz|System\\.Net\\.|Microsoft.AspNetCore|Radzen|System.IO.FileSystem|System.IO.Compression")]
    [InlineData("HotBat.Data", "System\\.Net\\.Http|Quartz|Microsoft.AspNetCore\\.(Components|Mvc|Routing)|Radzen")]
    [InlineData("HotBat.Jobs", "Microsoft.AspNetCore\\.(Components|Mvc)|Radzen")]
    public void Project_NeverContains_WhatAnotherOwns(string project, string forbidden) =>
        Assert.DoesNotContain(ReferencesOf(project), r => Regex.IsMatch(r, $"^({forbidden})", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [Fact]
    public void FeatureSlices_DoNotUseEachOther()
    {
        var crossings =
            from project in s_projects
            from slice in s_features
            let folder = Path.Combine(Repository.Root, project, slice)
            where Directory.Exists(folder)
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            from Match used in SliceName().Matches(File.ReadAllText(file))
            where s_features.Contains(used.Groups[1].Value) && used.Groups[1].Value != slice
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {used.Value}";
        Assert.Empty(crossings);
    }

    static string[] ReferencesOf(string project) => [.. Assembly.Load(project).GetReferencedAssemblies().Select(r => r.Name!)];

    [GeneratedRegex(@"HotBat\.(?:Core|Data|Jobs|Web)\.(\w+)", RegexOptions.None, 1000)]
    private static partial Regex SliceName();
}
