using System.Runtime.CompilerServices;
using System.Text;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;

namespace HotBat.Jobs.Ingestion;

/// <summary>
/// Savant's pitches, row by row: each becomes a row of the staging table or a reject with its reason. Columns are found by name; of a name that comes twice the first counts.
/// A pitch that comes twice in a file is staged with its line as it came: equal values are unchanged, other values are refused (a file that contradicts itself;
/// corrections come with a later file).
/// </summary>
sealed class SavantCsvReader
{
    const int MostRejects = 20_000;
    const int LongestRawLine = 500;
    const int LongestWord = 80;

    readonly CsvRecords _records;
    readonly string _path;
    readonly int _headerFields;
    readonly int? _gameYear;
    readonly (int Field, SavantColumn Column)[] _columns;
    readonly PitchKeys _keys = new();
    readonly KnownWords _clubs;
    readonly KnownWords _events = KnownWords.OfEvents();
    readonly List<RejectedRow> _rejected = [];
    RowState _row;

    public SavantCsvReader(CsvRecords records, string path, IReadOnlyList<string> header, IEnumerable<string> clubAliases)
    {
        (_records, _path, _headerFields) = (records, path, header.Count);
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
            place.TryAdd(header[i], i);
        var missing = SavantColumns.All.Where(c => c.IsRequired && !place.ContainsKey(c.Name)).Select(c => c.Name).ToList();
        if (missing.Count > 0)
            throw new UserError($"The file has no column {string.Join(", ", missing)}.", $"{path}, line 1", "Fetch it as Savant's details CSV (type=details).");
        _columns = [.. SavantColumns.All.Where(c => place.ContainsKey(c.Name)).Select(c => (place[c.Name], c))];
        _gameYear = place.TryGetValue("game_year", out var year) ? year : null;
        _clubs = new KnownWords(clubAliases);
    }

    /// <summary>As staged, in this order.</summary>
    public IReadOnlyList<StagedPitchColumn> Columns => [.. _columns.Select(c => new StagedPitchColumn(c.Column.Stored, c.Column.SqlType))];

    public long RowsRead { get; private set; }

    public long RowsFlagged { get; private set; }

    public long Repeats { get; private set; }

    public DateOnly? Through { get; private set; }

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    public ILookup<short, int> Games => _keys.Games;

