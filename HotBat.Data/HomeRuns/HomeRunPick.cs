using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Data.HomeRuns;

/// <summary>Where a batter stood on an earlier date.</summary>
/// <param name="Ranked">Batters of that date: ranks of a day with all clubs and of one with half of them are not the same.</param>
public sealed record PastPick(DateOnly Date, int Rank, int Ranked, double Probability);

/// <summary>How a game that is over went for a batter who was forecast.</summary>
/// <param name="HomeRuns">Null for who did not come to the plate: his forecast is void.</param>
public sealed record PickResult(int? HomeRuns);

/// <summary>A batter of a day's list.</summary>
/// <param name="Rank">1 for the likeliest of all batters of the day.</param>
/// <param name="Past">The last five dates he was ranked on in the three weeks before, in their order.</param>
/// <param name="Change">Null when there was none.</param>
/// <param name="Evidence">The figures that his reasons cite.</param>
/// <param name="Park">The ballpark's HR factors; null where they are not known.</param>
public sealed record HomeRunPick(int Rank, ShownForecast Forecast, PickStability Stability, PickConfidence Confidence, PickChange? Change, IReadOnlyList<PastPick> Past, ReasonEvidence Evidence, ParkHomeRunFactors? Park)
{
    /// <summary>Null while the day is not over as of the view, and of a game that is not settled.</summary>
    public PickResult? Result { get; init; }
}

/// <summary>The batters of a day by their chance to homer.</summary>
/// <param name="Picks">The likeliest first; empty when nothing was said of the day by then.</param>
/// <param name="Games">Regular-season games on the schedule of the day.</param>
/// <param name="Before">The nearest earlier day with regular-season games; null without one.</param>
/// <param name="After">The nearest later one.</param>
/// <param name="UsualChance">The share of starters' games with a home run up to that morning; null without a pick.</param>
/// <param name="HasModel">A model of home runs has been trained.</param>
public sealed record PickDay(DateOnly Date, DateOnly AsOf, IReadOnlyList<HomeRunPick> Picks, int Games, DateOnly? Before, DateOnly? After, double? UsualChance, bool HasModel)
{
    /// <summary>Batters who came to the plate in games that are over, the likeliest first.</summary>
    public IEnumerable<HomeRunPick> Settled => Picks.Where(pick => pick.Result is { HomeRuns: not null });

    /// <summary>Somebody has two games that day, and a chance for each of them.</summary>
    public bool HasDouble() => Picks.DistinctBy(pick => pick.Forecast.Batter).Count() < Picks.Count;

    /// <summary>All that was said of the day was said after its games.</summary>
    public bool IsReconstructed => Picks.Count > 0 && Picks.All(pick => pick.Forecast.Said.IsReconstructed);
}

/// <summary>A game of a club on a later day.</summary>
public sealed record ComingGame(int GamePk, DateOnly Date, int OpponentId, bool IsHome);

/// <summary>One of a day's ten likeliest who came to the plate, and whether he homered.</summary>
public sealed record SettledPick(int Batter, string Name, string FamilyName, double Probability, int HomeRuns);

/// <summary>How a way to forecast did among some batter games.</summary>
/// <param name="Days">Days they were played on.</param>
public sealed record TrackSplit(int Days, int BatterGames, int HomeRunGames, double Expected, TrackSums Model, TrackSums Baseline, TrackSums Constant);

/// <summary>A season's record up to a day.</summary>
/// <param name="Days">Settled days in their order.</param>
/// <param name="Record">Null before the first.</param>
/// <param name="Reconstructed">Days all of whose forecasts were made after their games.</param>
public sealed record SeasonTrack(short Season, DateOnly AsOf, IReadOnlyList<TrackDay> Days, TrackRecord? Record, IReadOnlyList<DateOnly> Reconstructed);

/// <summary>A day's top ten: what was said of them, and what came.</summary>
/// <param name="Picks">Ten, fewer on a day with fewer batters who came to the plate.</param>
/// <param name="Expected">Sum of their chances: how many were to homer.</param>
/// <param name="Hits">How many homered.</param>
/// <param name="Models">Labels of the versions that told the day's chances.</param>
public sealed record TopTenDay(DateOnly Date, int Picks, double Expected, int Hits, IReadOnlyList<string> Models);

/// <summary>The record by what was known of the batting orders, and of the top tens alone.</summary>
/// <param name="Posted">Of batters in posted batting orders.</param>
/// <param name="Projected">Of batters in orders that were guessed.</param>
/// <param name="TopTens">Of each day, in their order.</param>
public sealed record TrackSources(TrackSplit? Posted, TrackSplit? Projected, IReadOnlyList<TopTenDay> TopTens)
{
    public static TrackSources None { get; } = new(null, null, []);

    /// <summary>Mean chance of the top tens from one day to another; null without one.</summary>
    public double? TopTenSaid(DateOnly from, DateOnly through)
    {
        var days = TopTens.Where(day => day.Date >= from && day.Date <= through).ToList();
        return days.Count == 0 ? null : days.Sum(day => day.Expected) / days.Sum(day => day.Picks);
    }

    /// <summary>Labels of the versions that told the days from one to another, the earliest first.</summary>
    public IReadOnlyList<string> Models(DateOnly from, DateOnly through) => [.. TopTens.Where(day => day.Date >= from && day.Date <= through).SelectMany(day => day.Models).Distinct()];
}
