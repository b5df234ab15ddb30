using HotBat.Core.Baseball;
using HotBat.Core.PitcherRisk;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>A pitcher's workload and risk: page, endpoint and CSV read them here.</summary>
public sealed class PitcherQueries(
    IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, PitcherRecordQueries records, PitcherRisks risks, RiskQueries tellings, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>Typed pitches of the last 28 days from which their mix is told.</summary>
    const int LeastRecentPitches = 40;

    const int ClashDays = 730;

    static readonly int s_starter = RiskFeatures.IndexOf("starter");

    /// <summary>Mornings after his last outing that are still shown.</summary>
    const int ShownDays = 60;

    /// <summary>Null when nobody has pitched under the id.</summary>
    public async Task<PitcherPerson?> PersonAsync(int pitcherId, CancellationToken cancel) =>
        await recent.GetAsync((nameof(PitcherQueries), nameof(PersonAsync), (await watermarks.CurrentAsync(cancel)).Counts, pitcherId), token => ReadPersonAsync(pitcherId, token), cancel);

    async Task<PitcherPerson?> ReadPersonAsync(int pitcherId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (!await db.PitchingAppearances.AsNoTracking().AnyAsync(a => a.Pitcher == pitcherId, cancel) && !await db.PitcherGameSamples.AsNoTracking().AnyAsync(s => s.Pitcher == pitcherId, cancel)) return null;
        var person = await db.People.AsNoTracking().Where(p => p.MlbamId == pitcherId).Select(p => new { p.FirstName, p.LastName, p.Suffix, p.Throws, p.BirthDate }).FirstOrDefaultAsync(cancel);
        return person is null ? new(pitcherId, $"Pitcher {pitcherId}", null, null) : new(pitcherId, PersonName.Display(person.FirstName, person.LastName, person.Suffix), person.Throws, person.BirthDate);
    }

    /// <summary>Null when he has no outing before the day.</summary>
    public async Task<PitcherDashboard?> DashboardAsync(PitcherView view, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(PitcherQueries), marks, view), token => ReadAsync(view, marks, token), cancel);
    }

    /// <summary>The outings of a season of one measure, each beside his own baseline.</summary>
    /// <param name="pitchType">Savant's code; <see cref="PitchTypeLine.AllTypes"/> for all pitches.</param>
    public async Task<IReadOnlyList<TrackedOuting>> TrackedAsync(PitcherView view, string pitchType, TrackedMeasure measure, CancellationToken cancel)
    {
        var (record, _) = await records.OfAsync(view, cancel);
        return record is not { Appearances: [.., var last] } ? [] : TrackedBaseline.Of(record.Appearances, pitchType, measure, new(last.Day.Year, 1, 1));
    }

    /// <summary>The risk after an outing that has not been; null where none can be told, or the outing would come before the day of the view or after the season.</summary>
    public async Task<WhatIfRisk?> WhatIfAsync(PitcherView view, int fullRestDays, int pitches, CancellationToken cancel)
    {
        var (record, seasons) = await records.OfAsync(view, cancel);
        return record is null ? null : (await risks.WhatIfAsync(record, seasons, view.AsOf, [(fullRestDays, pitches)], (await tellings.OfDayAsync(view.AsOf, cancel)).Source, isExplained: true, cancel)) is [var answer] ? answer : null;
    }

    async Task<PitcherDashboard?> ReadAsync(PitcherView view, DataMarks marks, CancellationToken cancel)
    {
        var (record, seasons) = await records.OfAsync(view, cancel);
        if (record is not { Appearances: [.., var last] } || await PersonAsync(view.PitcherId, cancel) is not { } person) return null;
        var from = new DateOnly(last.Day.Year, 1, 1);
        var first = record.Appearances.First(outing => outing.Day >= from).Day;
        var end = view.AsOf < last.Day.AddDays(ShownDays) ? view.AsOf : last.Day.AddDays(ShownDays);
        // read beside one another, and beside the arithmetic that follows
        var (gamesRead, tellingsRead, anomaliesRead) = (GamesAsync(view, from, cancel), tellings.OfPitcherAsync(view.PitcherId, first, end, cancel), tellings.AnomaliesAsync(first, end.AddDays(-1), view.PitcherId, cancel));
        var ledger = new PitcherLedger(record, seasons);
        var days = WorkloadCurve.Of(ledger, first, end);
        var values = ledger.Features(view.AsOf);
        var told = await tellings.OfDayAsync(view.AsOf, cancel);
        var (risk, silence) = await risks.OfAsync(record, seasons, view.AsOf, values, told, cancel);
        var games = await gamesRead;
        var outings = Outings(record.Appearances, from, games);
        return new(
            person, view.AsOf, last.Day.Year, games.Count == 0 ? null : games.MaxBy(game => game.Key).Value.TeamId, outings, days, risk, silence, RiskFeatures.Completeness(values), Stints(record),
            record.Surgeries, [.. Clashes.Of(view.PitcherId, record.Appearances, record.Stints).Where(clash => clash.Day >= view.AsOf.AddDays(-ClashDays))],
            RestPattern.Of(record.Appearances, from), Types(record.Appearances, from, view.AsOf),
            risk is not { IsAskable: true } ? [] : await risks.WhatIfAsync(record, seasons, view.AsOf, WhatIfGrid.Of(record, view.AsOf), told.Source, isExplained: false, cancel), marks.Played.ReadAt)
        {
            Told = [.. (await tellingsRead).Select(one => new RiskPoint(one.Source.Day, one.Chance, one.Source.BaseRate, one.Source.IsReconstructed))],
            IsStarter = values[s_starter] is var starter && double.IsNaN(starter) ? null : starter == 1,
            Anomalies = await anomaliesRead,
            Measures = TrackedBaseline.Known(record.Appearances.Where(outing => outing.Day >= from)),
        };
    }

    static List<PitcherOutingLine> Outings(IReadOnlyList<Appearance> appearances, DateOnly from, Dictionary<DateOnly, Game> games)
    {
        var lines = new List<PitcherOutingLine>();
        for (var i = appearances.Count - 1; i >= 0 && appearances[i].Day >= from; i--)
        {
            var (outing, game) = (appearances[i], games.GetValueOrDefault(appearances[i].Day));
            var rest = i == 0 ? null : RestPattern.FullDays(appearances[i - 1], outing);
            lines.Add(new(outing.Day, outing.IsRegularSeason, outing.IsStart, game?.GamePk, game?.OpponentId, game?.IsHome, outing.Pitches, outing.Batters, outing.Outs, game?.Strikeouts, game?.Walks,
                rest, rest is { } days && RestPattern.IsShort(appearances[i - 1], days), TrackedBaseline.MeanOfAll(outing, TrackedMeasure.Velocity), TrackedBaseline.MeanOfAll(outing, TrackedMeasure.Spin))
            { TeamId = game?.TeamId });
        }
        return lines;
    }

    static List<KnownStint> Stints(PitcherRecord record) =>
        [.. record.Stints.Reverse().Select(stint => new KnownStint(stint.Start, stint.Injured, stint.Return, stint.Text, stint.Kind) { Continues = stint.Continues })];

    static List<PitchTypeShare> Types(IReadOnlyList<Appearance> appearances, DateOnly from, DateOnly asOf)
    {
        var lines = appearances.Where(outing => outing.Day >= from).SelectMany(outing => outing.PitchTypes.Select(line => (outing.Day, Line: line))).Where(one => one.Line.PitchType is not (PitchTypeLine.AllTypes or "UN")).ToList();
        var recent = lines.Where(one => one.Day >= asOf.AddDays(-28)).ToList();
        double all = lines.Sum(one => one.Line.Pitches), lately = recent.Sum(one => one.Line.Pitches);
        return [.. lines.GroupBy(one => one.Line.PitchType).Select(type => new PitchTypeShare(
            type.Key, type.Sum(one => one.Line.Pitches), type.Sum(one => one.Line.Pitches) / all, lately < LeastRecentPitches ? null : recent.Where(one => one.Line.PitchType == type.Key).Sum(one => one.Line.Pitches) / lately,
            type.Any(one => one.Line.Tracked >= TrackedBaseline.LeastPitches))).OrderByDescending(type => type.Pitches).ThenBy(type => type.PitchType, StringComparer.Ordinal)];
    }

    async Task<Dictionary<DateOnly, Game>> GamesAsync(PitcherView view, DateOnly from, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/pitcher_games.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = view.PitcherId }, new() { Value = from, NpgsqlDbType = NpgsqlDbType.Date }, new() { Value = view.AsOf, NpgsqlDbType = NpgsqlDbType.Date } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var games = new Dictionary<DateOnly, Game>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            games[row.Date("game_date")] = new(row.Int("game_pk")!.Value, row.Int("team_id")!.Value, row.Int("opponent_id")!.Value, row.Bool("is_home"), row.Int("strikeouts")!.Value, row.Int("walks")!.Value);
        }
        return games;
    }

    sealed record Game(int GamePk, int TeamId, int OpponentId, bool IsHome, int Strikeouts, int Walks);
}
