using System.Text.Json;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>Plays a season up to a moment and writes what the sources would have sent by then: pitches of the days before, the schedule, the injured list.</summary>
sealed class SampleSeasonWriter(SampleLeagueFolder folder, SampleRosters rosters, SampleCalendar calendar)
{
    /// <summary>The newest days lie in a file of their own, so that a page stands soon.</summary>
    const int NewestDays = 21;

    /// <summary>Days ahead whose starters are announced.</summary>
    const int AnnouncedDays = 2;

    readonly SampleLeagueSetup _setup = folder.Options.Setup(calendar.Season);
    readonly Dictionary<int, SampleLine> _lines = [];
    readonly List<PlayedGame> _slate = [];
    SampleSeason? _season;

    /// <param name="today">Games before it are written pitch by pitch.</param>
    /// <param name="now">How far today's games are.</param>
    public void Write(DateOnly today, DateTime now, Action<int, int> progress, CancellationToken cancellation)
    {
        _lines.Clear();
        _slate.Clear();
        _season = new SampleSeason(_setup, rosters, calendar);
        var chunks = new Queue<(DateOnly From, DateOnly To)>(Missing(today));
        var total = Math.Min(today.DayNumber, calendar.LastDay.DayNumber) - calendar.Opening.DayNumber + 1;
        SavantCsvWriter? writer = null;
        var unfinished = "";
        List<SampleInjury> injuries = [];
        try
        {
            foreach (var day in _season.PlayThrough(today.AddDays(AnnouncedDays)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (chunks.TryPeek(out var chunk) && day.Date >= chunk.From && writer is null)
                {
                    Directory.CreateDirectory(folder.Statcast);
                    unfinished = folder.StatcastFile(chunk.From, chunk.To) + ".unfinished";
                    writer = new SavantCsvWriter(unfinished);
                }
                foreach (var game in day.Games)
                {
                    if (day.Date < today) writer?.Write(game, day.Date);
                    // the lists of pitches are used again for the next day
                    if (day.Date == today) _slate.Add(game with { Pitches = [.. game.Pitches] });
                    _lines[game.Listing.GamePk] = SampleLine.Of(game, day.Date < today ? game.Pitches.Count : day.Date == today ? GameClock.Thrown(game, now) : 0);
                }
                if (day.Date == today.AddDays(-1)) injuries = [.. _season.Injuries];
                progress(day.Date.DayNumber - calendar.Opening.DayNumber, total);
                if (writer is null || day.Date != chunk.To) continue;
                writer.Dispose();
                writer = null;
                File.Move(unfinished, folder.StatcastFile(chunk.From, chunk.To), overwrite: true);
                chunks.Dequeue();
            }
        }
        finally
        {
            writer?.Dispose();
        }
        if (today > calendar.LastDay) injuries = [.. _season.Injuries];
        SampleInjuryFile.Write(Path.Combine(folder.Injuries, $"il_{calendar.Season}.csv"), injuries, _setup.Clubs, calendar.Season, today);
        SampleFiles.Replace(folder.Schedule(calendar.Season), path => Schedule(path, today, now, _ => true));
        if (today >= calendar.Opening && today <= calendar.LastDay) WriteSlate(today, now);
        if (today > calendar.LastDay) Majors(_season.Lines);
    }

    /// <summary>Today's games as they stand now.</summary>
    /// <returns>True when the file says something else than before.</returns>
    public bool WriteSlate(DateOnly today, DateTime now)
    {
        var before = File.Exists(folder.Slate) ? File.ReadAllText(folder.Slate) : "";
        foreach (var game in _slate)
            _lines[game.Listing.GamePk] = SampleLine.Of(game, GameClock.Thrown(game, now));
        SampleFiles.Replace(folder.Slate, path => Schedule(path, today, now, day => day == today));
        return File.ReadAllText(folder.Slate) != before;
    }

    void Schedule(string path, DateOnly today, DateTime now, Func<DateOnly, bool> isListed)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file);
        new ScheduleJsonWriter(json, today, now).Write(_season!.Schedule, _lines, isListed);
    }

    void Majors(SampleSeasonLines lines)
    {
        SampleFiles.Csv(Path.Combine(folder.People, $"mlb_batting_{calendar.Season}.csv.gz"), SamplePeopleFiles.BattingHeader,
            lines.Batting.OrderBy(l => l.Key).Select(l => SamplePeopleFiles.Row(l.Key, calendar.Season, l.Value)));
        SampleFiles.Csv(Path.Combine(folder.People, $"mlb_pitching_{calendar.Season}.csv.gz"), SamplePeopleFiles.PitchingHeader,
            lines.Pitching.OrderBy(l => l.Key).Select(l => SamplePeopleFiles.Row(l.Key, calendar.Season, l.Value)));
    }

    /// <summary>Days before today that no file holds, in the files they will lie in: the newest weeks together, the others by month.</summary>
    IEnumerable<(DateOnly From, DateOnly To)> Missing(DateOnly today)
    {
        var covered = folder.Covered(calendar.Season);
        var last = today.AddDays(-1) < calendar.LastDay ? today.AddDays(-1) : calendar.LastDay;
        DateOnly? from = null;
        for (var day = calendar.Opening; day <= last; day = day.AddDays(1))
        {
            if (covered.Any(c => day >= c.From && day <= c.To))
            {
                from = null;
                continue;
            }
            from ??= day;
            var next = day.AddDays(1);
            if (day < last && (next.Day != 1 || day > last.AddDays(-NewestDays)) && day != last.AddDays(-NewestDays) && !covered.Any(c => next >= c.From && next <= c.To)) continue;
            yield return (from.Value, day);
            from = null;
        }
    }
}
