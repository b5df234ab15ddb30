using HotBat.Core.PitcherRisk;

namespace HotBat.Data.PitcherRisk;

/// <summary>Tells a single pitcher's risk on a morning, and what it would be after an outing that has not been. Where the morning was told already, that is what is said; else the model of the day is asked.</summary>
public sealed class PitcherRisks(RiskModelQueries models)
{
    /// <summary>Days after his last outing in which a pitcher is asked about.</summary>
    public const int ActiveDays = 28;

    /// <param name="values">His features of the morning.</param>
    public async Task<(RiskTold? Told, RiskSilence? Silence)> OfAsync(PitcherRecord record, SeasonSpans seasons, DateOnly asOf, double[] values, ShownRisks told, CancellationToken cancel)
    {
        var season = seasons.Of(asOf.Year);
        if (!season.Holds(asOf)) return (null, RiskSilence.NoSeason);
        var evidence = new RiskEvidence(record, asOf, values);
        if (evidence.Of("on_list") == 1) return (null, RiskSilence.OnList);
        if (asOf.DayNumber - record.Appearances[^1].Day.DayNumber > ActiveDays) return (null, RiskSilence.Inactive);
        if (await models.OfDayAsync(asOf, told.Source?.ModelVersionId, cancel) is not { } serving) return (null, RiskSilence.NoModel);
        var said = told.Risks.GetValueOrDefault(record.Pitcher) is { Chance: not null } shown ? shown : null;
        return await models.AskAsync<(RiskTold?, RiskSilence?)>(serving.ModelVersionId, (model, measuredOf) =>
        {
            var row = RiskExample.Asked(record.Pitcher, asOf, values);
            var story = said is { BaseLogit: { } start } ? RiskReasons.Of(new(start, said.Parts), evidence, said.OtherLogit ?? 0) : RiskReasons.Of(model.Explain(row), evidence);
            var (chance, usual) = (said?.Chance ?? model.Chance(row), told.Source?.BaseRate ?? model.Parameters.BaseRate);
            return (new(chance, RiskBands.Of(chance, usual), usual, said is null ? model.Parameters.Shrunk?.Rate(row) : said.PeerRate, story, measuredOf(chance), serving, model.Parameters.SampleSize, model.Parameters.Injuries,
                asOf.AddDays(RiskOutcome.Days) > season.End)
            { IsReconstructed = said?.Source.IsReconstructed == true }, null);
        }, cancel);
    }

    /// <returns>One for each outing that could be, in their order; those before the day or after the season are left out.</returns>
    public async Task<IReadOnlyList<WhatIfRisk>> WhatIfAsync(
        PitcherRecord record, SeasonSpans seasons, DateOnly asOf, IReadOnlyList<(int FullRestDays, int Pitches)> outings, RiskSource? told, CancellationToken cancel)
    {
        if (record.Appearances is not [.., var last] || await models.OfDayAsync(asOf, told?.ModelVersionId, cancel) is not { } serving) return [];
        var possible = outings.Select(one => (one.FullRestDays, one.Pitches, Day: last.Day.AddDays(one.FullRestDays + 1)))
            .Where(one => one.Day >= asOf && seasons.Of(asOf.Year).Holds(one.Day)).ToList();
        return await models.AskAsync<IReadOnlyList<WhatIfRisk>>(serving.ModelVersionId, (model, _) =>
        {
            var usual = told?.BaseRate ?? model.Parameters.BaseRate;
            return [.. possible.Select(one =>
            {
                var morning = one.Day.AddDays(1);
                var chance = model.Chance(RiskExample.Asked(record.Pitcher, morning, new PitcherLedger(WhatIf.Outing(record, one.Day, one.Pitches), seasons).Features(morning)));
                return new WhatIfRisk(one.FullRestDays, one.Pitches, one.Day, chance, RiskBands.Of(chance, usual));
            })];
        }, cancel);
    }
}
