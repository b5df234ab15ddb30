using System.Buffers.Binary;

namespace HotBat.Jobs.Ingestion;

/// <summary>Rows in PostgreSQL's binary COPY form: a count of fields, then for each its length (−1 for null) and its bytes, big-endian.</summary>
sealed class CopyBuffer(int capacity)
{
    static readonly DateOnly s_epoch = new(2000, 1, 1);

    byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public int Rows { get; set; }

    public bool IsFull => Length > capacity - 4096;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    /// <summary>What stands at the start and the end of the stream: no flags, no header extension; a field count of −1.</summary>
    public static ReadOnlyMemory<byte> Header { get; } = (byte[])[.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    public static ReadOnlyMemory<byte> Trailer { get; } = (byte[])[0xFF, 0xFF];

    public void Clear() => (Length, Rows) = (0, 0);

    /// <summary>Takes back what was written since <see cref="Length"/> was so.</summary>
    public void Rewind(int length) => Length = length;

    public void StartRow(int fields) => BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)fields);

    public void Null() => BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);

    public void Whole(int value)
    {
        var span = Take(8);
        BinaryPrimitives.WriteInt32BigEndian(span, 4);
        BinaryPrimitives.WriteInt32BigEndian(span[4..], value);
    }

    public void Small(short value)
    {
        var span = Take(6);
        BinaryPrimitives.WriteInt32BigEndian(span, 2);
        BinaryPrimitives.WriteInt16BigEndian(span[4..], value);
    }

    public void Real(float value)
    {
        var span = Take(8);
        BinaryPrimitives.WriteInt32BigEndian(span, 4);
        BinaryPrimitives.WriteSingleBigEndian(span[4..], value);
    }

    public void Date(DateOnly value) => Whole(value.DayNumber - s_epoch.DayNumber);

    public void Boolean(bool value)
    {
        var span = Take(5);
        BinaryPrimitives.WriteInt32BigEndian(span, 1);
        span[4] = value ? (byte)1 : (byte)0;
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        var span = Take(4 + utf8.Length);
        BinaryPrimitives.WriteInt32BigEndian(span, utf8.Length);
        utf8.CopyTo(span[4..]);
    }

    Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }
}