    /// <summary>Fills the buffer; false when the file is at its end and nothing came.</summary>
    public bool Read(CopyBuffer buffer)
    {
        while (!buffer.IsFull && _records.Read())
        {
            RowsRead++;
            var start = buffer.Length;
            if (TryRow(buffer) is not { } error)
            {
                buffer.Rows++;
                continue;
            }

            buffer.Rewind(start);
            if (_rejected.Count == MostRejects)
                throw new UserError($"More than {MostRejects:N0} rows were refused, the last because {error.Message}.", $"{_path}, line {_records.Line}", "This is not the file it seems to be; fetch it again.");
            _rejected.Add(error with { RawLine = RawLine() });
        }

        return buffer.Rows > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    RejectedRow? TryRow(CopyBuffer buffer)
    {
        if (_records.FieldCount != _headerFields)
        {
            if (_records.EndsWithoutLineBreak && _records.FieldCount < _headerFields)
                throw new UserError($"The last row has {_records.FieldCount} fields where the header has {_headerFields}: the file is cut off.", $"{_path}, line {_records.Line}", "Fetch the file again; nothing of it was taken.");
            return Reject("type", null, $"{_records.FieldCount} fields where the header has {_headerFields}");
        }

        _row = default;
        buffer.StartRow(_columns.Length + 5);
        foreach (var (field, column) in _columns)
        {
            if (Write(buffer, column, _records.Field(field)) is { } error)
                return error;
        }

        if (_gameYear is { } place && SavantValues.TryWhole(_records.Field(place), out var year) && year != _row.Date.Year)
            return Reject("state", "game_year", $"game_year {year} is not the year of game_date {_row.Date:yyyy-MM-dd}");
        if (_row.HomeTeam == _row.AwayTeam)
            return Reject("state", "away_team", "a club plays against itself");

        // last, as only a row that is taken leaves its key behind
        var isRepeat = !_keys.Add((short)_row.Date.Year, _row.GamePk, _row.AtBat, _row.Pitch);
        Repeats += isRepeat ? 1 : 0;
        buffer.Small((short)_row.Date.Year);
        buffer.Whole((int)Math.Min(_records.Line, int.MaxValue));
        buffer.Small((short)_row.Flags);
        buffer.Small((short)_row.Judged);
        if (isRepeat)
            buffer.Text(Encoding.UTF8.GetBytes(RawLine()));
        else
            buffer.Null();

        if (Through is null || _row.Date > Through)
            Through = _row.Date;
        RowsFlagged += _row.Flags != PitchFlags.None && !isRepeat ? 1 : 0;
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    RejectedRow? Write(CopyBuffer buffer, SavantColumn column, ReadOnlySpan<byte> field)
    {
        if (SavantValues.IsUnknown(field))
        {
            if (column.IsRequired)
                return Reject(column.Reason is "key" ? "key" : "type", column.Name, $"{column.Name} is empty");
            buffer.Null();
            return null;
        }

        switch (column.Type)
        {
            case SavantType.Whole or SavantType.Small:
                if (!SavantValues.TryWhole(field, out var whole))
                    return NotA("whole number", column, field);
                if (whole < column.Least || whole > column.Most)
                    return OutOfRange(column, field);
                Judge(column, whole);
                if (column.Type is SavantType.Whole)
                    buffer.Whole((int)whole);
                else
                    buffer.Small((short)whole);
                Remember(column.Name, (int)whole);
                return null;

            case SavantType.Real:
                if (!SavantValues.TryReal(field, out var real))
                    return NotA("number", column, field);
                if (real < column.Least || real > column.Most)
                    return OutOfRange(column, field);
                Judge(column, real);
                buffer.Real((float)real);
                return null;

            case SavantType.Date:
                if (!SavantValues.TryDate(field, out _row.Date))
                    return NotA("date", column, field);
                if (_row.Date.Year is < 2000 or > 2100)
                    return OutOfRange(column, field);
                buffer.Date(_row.Date);
                return null;

            case SavantType.Letter:
                if (field.Length != 1 || !column.Letters!.Contains((char)field[0], StringComparison.Ordinal))
                    return Reject("range", column.Name, $"{column.Name} is '{Show(field)}', none of {string.Join(", ", column.Letters!.ToCharArray())}");
                buffer.Text(field);
                return null;

            case SavantType.TopOrBottom:
                var isTop = field.SequenceEqual("Top"u8);
                if (!isTop && !field.SequenceEqual("Bot"u8) && !field.SequenceEqual("Bottom"u8))
                    return Reject("range", column.Name, $"{column.Name} is '{Show(field)}', neither Top nor Bot");
                buffer.Boolean(isTop);
                return null;

            default:
                return WriteWord(buffer, column, field);
        }
    }

    RejectedRow? WriteWord(CopyBuffer buffer, SavantColumn column, ReadOnlySpan<byte> field)
    {
        if (field.Length > LongestWord || field.Contains((byte)0) || !System.Text.Unicode.Utf8.IsValid(field))
            return Reject("type", column.Name, $"{column.Name} is no word of up to {LongestWord} bytes");
        if (column.Name is "home_team" or "away_team")
        {
            var club = _clubs.Find(field);
            if (club < 0)
                return Reject("state", column.Name, $"{column.Name} '{Show(field)}' is the abbreviation of no known club");
            if (column.Name is "home_team")
                _row.HomeTeam = club;
            else
                _row.AwayTeam = club;
        }
        else if (column.Flag is PitchFlags.EventUnknown)
        {
            _row.Judged |= column.Flag;
            _row.Flags |= _events.Find(field) < 0 ? column.Flag : PitchFlags.None;
        }

        buffer.Text(field);
        return null;
    }

    void Judge(SavantColumn column, double value)
    {
        if (column.Flag is PitchFlags.None)
            return;
        _row.Judged |= column.Flag;
        if (value > column.LikelyMost)
            _row.Flags |= column.Flag;
    }

    void Remember(string column, int value)
    {
        switch (column)
        {
            case "game_pk":
                _row.GamePk = value;
                break;
            case "at_bat_number":
                _row.AtBat = value;
                break;
            case "pitch_number":
                _row.Pitch = value;
                break;
        }
    }

    RejectedRow NotA(string what, SavantColumn column, ReadOnlySpan<byte> field) => Reject("type", column.Name, $"{column.Name} is '{Show(field)}', not a {what}");

    RejectedRow OutOfRange(SavantColumn column, ReadOnlySpan<byte> field) =>
        Reject(column.Reason, column.Name, $"{column.Name} is {Show(field)}, outside {(column.Type is SavantType.Date ? "2000 to 2100" : $"{column.Least:0.###} to {column.Most:0.###}")}");

    RejectedRow Reject(string reason, string? column, string message) => new(_records.Line, reason, column, message, "");

    string RawLine() => Show(_records.Raw, LongestRawLine).TrimEnd('\r', '\n');

    // text for people and for a text column, which takes neither zero bytes nor half characters
    static string Show(ReadOnlySpan<byte> bytes, int longest = 40) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, longest)]).Replace('\0', '\uFFFD') + (bytes.Length > longest ? "…" : "");

    struct RowState
    {
        public DateOnly Date;
        public int GamePk;
        public int AtBat;
        public int Pitch;
        public int HomeTeam;
        public int AwayTeam;
        public PitchFlags Flags;
        public PitchFlags Judged;
    }
}
