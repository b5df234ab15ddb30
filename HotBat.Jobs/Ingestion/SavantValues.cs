using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace HotBat.Jobs.Ingestion;

/// <summary>Single values of a Savant file, from its bytes.</summary>
static class SavantValues
{
    static readonly double[] s_tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>An empty field, null, NA and nan all say that a value is not known.</summary>
    public static bool IsUnknown(ReadOnlySpan<byte> field) => field.Length switch
    {
        0 => true,
        2 => field.SequenceEqual("NA"u8),
        3 => field.SequenceEqual("nan"u8) || field.SequenceEqual("NaN"u8),
        4 => field.SequenceEqual("null"u8),
        _ => false,
    };

    /// <summary>A whole number; one that has passed through floating point, 572233.0, is one too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryWhole(ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        var at = field.Length > 0 && field[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var digits = 0;
        for (; at < field.Length && field[at] is >= (byte)'0' and <= (byte)'9'; at++, digits++)
        {
            if (digits == 18)
                return false;
            value = (value * 10) + (field[at] - '0');
        }

        if (digits == 0)
            return false;
        if (at < field.Length && field[at++] != (byte)'.')
            return false;
        for (; at < field.Length; at++)
            if (field[at] != (byte)'0')
                return false;
        if (field[0] == (byte)'-')
            value = -value;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryReal(ReadOnlySpan<byte> field, out double value)
    {
        // up to 18 digits are exact in a long, and up to 15 in a double: one division rounds once
        var negative = field.Length > 0 && field[0] == (byte)'-';
        var mantissa = 0L;
        int digits = 0, decimals = 0;
        var inDecimals = false;
        for (var at = negative ? 1 : 0; at < field.Length; at++)
        {
            var c = field[at];
            if (c is >= (byte)'0' and <= (byte)'9' && digits < 15)
            {
                mantissa = (mantissa * 10) + (c - '0');
                digits++;
                decimals += inDecimals ? 1 : 0;
            }
            else if (c == (byte)'.' && !inDecimals)
                inDecimals = true;
            else
                return Utf8Parser.TryParse(field, out value, out var used) && used == field.Length && double.IsFinite(value);
        }

        value = mantissa / s_tens[decimals];
        if (negative)
            value = -value;
        return digits > 0;
    }

    /// <summary>2024-07-04, also with a time behind it.</summary>
    public static bool TryDate(ReadOnlySpan<byte> field, out DateOnly date)
    {
        date = default;
        if (field.Length < 10 || field[4] != (byte)'-' || field[7] != (byte)'-' || (field.Length > 10 && field[10] is not ((byte)' ' or (byte)'T')))
            return false;
        if (!TryDigits(field[..4], out var year) || !TryDigits(field[5..7], out var month) || !TryDigits(field[8..10], out var day))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    static bool TryDigits(ReadOnlySpan<byte> field, out int value)
    {
        value = 0;
        foreach (var c in field)
        {
            if (c is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
