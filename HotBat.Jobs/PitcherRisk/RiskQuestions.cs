using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>A next outing that is asked about.</summary>
/// <param name="RestDays">Full days between his last outing and it; 0 is the day after.</param>
public sealed record NextOuting(int RestDays, int Pitches);

/// <param name="Day">Of the outing.</param>
/// <param name="Morning">The one after it, of which the risk is told.</param>
/// <param name="Why">What it moves, and through which features.</param>
public sealed record RiskAfterOuting(DateOnly Day, DateOnly Morning, double Chance, RiskBand Band, WhatIfReasons Why);

/// <summary>A pitcher's risk on a morning, asked about by itself.</summary>
/// <param name="LastOuting">The last before the morning.</param>
/// <param name="Chance">Null, with all that follows from it, while he is on the injured list.</param>
/// <param name="PeerRate">How often it came true among pitchers of his role with as many arm stints in two years.</param>
/// <param name="BaseLogit">Logit of an average outing's chance, from which the parts start.</param>
/// <param name="After">Null where no outing was asked about, and where it would lie before the day or after the season.</param>
public sealed record AnsweredRisk(DateOnly Day, DateOnly LastOuting, ServingModel Model, double BaseRate, bool IsListed, bool IsStarter, double? Chance, RiskBand? Band, double? PeerRate, double? BaseLogit, IReadOnlyList<RiskPart> Parts,
    IReadOnlyList<double> Values, IReadOnlyDictionary<RiskTopic, double> Completeness, RiskAfterOuting? After);

/// <summary>Asks about one pitcher on one morning, and after a next outing that has not been: from his own record, by the version that told the morning where one did, as his page does, else by the model that speaks of it.</summary>
public sealed class RiskQuestions(PitcherRecordQueries records, RiskModelQueries serving, RiskQueries tellings, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>Null where nothing is asked about him that day: no outing in the four weeks before while he is not on the injured list, not in season, or no model speaks of it.</summary>
    public async Task<AnsweredRisk?> AskAsync(int pitcher, DateOnly day, NextOuting? next, CancellationToken cancel)
    {
        var told = (await tellings.OfDayAsync(day, cancel)).Source;
        if (await serving.OfDayAsync(day, told?.ModelVersionId, cancel) is not { } model) return null;
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(RiskQuestions), marks.Counts, marks.Risks, model.ModelVersionId, pitcher, day, next), token => ReadAsync(model, pitcher, day, next, token), cancel);
    }

    async Task<AnsweredRisk?> ReadAsync(ServingModel model, int pitcher, DateOnly day, NextOuting? next, CancellationToken cancel)
    {
        var (record, seasons) = await records.OfAsync(new(pitcher, day), cancel);
        if (!seasons.IsRegularSeason(day) || record is null || record.Appearances is not [.., var last] || last.Day.Year != day.Year) return null;
        var ledger = new PitcherLedger(record, seasons);
        var now = RiskExample.Asked(pitcher, day, ledger.Features(day));
        if (!now.IsActive) return null;
        var outing = next is null ? day : last.Day.AddDays(next.RestDays + 1);
        var isPossible = outing >= day && seasons.IsRegularSeason(outing);
        RiskExample After(int pitches) => RiskExample.Asked(pitcher, outing.AddDays(1), ledger.After(outing, pitches).Features(outing.AddDays(1)));
        return await serving.AskAsync(model.ModelVersionId, (risks, _) =>
        {
            var chance = risks.Chance(now);
            var story = now.IsListed ? null : risks.Explain(now);
            RiskAfterOuting? then = next is null || now.IsListed || !isPossible ? null : risks.Chance(After(next.Pitches)) is var later ? new(outing, outing.AddDays(1), later, risks.Band(later), WhatIfReasons.Of(risks, now, After, next.Pitches)) : null;
            return new AnsweredRisk(day, last.Day, model, risks.Parameters.BaseRate, now.IsListed, now.IsStarter, now.IsListed ? null : chance, now.IsListed ? null : risks.Band(chance),
                now.IsListed ? null : risks.Parameters.Shrunk?.Rate(now), story?.Base, story is null ? [] : [.. story.Parts.OrderByDescending(part => Math.Abs(part.Logit)).ThenBy(part => part.Feature, StringComparer.Ordinal)],
                now.Values, RiskFeatures.Completeness(now.Values), then);
        }, cancel);
    }
}
