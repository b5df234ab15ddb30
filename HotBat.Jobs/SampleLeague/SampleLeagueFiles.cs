using HotBat.Core.Baseball;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>The sample league's files as of a moment: the season that is on, the one before it, careers. Each step is cheap when its files are there already.</summary>
public sealed class SampleLeagueFiles
{
    const int PastSeasons = 8;

    readonly SampleLeagueFolder _folder;
    readonly SampleRosters _rosters;
    readonly TimeProvider _time;
    SampleSeasonWriter? _current;

    /// <param name="isNew">The database holds nothing of the league yet.</param>
    public SampleLeagueFiles(string folder, SampleLeagueOptions options, TimeProvider time, bool isNew)
    {
        _folder = SampleLeagueFolder.Open(folder, options, isNew);
        _rosters = new SampleRosters(options.Setup(BaseballDay.Today(time).Year));
        _time = time;
    }

    public string Folder => _folder.Folder;

    /// <summary>People, the schedule and the season up to yesterday.</summary>
    /// <returns>What a first page needs: people, the schedule, the newest file of pitches, in the order in which they are read.</returns>
    public IReadOnlyList<string> WriteCurrent(DateOnly today, Action<int, int> progress, CancellationToken cancellation)
    {
        var (_, calendar) = _folder.Calendars(today);
        SamplePeopleFiles.Write(_folder.People, [.. _rosters.PlayersBetween(today.Year - PastSeasons, today.Year).OrderBy(p => p.Id)], today.Year);
        _current = new SampleSeasonWriter(_folder, _rosters, calendar);
        _current.Write(today, _time.GetUtcNow().UtcDateTime, progress, cancellation);
        string[] people = [Path.Combine(_folder.People, "register.csv.gz"), Path.Combine(_folder.People, "lahman_People.csv.gz")];
        string[] slate = File.Exists(_folder.Slate) ? [_folder.Slate] : [];
        return [.. people, _folder.Schedule(today.Year), .. slate, .. _folder.StatcastFiles(today.Year).Take(1)];
    }

    /// <summary>The season's other files of pitches, the newest first.</summary>
    public IReadOnlyList<string> RestOfCurrent(DateOnly today) => [.. _folder.StatcastFiles(today.Year).Skip(1)];

    /// <summary>The season before and what lies further back.</summary>
    public void WritePast(DateOnly today, Action<int, int> progress, CancellationToken cancellation)
    {
        var (calendar, _) = _folder.Calendars(today);
        var past = Path.Combine(_folder.People, $"mlb_batting_{today.Year - PastSeasons}_{today.Year - 2}.csv.gz");
        if (File.Exists(past) && File.Exists(Path.Combine(_folder.People, $"mlb_batting_{calendar.Season}.csv.gz"))) return;
        new SampleSeasonWriter(_folder, _rosters, calendar).Write(new DateOnly(today.Year, 1, 1), _time.GetUtcNow().UtcDateTime, progress, cancellation);
        var setup = _folder.Options.Setup(today.Year);
        new SampleMinorsFiles(_folder.Prospects, setup, new SampleCareers(setup, _rosters)).Write(_folder.People, today.Year);
        var players = _rosters.PlayersBetween(today.Year - PastSeasons, today.Year - 2).OrderBy(p => p.Id).ToList();
        SampleFiles.Csv(past.Replace("mlb_batting", "mlb_pitching", StringComparison.Ordinal), SamplePeopleFiles.PitchingHeader,
            from player in players.OfType<SamplePitcher>() from season in Seasons(player, today) select SamplePeopleFiles.Row(player.Id, season, SamplePastSeasons.Pitching(player, season, setup.Seed)));
        SampleFiles.Csv(past, SamplePeopleFiles.BattingHeader,
            from player in players.OfType<SampleBatter>() from season in Seasons(player, today) select SamplePeopleFiles.Row(player.Id, season, SamplePastSeasons.Batting(player, season, setup.Seed)));
    }

    /// <summary>Today's games as they stand now; null when nothing has happened since.</summary>
    public string? WriteSlate(DateOnly today) => _current is not null && File.Exists(_folder.Slate) && _current.WriteSlate(today, _time.GetUtcNow().UtcDateTime) ? _folder.Slate : null;

    static IEnumerable<int> Seasons(SamplePlayer player, DateOnly today)
    {
        for (var season = Math.Max(player.FirstSeason, today.Year - PastSeasons); season <= Math.Min(player.LastSeason, today.Year - 2); season++) yield return season;
    }
}
