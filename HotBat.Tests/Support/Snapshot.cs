namespace HotBat.Tests.Support;

/// <summary>A contract kept as a file under HotBat.Tests/Snapshots. With HOTBAT_ACCEPT_SNAPSHOTS=1 the tests write what they got; the difference is then read in version control.</summary>
static class Snapshot
{
    const string AcceptVariable = "HOTBAT_ACCEPT_SNAPSHOTS";

    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "HotBat.Tests", "Snapshots", name);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual) return;
        string[] was = expected.Split('\n'), now = actual.Split('\n');
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"""
            The contract {name} has changed, first in line {line + 1}:
            - {was.ElementAtOrDefault(line)}
            + {now.ElementAtOrDefault(line)}
            If that is meant, accept it and look at the difference: {AcceptVariable}=1 ./hotbat test Api && git diff HotBat.Tests/Snapshots
            """);
    }
}
