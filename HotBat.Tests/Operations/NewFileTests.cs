using HotBat.Core.Operations;
using HotBat.Jobs.Operations;

namespace HotBat.Tests.Operations;

public sealed class NewFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("hotbat-").FullName;

    [Fact]
    public async Task Write_ThatIsStopped_LeavesWhatWasThere()
    {
        var file = Path.Combine(_folder, "kept.csv");
        await NewFile.WriteAsync(file, writer => writer.WriteAsync("old"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => NewFile.WriteAsync(file, async writer =>
        {
            await writer.WriteAsync("ne");
            throw new OperationCanceledException();
        }));
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
        await NewFile.WriteAsync(file, writer => writer.WriteAsync("new"));
        Assert.Equal("new", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public void Check_BeforeTheWork_SaysWhatIsInTheWay()
    {
        NewFile.Check(null, "--predictions");
        NewFile.Check(Path.Combine(_folder, "new.csv"), "--predictions");
        Assert.Contains("is a folder", Assert.Throws<UserError>(() => NewFile.Check(_folder, "--predictions")).What, StringComparison.Ordinal);
        Assert.Contains("There is no folder", Assert.Throws<UserError>(() => NewFile.Check(Path.Combine(_folder, "none", "new.csv"), "--predictions")).What, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
