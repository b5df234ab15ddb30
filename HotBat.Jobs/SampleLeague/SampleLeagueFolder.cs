using System.Globalization;
using System.Text.Json;
using HotBat.Core.Operations;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>
/// Where the sample league lies: a folder laid out like one of recorded data, and league.json, which keeps the seed and the day each season opens.
/// A season's place in the year is chosen on the day it is first needed and never again.
/// </summary>
sealed class SampleLeagueFolder
{
    /// <summary>Goes up whenever the same seed makes other games: a league that has begun cannot go on with them.</summary>
    const int Rules = 2;

    readonly string _file;
    readonly SortedDictionary<int, DateOnly> _openings;

    SampleLeagueFolder(string folder, string file, SampleLeagueOptions options, SortedDictionary<int, DateOnly> openings) => (Folder, _file, Options, _openings) = (folder, file, options, openings);

    public string Folder { get; }

    public SampleLeagueOptions Options { get; }

    public string Statcast => Path.Combine(Folder, "statcast");

    public string People => Path.Combine(Folder, "people");

    public string Injuries => Path.Combine(Folder, "injuries");

    public string Prospects => Path.Combine(Folder, "prospects");

    public string Schedule(int season) => Path.Combine(Folder, "live", $"schedule_{season}.json");

    public string Slate => Path.Combine(Folder, "live", "schedule_today.json");

    /// <param name="isNew">The database holds nothing of the league yet: only then may a league begin.</param>
    public static SampleLeagueFolder Open(string folder, SampleLeagueOptions options, bool isNew)
    {
        var file = Path.Combine(folder, "league.json");
        if (!File.Exists(file))
            return isNew ? new(folder, file, options, []) : throw new UserError("The database holds a sample league, but the folder it grows from is gone.", file, "It is served as it is; for a new league use an empty home: HOTBAT_HOME=DIR ./hotbat run.");
        var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllText(file)) ?? throw new UserError("The file is empty.", file, "For a new league use an empty home: HOTBAT_HOME=DIR ./hotbat run.");
        if (kept.Options != options)
            throw new UserError($"The sample league here was made with seed {kept.Options.Seed}, {kept.Options.Clubs} clubs and {kept.Options.Weeks} weeks; two leagues do not mix.", file, "Leave HotBat:SampleSeed as it was, or use an empty home: HOTBAT_HOME=DIR ./hotbat run.");
        if (kept.Rules != Rules)
            throw new UserError("The sample league here was begun by an earlier HotBat, whose clubs met in another order.", file, "It is served as it is; for a new league use an empty home: HOTBAT_HOME=DIR ./hotbat run.");
        return new(folder, file, options, new(kept.Openings));
    }

    /// <summary>The season that is on, or was last, and the one before it.</summary>
    public (SampleCalendar Before, SampleCalendar Current) Calendars(DateOnly today)
    {
        if (!_openings.ContainsKey(today.Year))
        {
            _openings[today.Year] = SampleCalendar.For(today, Options.Weeks).Opening;
            if (!_openings.ContainsKey(today.Year - 1)) _openings[today.Year - 1] = SampleCalendar.Before(Of(today.Year)).Opening;
            SampleFiles.Replace(_file, path => File.WriteAllText(path, JsonSerializer.Serialize(new Kept(Options, new(_openings), Rules))));
        }
        return (Of(today.Year - 1), Of(today.Year));

        SampleCalendar Of(int season) => new(season, _openings[season], Options.Weeks);
    }

    /// <summary>Files of pitches of a season, the newest first.</summary>
    public IReadOnlyList<string> StatcastFiles(int season) =>
        Directory.Exists(Statcast) ? [.. Directory.EnumerateFiles(Statcast, $"statcast_{season}-*.csv.gz").OrderDescending(StringComparer.Ordinal)] : [];

    public string StatcastFile(DateOnly from, DateOnly to) => Path.Combine(Statcast, $"statcast_{from:yyyy-MM-dd}_{to:yyyy-MM-dd}.csv.gz");

    /// <summary>Days that lie in some file of pitches.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Covered(int season) => [.. StatcastFiles(season).Select(path => Path.GetFileName(path).Split('_', '.')).Select(p => (Day(p[1]), Day(p[2])))];

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    sealed record Kept(SampleLeagueOptions Options, Dictionary<int, DateOnly> Openings, int Rules = 1);
}
