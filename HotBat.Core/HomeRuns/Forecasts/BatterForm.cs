using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>What is known of a batter on a morning. Rates of contact are shrunk towards the usual batter's.</summary>
sealed class BatterForm
{
    // what a season says of the next, for contact; home runs have their own weights in CareerRates
    const double Fade = .6;
    const double RecentDays = 30;
    const double RecentWeight = 100;

    // of this season's evidence: home runs say where balls went, contact how they were hit, with much less luck
    const double HomeRunShare = .15;
    const double ContactShare = .85;

    readonly Ledger _season = new();
    readonly ExitVelocityTally _velocities = new();
    readonly Queue<(DateOnly Day, double Came, double Expected)> _recent = new();
    readonly BatSide?[] _sideAgainst = new BatSide?[2];
    double _balls, _barrels, _sweetSpots, _flies, _plateAppearances, _strikeouts, _slots, _starts;

    public BatterForm(CareerRate career, DateOnly? born) => (Career, Born) = (career, born);

    public CareerRate Career { get; private set; }

    public DateOnly? Born { get; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>Of this season.</summary>
    public int PlateAppearances { get; private set; }

    public int HomeRuns { get; private set; }

    /// <summary>His home-run rate over the league's: (this season + weight · career) / (exposure + weight).</summary>
    public double Rate => _season.Ratio(Career.Ratio, Career.Weight);

    /// <summary>What <see cref="Rate"/> rests on: this season's evidence and what his career is worth, in plate appearances of an average batter that would bring as many home runs.</summary>
    public double Evidence => _season.Evidence(Career.Ratio, Career.Weight);

    /// <summary>90th percentile of exit velocity over the usual batter's, mph.</summary>
    public double HardContact => (_velocities.Percentile(.9) - 103.5) * _velocities.Count / (_velocities.Count + 30) ?? 0;

    /// <summary>The hardest ball in a hundred over the usual batter's, mph.</summary>
    public double HardestContact => (_velocities.Percentile(.99) - 108.5) * _velocities.Count / (_velocities.Count + 30) ?? 0;

    public double BarrelRate => (_barrels + (50 * .078)) / (_balls + 50);

    public double SweetSpotRate => (_sweetSpots + (100 * .34)) / (_balls + 100);

    public double FlyRate => (_flies + (60 * .35)) / (_balls + 60);

    public double StrikeoutRate => (_strikeouts + (80 * .225)) / (_plateAppearances + 80);

    /// <summary>Where he bats: mean slot of his starts, shrunk to the fifth.</summary>
    public double MeanSlot => (_slots + (10 * 5)) / (_starts + 10);

    /// <summary>His rate of the last 30 days over <see cref="Rate"/>, shrunk to 1.</summary>
    public double Recent(DateOnly day)
    {
        double came = 0, expected = 0;
        foreach (var one in _recent)
            if (day.DayNumber - one.Day.DayNumber <= RecentDays)
                (came, expected) = (came + one.Came, expected + one.Expected);
        var rate = Rate;
        return (came + (RecentWeight * rate)) / (expected + RecentWeight) / rate;
    }

    /// <summary>The side he last took against such a pitcher; null when he has not met one.</summary>
    public BatSide? SideAgainst(BatSide hand) => _sideAgainst[(int)hand];

    /// <param name="homeRun">1 or 0 over the league's rate.</param>
    /// <param name="contact">Chance of the ball over the league's mean.</param>
    /// <param name="exposure">What an average batter would have been expected to, of home runs: park, pitcher, platoon, air.</param>
    /// <param name="contactExposure">The same of contact, which knows no park.</param>
    public void Learn(in PlateAppearanceFact fact, double homeRun, double contact, double exposure, double contactExposure)
    {
        double came = (HomeRunShare * homeRun) + (ContactShare * contact), expected = (HomeRunShare * exposure) + (ContactShare * contactExposure);
        _season.Add(came, expected);
        _recent.Enqueue((fact.Day, came, expected));
        while (_recent.Peek().Day < fact.Day.AddDays(-(int)RecentDays)) _recent.Dequeue();
        LastDay = fact.Day;
        _sideAgainst[(int)fact.PitcherHand] = fact.BatterSide;
        PlateAppearances++;
        _plateAppearances++;
        if (fact.IsHomeRun) HomeRuns++;
        if (fact.IsStrikeout) _strikeouts++;
        if (fact.ExitVelocity is not { } velocity) return;
        _balls++;
        _velocities.Add(velocity);
        if (fact.LaunchAngle is not { } angle) return;
        if (Barrel.Is(velocity, angle)) _barrels++;
        if (SweetSpot.Is(angle)) _sweetSpots++;
        if (angle >= 20) _flies++;
    }

    public void LearnStart(int slot) => (_slots, _starts) = (_slots + slot, _starts + 1);

    /// <summary>His season as evidence for later ones, 0 plate appearances when he did not play.</summary>
    public PlayerSeason Season() => new(PlateAppearances, _season.Expected > 0 ? _season.Ratio(0, 0) : 1, HomeRuns);

    public void StartSeason(CareerRate career)
    {
        Career = career;
        (PlateAppearances, HomeRuns) = (0, 0);
        _season.Fade(0);
        _recent.Clear();
        _velocities.Fade(Fade);
        (_balls, _barrels, _sweetSpots, _flies) = (_balls * Fade, _barrels * Fade, _sweetSpots * Fade, _flies * Fade);
        (_plateAppearances, _strikeouts, _slots, _starts) = (_plateAppearances * Fade, _strikeouts * Fade, _slots * Fade, _starts * Fade);
    }
}
