namespace HotBat.Core.SampleLeague;

/// <param name="Text">What hurts, in the words of the injured list.</param>
/// <param name="Date">The day it happened.</param>
/// <param name="RetroDate">From when the list counts: the day after.</param>
/// <param name="Eligible">First day he may come back: 15 days for pitchers, 10 for the others.</param>
/// <param name="Return">The day he does come back.</param>
public sealed record SampleInjury(SamplePlayer Player, string Text, bool IsArm, DateOnly Date, DateOnly RetroDate, DateOnly Eligible, DateOnly Return);

/// <summary>
/// Who gets hurt. After each appearance a pitcher's arm gives out with the chance 0.0028 × exp(1.7 × strain + 0.45 × earlier arm injuries of the season + 0.03 × (age − 28) + 0.05 × (velocity − 94.5)),
/// strain as in <see cref="PitcherSeason"/>. So a fortnight of 45 pitches more than usual (+0.22 strain) makes an arm injury 1.45 times as likely, and a pitcher who has lost a mile an hour
/// (0.91 strain at 1.1 mph each) 4.7 times as likely: strong causes, rarely met, seen through noisy velocities. Other injuries come evenly: 0.0045 an appearance, 0.0042 a hitter's game.
/// </summary>
public static class SampleInjuries
{
    const double Arm = 0.0028;
    const double PerStrain = 1.7;
    const double PerEarlier = 0.45;
    const double PerYear = 0.03;
    const double PerVelocity = 0.05;
    const double OtherPitcher = 0.0045;
    const double Batter = 0.0042;

    static readonly (string Text, double Weight, int Least, int Most)[] s_arm =
    [
        ("Shoulder inflammation", 20, 15, 60), ("Elbow inflammation", 22, 15, 55), ("Strained shoulder", 14, 20, 80), ("Shoulder impingement", 12, 18, 60), ("Strained lat", 10, 30, 90),
        ("Strained forearm", 12, 20, 75), ("Strained forearm flexor", 5, 40, 110), ("Blister", 6, 15, 22), ("Tommy John surgery", 9, 400, 480), ("Strained triceps", 6, 18, 50), ("Biceps tendinitis", 6, 16, 45),
    ];

    static readonly (string Text, double Weight, int Least, int Most)[] s_other =
    [
        ("Strained hamstring", 26, 12, 45), ("Strained oblique", 22, 18, 50), ("Strained groin", 12, 14, 40), ("Strained lower back", 13, 12, 40), ("Strained calf", 10, 12, 40), ("Sprained ankle", 8, 12, 40),
        ("Concussion", 6, 8, 20), ("Sprained knee", 7, 18, 70), ("Fractured toe", 5, 20, 40), ("Viral illness", 7, 7, 14), ("Strained quad", 7, 14, 40),
    ];

    /// <summary>Chance of an arm injury right after an appearance.</summary>
    public static double ArmHazard(PitcherSeason pitcher, int season) =>
        Arm * Math.Exp((PerStrain * Math.Max(0, pitcher.Strain)) + (PerEarlier * pitcher.ArmInjuries) + (PerYear * (pitcher.Pitcher.AgeIn(season) - 28)) + (PerVelocity * (pitcher.Talent.Velocity - 94.5)));

    internal static SampleInjury? AfterAppearance(PitcherSeason pitcher, int season, DateOnly day, SampleRandom chance)
    {
        if (chance.Chance(ArmHazard(pitcher, season))) return Draw(pitcher.Pitcher, s_arm, isArm: true, 15, day, chance);
        return chance.Chance(OtherPitcher) ? Draw(pitcher.Pitcher, s_other, isArm: false, 15, day, chance) : null;
    }

    internal static SampleInjury? AfterGame(SampleBatter batter, DateOnly day, SampleRandom chance) =>
        chance.Chance(Batter) ? Draw(batter, s_other, isArm: false, 10, day, chance) : null;

    static SampleInjury Draw(SamplePlayer player, (string Text, double Weight, int Least, int Most)[] kinds, bool isArm, int shortest, DateOnly day, SampleRandom chance)
    {
        var draw = chance.Next() * kinds.Sum(k => k.Weight);
        var kind = kinds[0];
        foreach (var candidate in kinds)
        {
            kind = candidate;
            if ((draw -= candidate.Weight) < 0) break;
        }
        var retro = day.AddDays(1);
        // most stints are near the least of their kind
        var length = Math.Max(shortest, kind.Least + (int)((kind.Most - kind.Least) * Math.Pow(chance.Next(), 1.8)));
        return new(player, kind.Text, isArm, day, retro, retro.AddDays(shortest), retro.AddDays(length));
    }
}
