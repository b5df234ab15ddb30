using System.Text.Json;

namespace HotBat.Jobs.Ingestion;

/// <summary>What a file looks like from its first bytes: the columns of a CSV, or the names at the top of a JSON document ("dates[" for an array, "teams{" for an object).</summary>
public sealed record FileShape(string Path, IReadOnlyList<string> Columns, IReadOnlyList<string> JsonNames)
{
    const int Head = 64 * 1024;

    public string Name => System.IO.Path.GetFileName(Path);

    public bool HasColumns(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            if (!Columns.Contains(column, StringComparer.Ordinal))
                return false;
        return true;
    }

    public bool HasJson(string name) => JsonNames.Contains(name, StringComparer.Ordinal);

    public static async Task<FileShape> OfAsync(string path, CancellationToken cancellation)
    {
        var bare = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        var isCsv = bare.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (!isCsv && !bare.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return new FileShape(path, [], []);
        await using var content = FileImport.OpenUnpacked(path);
        if (isCsv)
        {
            using var reader = new StreamReader(content);
            var header = await reader.ReadLineAsync(cancellation) ?? "";
            return new FileShape(path, [.. header.Split(',').Select(c => c.Trim().Trim('"'))], []);
        }

        var head = new byte[Head];
        var length = await content.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation);
        return new FileShape(path, [], TopNames(head.AsSpan(0, length)));
    }

    /// <summary>The names of the outermost object, or of the "response" inside a recorder's envelope, as far as the head reaches.</summary>
    static List<string> TopNames(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        var names = new List<string>();
        var reader = new Utf8JsonReader(head, isFinalBlock: false, default);
        var (depth, name) = (1, "");
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != depth)
                    continue;
                if (reader.TokenType == JsonTokenType.PropertyName)
                    name = reader.GetString()!;
                else if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && name.Length > 0)
                {
                    names.Add(name + (reader.TokenType == JsonTokenType.StartArray ? '[' : '{'));
                    if (name == "response" && depth == 1)
                        depth = 2;
                }
            }
        }
        catch (JsonException)
        {
            // not JSON after all: its importer, if anyone's, will say so
        }
        return names;
    }
}
