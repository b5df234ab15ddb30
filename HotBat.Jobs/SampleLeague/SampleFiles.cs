using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HotBat.Jobs.SampleLeague;

/// <summary>Files that are there whole or not at all: written beside their place and moved there.</summary>
static class SampleFiles
{
    public static void Replace(string path, Action<string> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // no importer takes a file of this ending
        var unfinished = path + ".unfinished";
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }

    public static void Csv(string path, string header, IEnumerable<object?[]> rows) => Replace(path, unfinished =>
    {
        using Stream file = File.Create(unfinished);
        using var packed = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        using var writer = new StreamWriter(packed, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(header);
        foreach (var row in rows)
            writer.WriteLine(string.Join(',', row.Select(Text)));
    });

    static string Text(object? value) => value switch
    {
        null => "",
        string text => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double real => real.ToString("0.###", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
