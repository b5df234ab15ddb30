using System.Runtime.CompilerServices;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>
/// A CSV file of any size, record by record, over one reused buffer of bytes (RFC 4180: quotes, doubled quotes, commas and line breaks inside them; LF or CRLF;
/// a byte order mark is skipped, blank lines are too). Fields are spans that live until the next <see cref="Read"/>.
/// </summary>
public sealed class CsvRecords(Stream content, string path, int bufferSize = 1 << 17)
{
    public const int LongestRecord = 1 << 20;

    byte[] _buffer = new byte[bufferSize];
    byte[] _unquoted = [];
    int[] _starts = new int[128];
    int[] _ends = new int[128];
    int _from;
    int _filled;
    int _recordEnd;
    bool _ended;
    bool _started;
    long _nextLine = 1;

    /// <summary>The line on which the record begins; the first is 1.</summary>
    public long Line { get; private set; }

    public int FieldCount { get; private set; }

    /// <summary>The record is the file's last and no line break follows it.</summary>
    public bool EndsWithoutLineBreak { get; private set; }

    public ReadOnlySpan<byte> Raw => _buffer.AsSpan(_from, _recordEnd - _from);

    public ReadOnlySpan<byte> Field(int index)
    {
        var field = _buffer.AsSpan(_starts[index], _ends[index] - _starts[index]);
        return field.Length > 0 && field[0] == (byte)'"' ? Unquote(field) : field;
    }

    public bool Read()
    {
        var at = _from = _recordEnd;
        if (!_started)
            at = _from = Start();
        // line breaks after the last record, and blank lines
        while (true)
        {
            if (at == _filled && !Fill(ref at))
            {
                _recordEnd = at;
                return false;
            }

            if (_buffer[at] == (byte)'\n')
                _nextLine++;
            else if (_buffer[at] != (byte)'\r')
                break;
            _from = ++at;
        }

        Line = _nextLine;
        FieldCount = 0;
        EndsWithoutLineBreak = false;
        return Scan(at);
    }

    // a file is often read once in the life of a process: what runs for every byte and field must not wait for the runtime to find out that it is hot
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool Scan(int at)
    {
        var fieldStart = at;
        while (true)
        {
            if (at == _filled)
            {
                var length = at - fieldStart;
                var goesOn = Fill(ref at);
                fieldStart = at - length;
                if (!goesOn)
                {
                    EndsWithoutLineBreak = true;
                    EndRecord(fieldStart, at);
                    return true;
                }
            }

            var c = _buffer[at];
            if (c == (byte)',')
            {
                Add(fieldStart, at);
                fieldStart = ++at;
            }
            else if (c == (byte)'\n')
            {
                EndRecord(fieldStart, at);
                return true;
            }
            else if (c == (byte)'"' && at == fieldStart)
            {
                (fieldStart, at) = SkipQuoted(at);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>From the opening quote to behind the closing one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    (int FieldStart, int At) SkipQuoted(int start)
    {
        var at = start + 1;
        while (true)
        {
            if (at == _filled)
            {
                var length = at - start;
                if (!Fill(ref at))
                    throw new UserError("A quoted field has no closing quote: the file is cut off or damaged.", $"{path}, line {Line}", "Fetch the file again.");
                start = at - length;
            }

            var c = _buffer[at++];
            if (c == (byte)'\n')
                _nextLine++;
            else if (c == (byte)'"')
            {
                if (at == _filled)
                {
                    var length = at - start;
                    var goesOn = Fill(ref at);
                    start = at - length;
                    if (!goesOn)
                        return (start, at);
                }

                if (_buffer[at] != (byte)'"')
                    return (start, at);
                at++;
            }
        }
    }

    void EndRecord(int fieldStart, int at)
    {
        _nextLine += EndsWithoutLineBreak ? 0 : 1;
        var end = at > fieldStart && _buffer[at - 1] == (byte)'\r' ? at - 1 : at;
        Add(fieldStart, end);
        // the line break itself is passed over by moving the end behind it
        _recordEnd = EndsWithoutLineBreak ? at : at + 1;
    }

    void Add(int start, int end)
    {
        if (FieldCount == _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        _starts[FieldCount] = start;
        _ends[FieldCount++] = end;
    }

    int Start()
    {
        _started = true;
        var at = 0;
        while (_filled < 3 && Fill(ref at))
        {
        }

        return _buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Reads on. What lies before the record is given up; a position moves with its byte, at the end of the file too.</summary>
    bool Fill(ref int at)
    {
        if (_ended)
            return false;
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _filled - _from).CopyTo(_buffer);
            for (var i = 0; i < FieldCount; i++)
                (_starts[i], _ends[i]) = (_starts[i] - _from, _ends[i] - _from);
            at -= _from;
            _filled -= _from;
            _from = 0;
        }

        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= LongestRecord)
                throw new UserError($"A record is longer than {LongestRecord / 1024:N0} KiB: a quote was opened and never closed, or this is no CSV file.", $"{path}, line {Line}", "Fetch the file again.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = content.Read(_buffer, _filled, _buffer.Length - _filled);
        _ended = read == 0;
        _filled += read;
        return read > 0;
    }

    ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> field)
    {
        // what follows the closing quote belongs to no rule; it is kept as it stands
        var inner = field[1..];
        var close = inner.IndexOf((byte)'"');
        if (close == inner.Length - 1)
            return inner[..close];
        if (_unquoted.Length < field.Length)
            _unquoted = new byte[field.Length];
        var length = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == (byte)'"' && i + 1 < inner.Length && inner[i + 1] == (byte)'"')
                _unquoted[length++] = inner[i++];
            else if (inner[i] != (byte)'"')
                _unquoted[length++] = inner[i];
        }

        return _unquoted.AsSpan(0, length);
    }
}
