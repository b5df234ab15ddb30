using System.CommandLine;
using System.Text.Json;
using HotBat.Core.Operations;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.Operations;

public sealed class CommandLineTests : IDisposable
{
    readonly string _home = Directory.CreateTempSubdirectory("hotbat-command-").FullName;
    readonly StringWriter _out = new();
    readonly StringWriter _error = new();

    string LastLine => _out.ToString().TrimEnd().Split('\n')[^1];

    public void Dispose()
    {
        Directory.Delete(_home, recursive: true);
        _out.Dispose();
        _error.Dispose();
    }

    [Theory]
    [InlineData("db")]
    [InlineData("no-such-verb")]
    [InlineData("db", "start", "--no-such-option")]
    [InlineData("db", "backup")]
    public async Task Run_WrongUsage_Returns2AndPointsToHelp(params string[] line)
    {
        Assert.Equal(2, await RunAsync(line));
        Assert.Contains("--help", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_out.ToString());
    }

    [Theory]
    [InlineData("--from: '31.12.2024' is no day", "score", "pitcher-risk", "--from", "31.12.2024")]
    // of which people on two continents think differently
    [InlineData("--through: '05/06/2024' is no day", "train", "home-runs", "--through", "05/06/2024")]
    [InlineData("--seconds: 'x' is no whole number", "bench", "pages", "--seconds", "x")]
    [InlineData("promote: 'x' is no whole number", "models", "promote", "x")]
    [InlineData("'pitcher-risk'", "models", "list", "nonsense")]
    public async Task Run_AWrongValue_IsNamedInWordsOfWhoTypedIt(string told, params string[] line)
    {
        Assert.Equal(2, await RunAsync(line));
        Assert.Contains(told, _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_RowsThatAreNotTaken_AreToldWithLineAndReason()
    {
        var file = new FileImportResult("statcast", "games.csv", new(10, 4, 0, 0, 6), null) { Rejected = [new(3, "range", "launch_speed", "launch_speed is 200: at most 140", "")] };
        await using var services = new ServiceCollection().BuildServiceProvider();
        IngestCommands.Report(new(new RootCommand().Parse([]), services, _out, _error), [file], [], [], 0);
        Assert.Contains("line 3 was not taken: launch_speed is 200", _out.ToString() + _error, StringComparison.Ordinal);
        Assert.Contains("and 5 more: /admin/data lists them", _out.ToString() + _error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutArguments_ListsTheVerbs()
    {
        Assert.Equal(0, await RunAsync());
        Assert.Contains("doctor", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DbRestore_MissingFile_SaysWhatWhereAndMendWithoutStackTrace()
    {
        Assert.Equal(1, await RunAsync("db", "restore", Path.Combine(_home, "none.dump"), "--json"));

        var lines = _error.ToString().TrimEnd().Split('\n');
        Assert.Equal(["error:", "where:", "mend: "], lines.Select(line => line[..6].TrimEnd() is "mend:" ? "mend: " : line[..6]));
        Assert.DoesNotContain("   at ", _error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("none.dump", JsonDocument.Parse(LastLine).RootElement.GetProperty("where").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DbStop_NothingRuns_SaysSoInOneJsonObject()
    {
        Assert.Equal(0, await RunAsync("db", "stop", "--json"));
        Assert.False(JsonDocument.Parse(LastLine).RootElement.GetProperty("stopped").GetBoolean());
    }

    [Fact]
    public async Task Db_BackupThenRestore_BringsTheDataBack()
    {
        var file = Path.Combine(_home, "backup.dump");
        Assert.Equal(0, await RunAsync("db", "start"));
        try
        {
            Assert.True(await RunAsync("db", "backup", file) == 0, _error.ToString());
            Assert.True(await RunAsync("db", "restore", file, "--json") == 0, _error.ToString());
            Assert.True(JsonDocument.Parse(LastLine).RootElement.GetProperty("restored").GetBoolean());
        }
        finally
        {
            Assert.Equal(0, await RunAsync("db", "stop"));
        }
    }

    [Fact]
    public async Task Doctor_Json_NamesEveryPart()
    {
        Assert.Equal(0, await RunAsync("doctor", "--json"));

        var parts = JsonDocument.Parse(LastLine).RootElement.GetProperty("parts").EnumerateArray().ToList();
        Assert.Contains(parts, part => part.GetProperty("part").GetString() == "PostgreSQL");
        Assert.All(parts, part => Assert.True(part.GetProperty("found").ValueKind is JsonValueKind.String != part.GetProperty("without").ValueKind is JsonValueKind.String));
    }

    [Fact]
    public async Task Guard_Cancelled_Returns1AndSaysThatCommittedWorkStays()
    {
        Assert.Equal(1, await Failures.GuardAsync(() => throw new OperationCanceledException(), _error, _out));
        Assert.Contains("committed", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("stopped", JsonDocument.Parse(LastLine).RootElement.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Guard_WhatWasAskedForCannotBe_IsWrongUsage(bool isUsage, int code) =>
        Assert.Equal(code, await Failures.GuardAsync(() => throw new UserError("--to lies before --from.") { IsUsage = isUsage }, _error));

    [Fact]
    public async Task Guard_UnexpectedException_ShowsMessageAndHowToSeeMore()
    {
        Assert.Equal(1, await Failures.GuardAsync(() => throw new InvalidDataException("odd bytes"), _error));
        Assert.Contains("odd bytes", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("HOTBAT_TRACE", _error.ToString(), StringComparison.Ordinal);
    }

    Task<int> RunAsync(params string[] line) =>
        CommandLine.RunAsync(line.Length == 0 ? line : [.. line, "--home", _home], new Verbs(_out, _error), CancellationToken.None);
}
