using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace HotBat.Jobs.Bench;

/// <summary>
/// The messages between a page and its circuit: SignalR's hub protocol in MessagePack, each message after its length.
/// Only what such messages hold: nil, booleans, whole numbers, text, bytes, arrays and maps.
/// </summary>
static class BlazorPack
{
    static readonly Dictionary<string, string> s_noHeaders = [];

    /// <summary>A call, awaited when it has an <paramref name="id"/>.</summary>
    public static byte[] Invocation(string? id, string target, params IReadOnlyList<object?> arguments)
    {
        var body = new List<byte>();
        Write(body, (object?[])[1, s_noHeaders, id, target, arguments, Array.Empty<object?>()]);
        var message = new List<byte>();
        for (var length = (uint)body.Count; ; length >>= 7)
        {
            message.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80u : 0)));
            if (length <= 0x7f) break;
        }
        return [.. message, .. body];
    }

    /// <summary>Takes one message off the front of <paramref name="received"/>; null when it is not whole yet.</summary>
    public static IReadOnlyList<object?>? Take(ref ReadOnlySpan<byte> received)
    {
        var length = 0;
        for (var i = 0; i < received.Length && i < 5; i++)
        {
            length |= (received[i] & 0x7f) << (7 * i);
            if ((received[i] & 0x80) != 0) continue;
            if (received.Length - i - 1 < length) return null;
            var body = received.Slice(i + 1, length);
            received = received[(i + 1 + length)..];
            return (IReadOnlyList<object?>?)Read(ref body);
        }
        return null;
    }

    static void Write(List<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                to.Add(0xc0);
                break;
            case bool flag:
                to.Add((byte)(flag ? 0xc3 : 0xc2));
                break;
            case int number:
                Write(to, (long)number);
                break;
            case long number:
                Append(to, 0xd3, 8);
                BinaryPrimitives.WriteInt64BigEndian(Last(to, 8), number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Append(to, 0xdb, 4);
                BinaryPrimitives.WriteUInt32BigEndian(Last(to, 4), (uint)bytes.Length);
                to.AddRange(bytes);
                break;
            case Dictionary<string, string> { Count: 0 }:
                to.Add(0x80);
                break;
            case IReadOnlyList<object?> items:
                Append(to, 0xdd, 4);
                BinaryPrimitives.WriteUInt32BigEndian(Last(to, 4), (uint)items.Count);
                foreach (var item in items) Write(to, item);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()} has no place in a message.");
        }
    }

    static void Append(List<byte> to, byte kind, int room)
    {
        to.Add(kind);
        for (var i = 0; i < room; i++) to.Add(0);
    }

    static Span<byte> Last(List<byte> bytes, int count) => CollectionsMarshal.AsSpan(bytes)[^count..];

    static object? Read(ref ReadOnlySpan<byte> from)
    {
        var kind = Cut(ref from, 1)[0];
        return kind switch
        {
            <= 0x7f => (long)kind,
            <= 0x8f => Map(ref from, kind & 0x0f),
            <= 0x9f => Items(ref from, kind & 0x0f),
            <= 0xbf => Text(ref from, kind & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xd9 or 0xcc => Sized(ref from, kind, Cut(ref from, 1)[0]),
            0xc5 or 0xda or 0xcd or 0xdc or 0xde => Sized(ref from, kind, BinaryPrimitives.ReadUInt16BigEndian(Cut(ref from, 2))),
            0xc6 or 0xdb or 0xce or 0xdd or 0xdf => Sized(ref from, kind, BinaryPrimitives.ReadUInt32BigEndian(Cut(ref from, 4))),
            0xcf or 0xd3 => BinaryPrimitives.ReadInt64BigEndian(Cut(ref from, 8)),
            0xd0 => (long)(sbyte)Cut(ref from, 1)[0],
            0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Cut(ref from, 2)),
            0xd2 => (long)BinaryPrimitives.ReadInt32BigEndian(Cut(ref from, 4)),
            >= 0xe0 => (long)(sbyte)kind,
            _ => throw new InvalidDataException($"A message holds {kind:x2}, which this reader does not know."),
        };
    }

    /// <summary>What follows its own size: a number is that size itself.</summary>
    static object? Sized(ref ReadOnlySpan<byte> from, byte kind, long size) => kind switch
    {
        0xc4 or 0xc5 or 0xc6 => Cut(ref from, (int)size).ToArray(),
        0xd9 or 0xda or 0xdb => Text(ref from, (int)size),
        0xdc or 0xdd => Items(ref from, (int)size),
        0xde or 0xdf => Map(ref from, (int)size),
        _ => size,
    };

    static string Text(ref ReadOnlySpan<byte> from, int length) => Encoding.UTF8.GetString(Cut(ref from, length));

    static object?[] Items(ref ReadOnlySpan<byte> from, int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++) items[i] = Read(ref from);
        return items;
    }

    static object?[] Map(ref ReadOnlySpan<byte> from, int count) => Items(ref from, 2 * count);

    static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> from, int length)
    {
        var cut = from[..length];
        from = from[length..];
        return cut;
    }
}
