using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>What is known of a pitcher on a morning.</summary>
sealed class PitcherForm(CareerRate career)
{
    const double Fade = .7;
    const double HomeRunShare = .3;
    const double ContactShare = .7;
    const int StartsKept = 8;
    const double UsualStart = 22;
    const double UsualStartWeight = 3;

    readonly Ledger _season = new();
    readonly Queue<int> _starts = new();
    double _faced, _strikeouts, _walks, _balls, _flies;

    public CareerRate Career { get; private set; } = career;

    public BatSide? Hand { get; private set; }

    public int BattersFaced { get; private set; }

    public int HomeRuns { get; private set; }

    /// <summary>His home runs allowed over the league's rate.</summary>
    public double Rate => _season.Ratio(Career.Ratio, Career.Weight);

    /// <summary>What <see cref="Rate"/> rests on, in plate appearances of average batters against an average pitcher that would bring as many home runs.</summary>
    public double Evidence => _season.Evidence(Career.Ratio, Career.Weight);

    public double StrikeoutRate => (_strikeouts + (150 * .22)) / (_faced + 150);

    public double WalkRate => (_walks + (150 * .08)) / (_faced + 150);

    public double FlyRate => (_flies + (100 * .35)) / (_balls + 100);

    /// <summary>Batters he is expected to face when he starts: the mean of his last eight starts and three usual ones.</summary>
    public double ExpectedBattersFaced => (_starts.Sum() + (UsualStartWeight * UsualStart)) / (_starts.Count + UsualStartWeight);

    public void Learn(in PlateAppearanceFact fact, double homeRun, double contact, double exposure, double contactExposure)
    {
        _season.Add((HomeRunShare * homeRun) + (ContactShare * contact), (HomeRunShare * exposure) + (ContactShare * contactExposure));
        Hand = fact.PitcherHand;
        BattersFaced++;
        _faced++;
        if (fact.IsHomeRun) HomeRuns++;
        if (fact.IsStrikeout) _strikeouts++;
        if (fact.IsWalk) _walks++;
        if (fact.LaunchAngle is not { } angle) return;
        _balls++;
        if (angle >= 20) _flies++;
    }

    public void LearnStart(int battersFaced)
    {
        _starts.Enqueue(battersFaced);
        if (_starts.Count > StartsKept) _starts.Dequeue();
    }

    public PlayerSeason Season() => new(BattersFaced, _season.Expected > 0 ? _season.Ratio(0, 0) : 1, HomeRuns);

    public void StartSeason(CareerRate career)
    {
        Career = career;
        (BattersFaced, HomeRuns) = (0, 0);
        _season.Fade(0);
        (_faced, _strikeouts, _walks, _balls, _flies) = (_faced * Fade, _strikeouts * Fade, _walks * Fade, _balls * Fade, _flies * Fade);
    }
}
