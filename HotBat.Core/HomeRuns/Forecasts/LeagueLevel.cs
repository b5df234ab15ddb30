using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// The league's level: home runs per plate appearance of an average batter against an average pitcher in an average park and air, the last weeks counting most
/// (half-life 45 days), shrunk to the season before. Platoon: how home runs come by side of the plate and pitcher's hand, against what they would without.
/// </summary>
sealed class LeagueLevel
{
    /// <summary>HR/PA where nothing is known of any season.</summary>
    public const double Usual = .03;

    const double PriorPlateAppearances = 10_000;
    const double PriorContact = 2_000;
    const double HalfLifeDays = 45;
    const double PriorPlatoon = 50;
    const double PlatoonFade = .5;
    const double LeftHandersShare = .27;

    readonly Ledger _homeRuns = new();
    readonly Ledger _contact = new();
    readonly Ledger[] _platoon = [new(), new(), new(), new()];
    double _before = Usual;
    DateOnly? _day;

    /// <summary>HR per PA, all else average.</summary>
    public double Rate => _homeRuns.Ratio(_before, PriorPlateAppearances);

    /// <summary>Mean chance of the contact per PA.</summary>
    public double Contact => _contact.Ratio(_before, PriorContact);

    public double Platoon(BatSide side, BatSide hand) => _platoon[Index(side, hand)].Ratio(1, PriorPlatoon);

    /// <summary>Against the usual mix of relievers.</summary>
    public double Platoon(BatSide side) => (LeftHandersShare * Platoon(side, BatSide.Left)) + ((1 - LeftHandersShare) * Platoon(side, BatSide.Right));

    public void StartSeason(double rateBefore)
    {
        _before = rateBefore;
        _homeRuns.Fade(0);
        _contact.Fade(0);
        _day = null;
        foreach (var ledger in _platoon) ledger.Fade(PlatoonFade);
    }

    public void StartDay(DateOnly day)
    {
        if (_day is { } last) _homeRuns.Fade(Math.Pow(.5, (day.DayNumber - last.DayNumber) / HalfLifeDays));
        _day = day;
    }

    /// <param name="expected">In plate appearances of an average batter.</param>
    public void Learn(bool isHomeRun, double expected, double contact)
    {
        _homeRuns.Add(isHomeRun ? 1 : 0, expected);
        _contact.Add(contact, 1);
    }

    public void LearnPlatoon(BatSide side, BatSide hand, bool isHomeRun, double expected) => _platoon[Index(side, hand)].Add(isHomeRun ? 1 : 0, expected);

    static int Index(BatSide side, BatSide hand) => ((int)side * 2) + (int)hand;
}
