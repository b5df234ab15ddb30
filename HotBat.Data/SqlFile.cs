using System.Collections.Concurrent;

namespace HotBat.Data;

/// <summary>Set work lives in .sql files beside the class that runs it; they are embedded under their path.</summary>
public static class SqlFile
{
    static readonly ConcurrentDictionary<string, string> s_texts = new();

    /// <param name="path">Path below HotBat.Data with forward slashes, e.g. "Ingestion/pitches_table.sql".</param>
    public static string Read(string path) => s_texts.GetOrAdd(path, static p =>
    {
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream(p)
            ?? throw new FileNotFoundException($"no embedded SQL file {p}; embedded are: {string.Join(", ", typeof(SqlFile).Assembly.GetManifestResourceNames())}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
