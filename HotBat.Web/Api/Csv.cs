using System.Globalization;
using System.Text;

namespace HotBat.Web.Api;

/// <summary>A table as RFC 4180 text: one header, quoted where needed, numbers with a point, dates as 2024-08-14, unknown as an empty field.</summary>
public sealed class Csv<T>(params (string Header, Func<T, object?> Value)[] columns)
{
    public const string ContentType = "text/csv; charset=utf-8";

    public string Write(IEnumerable<T> rows)
    {
        var text = new StringBuilder();
        AppendLine(text, columns.Select(c => (object?)c.Header));
        foreach (var row in rows) AppendLine(text, columns.Select(c => c.Value(row)));
        return text.ToString();
    }

    static void AppendLine(StringBuilder text, IEnumerable<object?> fields) =>
        text.AppendJoin(',', fields.Select(f => Quote(f switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("0.#####", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => Inert(f.ToString() ?? ""),
        }))).Append("\r\n");

    // Spreadsheets run a field that begins like a formula, quoted or not. Numbers are written by themselves, so a minus here begins a word.
    static string Inert(string word) => word is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + word : word;

    static string Quote(string field) =>
        field.AsSpan().IndexOfAny("\",\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
