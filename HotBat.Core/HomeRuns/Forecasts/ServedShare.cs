using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>Which of several models a game's forecasts are shown of: the champion's, but for a share of the games that goes to challengers. The same game always falls the same way.</summary>
public static class ServedShare
{
    /// <param name="gamePk">The game.</param>
    /// <param name="challengers">Version and share, games in a hundred.</param>
    /// <returns>The challenger's version, or null for the champion.</returns>
    public static int? ChallengerOf(int gamePk, IEnumerable<(int Version, int Share)> challengers)
    {
        var place = Place(gamePk);
        foreach (var (version, share) in challengers.OrderBy(one => one.Version))
        {
            if (place < share) return version;
            place -= share;
        }
        return null;
    }

    /// <summary>0 to 99. A hash, as keys of games run on in the order of the schedule.</summary>
    static int Place(int gamePk)
    {
        Span<byte> key = stackalloc byte[4], hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32LittleEndian(key, gamePk);
        SHA256.HashData(key, hash);
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(hash) % 100);
    }
}
