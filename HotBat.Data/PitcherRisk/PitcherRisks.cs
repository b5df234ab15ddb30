using HotBat.Core.PitcherRisk;

namespace HotBat.Data.PitcherRisk;

/// <summary>Tells a single pitcher's risk on a morning, and what it would be after an outing that has not been. Where the morning was told already, that is what is said; else the model of the day is asked.</summary>
public sealed class PitcherRisks(RiskModelQueries models)
{
    /// <param name="values">His features of the morning.</param>
    public async Task<(RiskTold? Told, RiskSilence? Silence)> OfAsync(PitcherRecord record, SeasonSpans seasons, DateOnly asOf, double[] values, ShownRisks told, CancellationToken cancel)
    {
        var season = seasons.Of(asOf.Year);
        if (!season.Holds(asOf)) return (null, RiskSilence.NoSeason);
        var evidence = new RiskEvidence(record, asOf, values);
        var row = RiskExample.Asked(record.Pitcher, asOf, values);
        if (row.IsListed) return (null, RiskSilence.OnList);
        if (!row.IsActive) return (null, RiskSilence.Inactive);
        var said = told.Risks.GetValueOrDefault(record.Pitcher) is { Chance: not null } shown ? shown : null;
        var reachesBeyond = asOf.AddDays(RiskOutcome.Days) > season.End;
        if (said is { Source: var source, Chance: { } kept, BaseLogit: { } average } && await models.OfTellingAsync(source, cancel) is { Version: { } version, IsAskable: false })
            return (new(kept, RiskBands.Of(kept, source.BaseRate), source.BaseRate, said.PeerRate, RiskReasons.Of(new(average, said.Parts), evidence, said.OtherLogit ?? 0), new(null, null), version, version.SampleSize, null, reachesBeyond)
            { IsReconstructed = source.IsReconstructed, IsAskable = false }, null);
        if (await models.OfDayAsync(asOf, told.Source?.ModelVersionId, cancel) is not { } serving) return (null, RiskSilence.NoModel);
        return await models.AskAsync<(RiskTold?, RiskSilence?)>(serving.ModelVersionId, (model, measuredOf) =>
        {
            var story = said is { BaseLogit: { } start } ? RiskReasons.Of(new(start, said.Parts), evidence, said.OtherLogit ?? 0) : RiskReasons.Of(model.Explain(row), evidence);
            var (chance, usual) = (said?.Chance ?? model.Chance(row), told.Source?.BaseRate ?? model.Parameters.BaseRate);
            return (new(chance, RiskBands.Of(chance, usual), usual, said is null ? model.Parameters.Shrunk?.Rate(row) : said.PeerRate, story, measuredOf(chance), serving, model.Parameters.SampleSize, model.Parameters.Injuries,
                reachesBeyond)
            { IsReconstructed = said?.Source.IsReconstructed == true }, null);
        }, cancel);
    }

    /// <param name="isExplained">With what each moves.</param>
    /// <returns>One for each outing that could be, in their order; those before the day or after the season are left out.</returns>
    public async Task<IReadOnlyList<WhatIfRisk>> WhatIfAsync(
        PitcherRecord record, SeasonSpans seasons, DateOnly asOf, IReadOnlyList<(int FullRestDays, int Pitches)> outings, RiskSource? told, bool isExplained, CancellationToken cancel)
    {
        if (record.Appearances is not [.., var last] || await models.OfDayAsync(asOf, told?.ModelVersionId, cancel) is not { } serving) return [];
        var possible = outings.Select(one => (one.FullRestDays, one.Pitches, Day: last.Day.AddDays(one.FullRestDays + 1)))
            .Where(one => one.Day >= asOf && seasons.Of(asOf.Year).Holds(one.Day)).ToList();
        return await models.AskAsync<IReadOnlyList<WhatIfRisk>>(serving.ModelVersionId, (model, _) =>
        {
            var usual = told?.BaseRate ?? model.Parameters.BaseRate;
            var ledger = new PitcherLedger(record, seasons);
            return [.. possible.Select(one =>
            {
                var morning = one.Day.AddDays(1);
                RiskExample After(int pitches) => RiskExample.Asked(record.Pitcher, morning, ledger.After(one.Day, pitches).Features(morning));
                var chance = model.Chance(After(one.Pitches));
                return new WhatIfRisk(one.FullRestDays, one.Pitches, one.Day, chance, RiskBands.Of(chance, usual))
                {
                    Why = isExplained ? WhatIfReasons.Of(model, RiskExample.Asked(record.Pitcher, asOf, ledger.Features(asOf)), After, one.Pitches) : null,
                };
            })];
        }, cancel);
    }
}
