using System.Globalization;
using System.Text;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>A small CSV file with a header, row by row, fields by name (RFC 4180: quotes, doubled quotes, line breaks inside them). An empty field, NA and a column that is not there are all unknown.</summary>
public sealed class CsvRows : IDisposable
{
    readonly StreamReader _reader;
    readonly List<string> _fields = [];
    readonly StringBuilder _raw = new();
    readonly Dictionary<string, int> _places;
    long _lines;

    CsvRows(StreamReader reader, string path)
    {
        _reader = reader;
        if (!ReadRecord())
            throw new UserError("The file is empty.", path, "Fetch it again.");
        Columns = [.. _fields];
        _places = Columns.Select((name, place) => (name, place)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.place, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The line on which the row begins; the header is line 1.</summary>
    public long Line { get; private set; }

    public string Raw => _raw.ToString();

    public static CsvRows Open(Stream content, string path) => new(new StreamReader(content), path);

    public bool Read() => ReadRecord();

    public string? Text(string column) =>
        _places.TryGetValue(column, out var place) && place < _fields.Count && _fields[place] is { Length: > 0 } text and not "NA" ? text : null;

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

    bool ReadRecord()
    {
        _fields.Clear();
        _raw.Clear();
        do
        {
            Line = ++_lines;
            if (_reader.ReadLine() is not { } line)
                return false;
            _raw.Append(line);
        }
        while (_raw.Length == 0);
        // an odd number of quotes: a quoted field goes on in the next line
        while (Quotes() % 2 == 1 && _reader.ReadLine() is { } more)
        {
            _lines++;
            _raw.Append('\n').Append(more);
        }
        Split(_raw.ToString());
        return true;
    }

    int Quotes()
    {
        var count = 0;
        foreach (var chunk in _raw.GetChunks())
            count += chunk.Span.Count('"');
        return count;
    }

    void Split(string record)
    {
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            if (record[i] == '"' && quoted && i + 1 < record.Length && record[i + 1] == '"')
                field.Append(record[i++]);
            else if (record[i] == '"')
                quoted = !quoted;
            else if (record[i] == ',' && !quoted)
                Take(field);
            else
                field.Append(record[i]);
        }
        Take(field);
    }

    void Take(StringBuilder field)
    {
        _fields.Add(field.ToString().Trim());
        field.Clear();
    }
}
