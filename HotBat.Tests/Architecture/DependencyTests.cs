using System.Reflection;
using System.Text.RegularExpressions;
using HotBat.Tests.Support;

namespace HotBat.Tests.Architecture;

/// <summary>Who may import whom, as ARCHITECTURE.md draws it.</summary>
public sealed partial class DependencyTests
{
    static readonly string[] s_projects = ["HotBat.Core", "HotBat.Data", "HotBat.Jobs", "HotBat.Web"];
    /// <summary>Rooms that every feature may use, and those that put features together; every other folder is a feature.</summary>
    static readonly string[] s_shared =
        ["Baseball", "Names", "Ingestion", "Learning", "ModelRegistry", "Operations", "SampleLeague", "Bench", "Migrations", "Api", "Charts", "Parts", "Shell", "Styleguide", "wwwroot", "bin", "obj"];

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
        Assert.Contains("HomeRuns", s_features.Value);
        var files =
            from project in s_projects
            from slice in s_features.Value
            let folder = Path.Combine(Repository.Root, project, slice)
            where Directory.Exists(folder)
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            from crossing in Crossings(slice, File.ReadAllText(file))
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {crossing}";
        Assert.Empty(files);
    }

    [Theory]
    [InlineData("Search", "using HotBat.Data.HomeRuns;", "HotBat.Data.HomeRuns")]
    [InlineData("Search", "@using HotBat.Web.HomeRuns", "HotBat.Web.HomeRuns")]
    [InlineData("Search", "using HotBat.Data.Baseball;", null)]
    [InlineData("HomeRuns", "using HotBat.Data.HomeRuns;", null)]
    public void Crossing_IsSeen(string slice, string text, string? crossing) => Assert.Equal(crossing, Crossings(slice, text).SingleOrDefault());

    /// <summary>What is used everywhere without being named would cross unseen.</summary>
    [Fact]
    public void WhatEveryPageUses_IsNoFeature() => Assert.Empty(Crossings("", File.ReadAllText(Path.Combine(Repository.Root, "HotBat.Web", "_Imports.razor"))));

    static IEnumerable<string> Crossings(string slice, string text) =>
        from Match used in SliceName().Matches(text)
        where used.Groups[1].Value is var other && other != slice && s_features.Value.Contains(other)
        select used.Value;

    static readonly Lazy<HashSet<string>> s_features = new(() =>
        [.. s_projects.SelectMany(project => Directory.EnumerateDirectories(Path.Combine(Repository.Root, project))).Select(folder => Path.GetFileName(folder)).Except(s_shared)]);

    static string[] ReferencesOf(string project) => [.. Assembly.Load(project).GetReferencedAssemblies().Select(r => r.Name!)];

    [GeneratedRegex(@"HotBat\.(?:Core|Data|Jobs|Web)\.(\w+)", RegexOptions.None, 1000)]
    private static partial Regex SliceName();
}
