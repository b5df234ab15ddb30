using System.Globalization;
using System.Runtime.InteropServices;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>A ballpark's HR factors, 100 = neutral.</summary>
public sealed record ParkHomeRunFactors(double All, double Left, double Right, int PlateAppearances);

/// <summary>HR park factors of the clubs' home parks, from games before a day: this season's and up to two earlier ones, regressed to what Retrosheet's older seasons say.</summary>
public sealed class ParkFactorQueries(IDbContextFactory<HotBatDbContext> contexts, DataWatermarks watermarks, RecentAnswers recent)
{
    const int EarlierSeasons = 2, MostMeetings = 60_000;

    /// <returns>Factors by venue id.</returns>
    public async Task<IReadOnlyDictionary<int, ParkHomeRunFactors>> ByVenueAsync(short season, DateOnly asOf, CancellationToken cancel)
    {
        var key = (nameof(ParkFactorQueries), (await watermarks.CurrentAsync(cancel)).Counts, season, asOf);
        return await recent.GetAsync(key, token => ReadAsync(season, asOf, token), cancel);
    }

    async Task<IReadOnlyDictionary<int, ParkHomeRunFactors>> ReadAsync(short season, DateOnly asOf, CancellationToken cancel)
    {
        var counts = (await watermarks.CurrentAsync(cancel)).Counts;
        // whole seasons, for whatever day is asked
        var (homes, all) = await recent.GetAsync((nameof(SeasonsAsync), counts, season), token => SeasonsAsync(season, token), cancel);
        var before = await recent.GetAsync((nameof(SamplesAsync), counts, season), token => SamplesAsync(season, token), cancel);
        var atHomes = new Dictionary<(short, char, int), (int PlateAppearances, int HomeRuns)>();
        var onRoads = new Dictionary<(short, char, int), (int PlateAppearances, int HomeRuns)>();
        var years = new HashSet<short>();
        foreach (var meeting in all.Where(meeting => meeting.Day < asOf))
        {
            years.Add(meeting.Season);
            Add(atHomes, meeting, meeting.Home);
            Add(onRoads, meeting, meeting.Away);
        }
        var rows = (
            from home in homes.Keys
            from side in (char[])['L', 'R']
            from year in years.Order()
            let atHome = atHomes.GetValueOrDefault((year, side, home))
            let onRoad = onRoads.GetValueOrDefault((year, side, home))
            select new ParkFactorRow(
                year, Key(homes[home]), side == 'L' ? BatSide.Left : BatSide.Right, atHome.PlateAppearances, atHome.HomeRuns, onRoad.PlateAppearances, onRoad.HomeRuns)).ToList();

        var priors = ParkFactors.Prior(before);

        return ParkFactors.Of(rows, priors).GroupBy(f => f.Club, StringComparer.Ordinal).ToDictionary(
            park => int.Parse(park.Key, CultureInfo.InvariantCulture),
            park => new ParkHomeRunFactors(
                park.First(f => f.Side is null).Factor,
                park.First(f => f.Side == BatSide.Left).Factor,
                park.First(f => f.Side == BatSide.Right).Factor,
                park.First(f => f.Side is null).PlateAppearances));
    }

    /// <summary>The clubs' home parks of a season, and what was hit there in it and the two before it: only games in a club's own park of that season, and only seasons it spent in the park it has now.</summary>
    async Task<HomeMeetings> SeasonsAsync(short season, CancellationToken cancel)
    {
        var first = (short)(season - EarlierSeasons);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var homes = await db.ClubSeasons.AsNoTracking().Where(c => c.Season == season)
            .Select(c => new { c.TeamId, c.VenueId }).Take(60).ToDictionaryAsync(c => c.TeamId, c => c.VenueId, cancel);
        var meetings = await (
            from b in db.TeamGameBatting.AsNoTracking()
            where b.Season >= first && b.Season <= season && b.GameType == 'R'
            let home = b.IsHome ? b.TeamId : b.OpponentId
            join c in db.ClubSeasons on new { b.Season, TeamId = home } equals new { c.Season, c.TeamId }
            where b.VenueId == c.VenueId
            group b by new { b.Season, b.GameDate, Home = home, Away = b.IsHome ? b.OpponentId : b.TeamId, b.BatterSide, c.VenueId } into g
            select new { g.Key.VenueId, Meeting = new Meeting(g.Key.Season, g.Key.GameDate, g.Key.Home, g.Key.Away, g.Key.BatterSide, g.Sum(b => b.PlateAppearances), g.Sum(b => b.HomeRuns)) })
            .Take(MostMeetings).ToListAsync(cancel);
        return new(homes, [.. meetings.Where(m => homes.GetValueOrDefault(m.Meeting.Home) == m.VenueId).Select(m => m.Meeting)]);
    }

    /// <summary>Home runs by ballpark in the seasons before those.</summary>
    async Task<IReadOnlyList<ParkSeasonRow>> SamplesAsync(short season, CancellationToken cancel)
    {
        var first = (short)(season - EarlierSeasons);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var samples = await (
            from s in db.ParkGameSamples.AsNoTracking()
            where s.Season < first
            join v in db.Venues on s.RetrosheetParkId equals v.RetrosheetParkId
            group s by new { s.Season, v.VenueId } into g
            select new { g.Key.Season, g.Key.VenueId, Games = g.Count(), HomeRuns = g.Sum(s => s.HomeRuns) })
            .Take(5_000).ToListAsync(cancel);
        return [.. samples.Select(s => new ParkSeasonRow(s.Season, Key(s.VenueId), s.Games, s.HomeRuns))];
    }

    static void Add(Dictionary<(short, char, int), (int PlateAppearances, int HomeRuns)> sums, Meeting meeting, int club)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (meeting.Season, meeting.Side, club), out _);
        sum = (sum.PlateAppearances + meeting.PlateAppearances, sum.HomeRuns + meeting.HomeRuns);
    }

    static string Key(int venueId) => venueId.ToString(CultureInfo.InvariantCulture);

    /// <param name="ParkOf">By club.</param>
    sealed record HomeMeetings(IReadOnlyDictionary<int, int> ParkOf, IReadOnlyList<Meeting> Meetings);

    /// <summary>What one side of the plate hit on a day in a home club's park, for both clubs.</summary>
    readonly record struct Meeting(short Season, DateOnly Day, int Home, int Away, char Side, int PlateAppearances, int HomeRuns);
}
