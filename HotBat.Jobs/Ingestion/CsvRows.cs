using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>A CSV file with a header, row by row, fields by name. An empty field, NA and a column that is not there are all unknown.</summary>
public sealed class CsvRows : IDisposable
{
    readonly CsvReader _reader;

    CsvRows(CsvReader reader, IReadOnlyList<string> columns) => (_reader, Columns) = (reader, columns);

    public IReadOnlyList<string> Columns { get; }

    public long Line => _reader.Parser.RawRow;

    public string Raw => _reader.Parser.RawRecord.TrimEnd('\r', '\n');

    public static CsvRows Open(Stream content, string path)
    {
        var reader = new CsvReader(new StreamReader(content), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, BadDataFound = null, MissingFieldFound = null });
        if (!reader.Read() || !reader.ReadHeader())
            throw new UserError("The file is empty.", path, "Fetch it again.");
        return new CsvRows(reader, reader.HeaderRecord!);
    }

    public bool Read() => _reader.Read();

    public bool Has(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            if (!Columns.Contains(column, StringComparer.Ordinal))
                return false;
        return true;
    }

    public string? Text(string column) => _reader.GetField(column) is { Length: > 0 } text and not "NA" ? text : null;

    public string RequiredText(string column, int longest)
    {
        var text = Text(column) ?? throw new RowError("key", column, $"{column} is empty");
        return text.Length <= longest ? text : throw new RowError("range", column, $"{column} has {text.Length} characters, more than {longest}");
    }

    public string? Text(string column, int longest) => Text(column) is null ? null : RequiredText(column, longest);

    public int? Number(string column, int least, int most)
    {
        if (Text(column) is not { } text)
            return null;
        // a column that has passed through floating point: 430911.0
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number != Math.Floor(number))
            throw new RowError("type", column, $"{column} is '{text}', not a whole number");
        return number >= least && number <= most ? (int)number : throw new RowError("range", column, $"{column} is {text}, outside {least} to {most}");
    }

    public int RequiredNumber(string column, int least, int most) => Number(column, least, most) ?? throw new RowError("key", column, $"{column} is empty");

    /// <summary>Null unless year, month and day are all known.</summary>
    public DateOnly? Date(string year, string month, string day)
    {
        if (Number(year, 0, 9999) is not { } y || Number(month, 0, 12) is not { } m || Number(day, 0, 31) is not { } d || y == 0 || m == 0 || d == 0)
            return null;
        return d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : throw new RowError("range", day, $"{y}-{m}-{d} is not a date");
    }

    public void Dispose() => _reader.Dispose();
}
