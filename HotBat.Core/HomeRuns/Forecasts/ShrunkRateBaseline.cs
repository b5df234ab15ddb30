namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// The baseline that every model is held against. r = (HR + .8·HR₋₁ + .5·HR₋₂ + 150·L) / (PA + .8·PA₋₁ + .5·PA₋₂ + 150), L the league's HR/PA to date;
/// p = 1 − (1 − r)^E, E the mean PA so far by slot and home or away. On the first day of all E is <see cref="PlayingTime"/>'s usual one; until the league has 1,000 PA, L is that of the season before.
/// </summary>
sealed class ShrunkRateBaseline
{
    const double Weight = 150;
    const int FirstPlateAppearances = 1_000;

    readonly Dictionary<(int Slot, bool IsHome), (long PlateAppearances, long Games)> _slots = [];
    long _plateAppearances, _homeRuns;
    double _before = LeagueLevel.Usual;

    double League => _plateAppearances < FirstPlateAppearances ? _before : (double)_homeRuns / _plateAppearances;

    public void StartSeason(double rateBefore) => (_plateAppearances, _homeRuns, _before) = (0, 0, rateBefore);

    public double Chance(int plateAppearances, int homeRuns, PlayerSeason? last, PlayerSeason? beforeLast, int? slot, bool isHome, double usualPlateAppearances)
    {
        var rate = (homeRuns + (.8 * (last?.HomeRuns ?? 0)) + (.5 * (beforeLast?.HomeRuns ?? 0)) + (Weight * League))
            / (plateAppearances + (.8 * (last?.PlateAppearances ?? 0)) + (.5 * (beforeLast?.PlateAppearances ?? 0)) + Weight);
        var turns = _slots.TryGetValue((slot ?? 0, isHome), out var seen) ? (double)seen.PlateAppearances / seen.Games : usualPlateAppearances;
        return 1 - Math.Pow(1 - rate, turns);
    }

    public void Learn(int? slot, bool isHome, BatterOutcome outcome)
    {
        var (plateAppearances, games) = _slots.GetValueOrDefault((slot ?? 0, isHome));
        _slots[(slot ?? 0, isHome)] = (plateAppearances + outcome.PlateAppearances, games + 1);
        _plateAppearances += outcome.PlateAppearances;
        _homeRuns += outcome.HomeRuns;
    }
}
