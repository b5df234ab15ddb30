using System.IO.Compression;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Tests.Support;

/// <summary>A temporary folder for hand-made files.</summary>
sealed class ImportFolder : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("hotbat-import-").FullName;

    public string Path => _folder;

    public static FileImport Files(TestDatabase database) => new(new IngestionRunStore(database.DataSource, TimeProvider.System));

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(_folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        using var target = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        using var writer = new StreamWriter(target);
        writer.Write(text);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
