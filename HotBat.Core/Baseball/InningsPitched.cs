namespace HotBat.Core.Baseball;

/// <summary>IP. Kept as outs recorded everywhere; written in thirds: 6.2 means six innings and two outs.</summary>
public static class InningsPitched
{
    /// <param name="outsRecorded">Zero or more.</param>
    public static string Text(int outsRecorded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outsRecorded);
        return $"{outsRecorded / 3}.{outsRecorded % 3}";
    }
}
