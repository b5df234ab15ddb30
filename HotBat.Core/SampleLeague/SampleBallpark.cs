namespace HotBat.Core.SampleLeague;

/// <summary>A ballpark as its hitters know it.</summary>
/// <param name="LeftHanded">Home runs of left-handed batters against the average park, 100 is average.</param>
/// <param name="RightHanded">Of right-handed batters.</param>
/// <param name="Hits">Balls in play that fall in, against the average park; 1 is average.</param>
public sealed record SampleBallpark(int LeftHanded, int RightHanded, double Hits = 1)
{
    static readonly SampleBallpark s_average = new(100, 100);

    // Home-run factors as parks have shown them for years, rounded: the short right field of the Bronx, the thin air of Denver, the deep centre of Detroit.
    static readonly Dictionary<int, SampleBallpark> s_byVenue = new()
    {
        [1] = new(112, 104),
        [2] = new(105, 92),
        [3] = new(86, 102, 1.05),
        [4] = new(106, 102),
        [5] = new(106, 92),
        [7] = new(78, 80, 1.03),
        [10] = new(84, 84, 0.97),
        [12] = new(94, 92, 0.97),
        [14] = new(104, 106),
        [15] = new(88, 92, 1.03),
        [17] = new(94, 98),
        [19] = new(114, 112, 1.12),
        [22] = new(116, 128, 0.97),
        [31] = new(84, 76),
        [32] = new(114, 108, 0.98),
        [680] = new(95, 92, 0.93),
        [2392] = new(106, 112, 0.98),
        [2394] = new(84, 90),
        [2395] = new(66, 82),
        [2529] = new(112, 110, 1.03),
        [2602] = new(132, 126),
        [2680] = new(92, 102, 0.96),
        [2681] = new(114, 112),
        [2889] = new(82, 84),
        [3289] = new(98, 100, 0.97),
        [3309] = new(96, 100),
        [3312] = new(94, 102),
        [3313] = new(124, 108, 0.97),
        [4169] = new(80, 84),
        [4705] = new(102, 104),
        [5325] = new(104, 98),
        [2523] = new(116, 106),
    };

    public static SampleBallpark At(int venueId) => s_byVenue.GetValueOrDefault(venueId, s_average);

    /// <summary>Feet of carry that a factor stands for. A foot is worth about 2.2% of home runs.</summary>
    public double Carry(char side) => Math.Log((side == 'L' ? LeftHanded : RightHanded) / 100.0) / 0.022;
}

/// <summary>Weather at the first pitch. <paramref name="Out"/> is the part of the wind that blows to centre field, mph; indoors there is none.</summary>
public readonly record struct SampleWeather(string Condition, int Temperature, int Wind, string Direction, double Out)
{
    static readonly string[] s_directions = ["Out To CF", "Out To RF", "Out To LF", "In From CF", "In From RF", "In From LF", "L To R", "R To L", "Varies"];
    static readonly double[] s_out = [1, 0.7, 0.7, -1, -0.7, -0.7, 0, 0, 0];

    /// <summary>The warmest day is about the 205th; a place further north is colder and swings more.</summary>
    internal static SampleWeather Draw(SampleRandom chance, SampleClub home, double dayOfYear)
    {
        if (home.IsRoofed && chance.Chance(0.7)) return new("Roof Closed", 72 + chance.Below(3), 0, "None", 0);
        var wave = Math.Cos(2 * Math.PI * (dayOfYear - 205) / 365.25);
        var north = Math.Max(0, home.Latitude - 28);
        var temperature = (int)Math.Round(Math.Clamp(77 - (0.95 * north) + ((6 + (0.9 * north)) * wave) + (6.5 * chance.Normal()), 34, 104));
        var wind = (int)Math.Round(Math.Clamp(7.5 + (4 * chance.Normal()), 0, 24));
        var direction = chance.Below(s_directions.Length);
        var condition = chance.Next() switch { < 0.28 => "Clear", < 0.5 => "Sunny", < 0.8 => "Partly Cloudy", _ => "Cloudy" };
        return new(condition, temperature, wind, wind == 0 ? "Calm" : s_directions[direction], wind * s_out[direction]);
    }

    /// <summary>Feet that a fly ball carries further than at 72 degrees in still air: about 0.33 for a degree Fahrenheit, 1.3 for a mile an hour of wind.</summary>
    public double Carry => (0.33 * (Temperature - 72)) + (1.3 * Out);
}
