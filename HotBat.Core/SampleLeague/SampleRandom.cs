namespace HotBat.Core.SampleLeague;

/// <summary>
/// Chance that can be repeated: the same key gives the same numbers on every machine, whatever was drawn for other keys. A game, a player and a day each have a key of their own,
/// so a day that is added changes no day before it.
/// Source: xoshiro256** seeded by SplitMix64 (Blackman and Vigna, 2018).
/// </summary>
public sealed class SampleRandom
{
    ulong _a, _b, _c, _d;
    double _spare;
    bool _hasSpare;

    public SampleRandom(long seed, params ReadOnlySpan<long> key)
    {
        var state = Mix((ulong)seed);
        foreach (var part in key)
            state = Mix(state ^ (ulong)part);
        (_a, _b, _c, _d) = (Mix(state + 1), Mix(state + 2), Mix(state + 3), Mix(state + 4));
    }

    /// <summary>Evenly from 0 to below 1.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Next() < probability;

    /// <summary>Evenly from 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() * count);

    public double Between(double least, double most) => least + ((most - least) * Next());

    /// <summary>Normal, mean 0, standard deviation 1 (Marsaglia's polar method).</summary>
    public double Normal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        while (true)
        {
            var x = (2 * Next()) - 1;
            var y = (2 * Next()) - 1;
            var square = (x * x) + (y * y);
            if (square is >= 1 or 0) continue;
            var scale = Math.Sqrt(-2 * Math.Log(square) / square);
            (_spare, _hasSpare) = (y * scale, true);
            return x * scale;
        }
    }

    /// <summary>Gamma of shape 3, standardised and turned round: mean 0, standard deviation 1, a long tail to the left, never above 1.73. Exit velocities at one launch angle lie like that.</summary>
    public double LeftTailed() => (3 + Math.Log(((1 - Next()) * (1 - Next()) * (1 - Next())) + 1e-300)) / Math.Sqrt(3);

    ulong NextBits()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
