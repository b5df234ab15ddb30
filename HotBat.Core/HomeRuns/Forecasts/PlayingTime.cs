namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// Plate appearances to expect: the mean by batting slot and home or away so far, times what this batter makes of his starts (some are lifted for a pinch hitter),
/// that shrunk to 1 by fifteen starts. A substitute's is the mean of substitutes.
/// </summary>
sealed class PlayingTime
{
    const double PriorGames = 50;
    const double PriorStarts = 15;
    const double UsualSubstitute = 1.4;
    const double Fade = .5;

    readonly Dictionary<(int Slot, bool IsHome), Ledger> _slots = [];
    readonly Dictionary<int, Ledger> _batters = [];

    /// <param name="slot">1 to 9, null for a substitute.</param>
    public double OfSlot(int? slot, bool isHome)
    {
        var usual = slot is { } place ? 4.75 - (.11 * place) + (isHome ? -.08 : .08) : UsualSubstitute;
        return _slots.TryGetValue((slot ?? 0, isHome), out var ledger) ? ledger.Ratio(usual, PriorGames) : usual;
    }

    public double Of(int batter, int? slot, bool isHome) => OfSlot(slot, isHome) * (slot is null || !_batters.TryGetValue(batter, out var ledger) ? 1 : ledger.Ratio(1, PriorStarts));

    public void Learn(int batter, int? slot, bool isHome, int plateAppearances)
    {
        if (slot is not null) At(_batters, batter).Add(plateAppearances, OfSlot(slot, isHome));
        At(_slots, (slot ?? 0, isHome)).Add(plateAppearances, 1);
    }

    public void StartSeason()
    {
        foreach (var ledger in _slots.Values) ledger.Fade(Fade);
        foreach (var ledger in _batters.Values) ledger.Fade(Fade);
    }

    static Ledger At<T>(Dictionary<T, Ledger> ledgers, T key)
        where T : notnull
    {
        if (!ledgers.TryGetValue(key, out var ledger)) ledgers[key] = ledger = new();
        return ledger;
    }
}
