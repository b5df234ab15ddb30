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
public sealed record RiskAfterOuting(DateOnly Day, DateOnly Morning, double Chance, RiskBand Band);

/// <summary>A pitcher's risk on a morning, asked about by itself.</summary>
/// <param name="LastOuting">The last before the morning.</param>
/// <param name="Chance">Null, with all that follows from it, while he is on the injured list.</param>
/// <param name="PeerRate">How often it came true among pitchers of his role with as many arm stints in two years.</param>
/// <param name="After">Null where no outing was asked about.</param>
public sealed record AnsweredRisk(DateOnly Day, DateOnly LastOuting, ServingModel Model, double BaseRate, bool IsListed, bool IsStarter, double? Chance, RiskBand? Band, double? PeerRate, IReadOnlyList<RiskPart> Parts,
    IReadOnlyList<double> Values, IReadOnlyDictionary<RiskTopic, double> Completeness, RiskAfterOuting? After);

/// <summary>Asks about one pitcher on one morning, and after a next outing that has not been: from his own record, by the model that speaks of the morning.</summary>
public sealed class RiskQuestions(RiskData data, RiskModelQueries serving, DataWatermarks watermarks, RecentAnswers recent)
{
    /// <summary>Null where nothing is asked about him that day: no outing in the four weeks before, not in season, or no model speaks of it.</summary>
    public async Task<AnsweredRisk?> AskAsync(int pitcher, DateOnly day, NextOuting? next, CancellationToken cancel)
    {
        if (await serving.OfDayAsync(day, null, cancel) is not { } model) return null;
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(RiskQuestions), marks.Counts, marks.Risks, model.ModelVersionId, pitcher, day, next), token => ReadAsync(model, pitcher, day, next, token), cancel);
    }

    async Task<AnsweredRisk?> ReadAsync(ServingModel model, int pitcher, DateOnly day, NextOuting? next, CancellationToken cancel)
    {
        var history = await data.ReadAsync(day.AddDays(-1), [pitcher], cancel);
        if (!history.Seasons.IsRegularSeason(day) || history.Pitchers is not [var record] || record.Appearances is not [.., var last] || last.Day.AddDays(RiskSnapshots.ActiveDays) < day || last.Day.Year != day.Year) return null;
        var now = RiskExample.Asked(pitcher, day, new PitcherLedger(record, history.Seasons).Features(day));
        RiskExample? after = null;
        var outing = day;
        if (next is { } asked)
        {
            outing = last.Day.AddDays(asked.RestDays + 1);
            after = RiskExample.Asked(pitcher, outing.AddDays(1), new PitcherLedger(WhatIf.Outing(record, outing, asked.Pitches), history.Seasons).Features(outing.AddDays(1)));
        }
        return await serving.AskAsync(model.ModelVersionId, (risks, _) =>
        {
            var chance = risks.Chance(now);
            RiskAfterOuting? then = after is null || now.IsListed ? null : risks.Chance(after) is var later ? new(outing, after.Day, later, risks.Band(later)) : null;
            return new AnsweredRisk(day, last.Day, model, risks.Parameters.BaseRate, now.IsListed, now.IsStarter, now.IsListed ? null : chance, now.IsListed ? null : risks.Band(chance),
                now.IsListed ? null : risks.Parameters.Shrunk?.Rate(now), now.IsListed ? [] : [.. risks.Explain(now).Parts.OrderByDescending(part => Math.Abs(part.Logit)).ThenBy(part => part.Feature, StringComparer.Ordinal)],
                now.Values, RiskFeatures.Completeness(now.Values), then);
        }, cancel);
    }
}
