namespace HotBat.Core.PitcherRisk;

/// <summary>
/// Days of rest that an outing of so many pitches asks for: 0 up to 30 pitches, 1 up to 45, 2 up to 60, 3 up to 80, 4 up to 105, 5 beyond.
/// Source: MLB and USA Baseball, Pitch Smart guidelines, ages 19 to 22, the oldest they are given for; clubs go by rules of their own.
/// </summary>
public static class PitchSmart
{
    public static int RestDays(int pitches) => pitches switch { <= 30 => 0, <= 45 => 1, <= 60 => 2, <= 80 => 3, <= 105 => 4, _ => 5 };
}
