using System.Text.Json;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>A saved answer of the MLB Stats API: bare, with a byte-order mark, or in the envelope of a recorder (under "response").</summary>
public static class StatsApiDocument
{
    public static async Task<JsonDocument> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        try
        {
            // the reader takes away a byte-order mark, the parser would not
            using var reader = new StreamReader(file.Content, leaveOpen: true);
            return JsonDocument.Parse(await reader.ReadToEndAsync(cancellation));
        }
        catch (JsonException e)
        {
            throw new UserError("This is not JSON: " + e.Message, file.Path, "Fetch it again.", e);
        }
    }

    /// <summary>The array of that name, or what the file should have been.</summary>
    public static IEnumerable<JsonElement> Items(JsonDocument document, string name, string path)
    {
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("response", out var inner) && inner.ValueKind == JsonValueKind.Object)
            root = inner;
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : throw new UserError($"This is not a Stats API answer with \"{name}\".", path, $"It should hold an array \"{name}\".");
    }

    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is not { } found ? null : found.ValueKind switch { JsonValueKind.String => found.GetString() is { Length: > 0 } text ? text : null, JsonValueKind.Number => found.GetRawText(), _ => null };

    public static double? Real(this JsonElement element, params ReadOnlySpan<string> path) =>
        double.TryParse(element.Text(path), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public static int? Whole(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Real(path) is { } number && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    public static short? Small(this JsonElement element, params ReadOnlySpan<string> path) => element.Whole(path) is { } number && number is >= short.MinValue and <= short.MaxValue ? (short)number : null;

    public static int RequiredWhole(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Whole(path) ?? throw new RowError("key", path[^1], $"{string.Join('.', path!)} is missing or no whole number");

    public static string RequiredText(this JsonElement element, int longest, params ReadOnlySpan<string> path)
    {
        var text = element.Text(path) ?? throw new RowError("key", path[^1], $"{string.Join('.', path!)} is missing");
        return text.Length <= longest ? text : throw new RowError("range", path[^1], $"{string.Join('.', path!)} has {text.Length} characters, more than {longest}");
    }

    /// <summary>The items that <paramref name="take"/> accepts; a refused one is kept under its number in the file, counted from 1.</summary>
    public static IEnumerable<object?[]> Each(this IEnumerable<JsonElement> items, ImportFile file, RowCount count, Func<JsonElement, long, object?[]> take)
    {
        foreach (var item in items)
        {
            count.Read++;
            object?[] row;
            try
            {
                row = take(item, count.Read);
            }
            catch (RowError e)
            {
                file.Reject(count.Read, e, item.GetRawText());
                continue;
            }
            yield return row;
        }
    }
}
