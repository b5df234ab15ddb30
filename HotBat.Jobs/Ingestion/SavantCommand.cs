using System.CommandLine;
using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>./hotbat ingest savant --from DATE --to DATE</summary>
static class SavantCommand
{
    public static Command Create(Verbs verbs)
    {
        var from = DayOption.Required("--from", "First day");
        var to = DayOption.Optional("--to", "Last day; without it yesterday");
        var again = new Option<bool>("--again") { Description = "Read days again that were read whole and are settled" };
        return verbs.Run(new Command("savant", "Pitches from Baseball Savant, day by day; stopped, it goes on with the day it was at") { from, to, again }, async (verb, cancellation) =>
        {
            await verb.OpenDatabaseAsync(cancellation);
            var last = verb.Get(to) ?? BaseballDay.Today(verb.Service<TimeProvider>()).AddDays(-1);
            DaysRead read;
            await using (var progress = verb.Progress("ingest savant"))
                read = await verb.Service<SavantBackfill>().RunAsync(verb.Get(from), last, verb.Get(again), p => progress.Report(p.Done, p.Total, "days"), cancellation);
            foreach (var day in read.Days)
                verb.Say(string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd} ") + (day.Problem is not null ? "incomplete: " + day.Problem
                    : day.Counts is not { } counts ? "no news"
                    : string.Create(CultureInfo.InvariantCulture, $"{counts.Read:N0} rows, {counts.Added:N0} added, {counts.Updated:N0} updated, {counts.Rejected:N0} rejected")
                        + (day.Parts > 0 ? string.Create(CultureInfo.InvariantCulture, $", read as {day.Parts} games") : "")));
            verb.Say(string.Create(CultureInfo.InvariantCulture, $"{read.Days.Count:N0} days read, {read.Skipped:N0} settled before, {read.Incomplete.Count():N0} incomplete"));
            if (read.Unscored is { } problem) verb.Say($"not scored: {problem}");
            verb.Result(new
            {
                DaysRead = read.Days.Count,
                DaysSettled = read.Skipped,
                DaysIncomplete = read.Incomplete.Select(d => d.Day).ToList(),
                RowsRead = read.Days.Sum(d => d.Counts?.Read ?? 0),
                RowsAdded = read.Days.Sum(d => d.Counts?.Added ?? 0),
                RowsUpdated = read.Days.Sum(d => d.Counts?.Updated ?? 0),
                RowsRejected = read.Days.Sum(d => d.Counts?.Rejected ?? 0),
            });
            if (read.Incomplete.Any())
                verb.ExitCode = 1;
        });
    }
}
