using System.Globalization;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>A season's injured list in the columns of the RosterResource export. What lies after today is not told: who is out has no return date.</summary>
static class SampleInjuryFile
{
    public static void Write(string path, IEnumerable<SampleInjury> injuries, IReadOnlyList<SampleClub> clubs, int season, DateOnly today) => SampleFiles.Csv(path,
        "Season,Name,Team,Pos,Injury / Surgery Date,Injury / Surgery,Status,IL Retro Date,Eligible to Return,Return Date,Latest Update,NameASCII,PlayerId,MLBAMID",
        injuries.Where(i => i.RetroDate <= today).OrderBy(i => i.Date).ThenBy(i => i.Player.Id).Select(i => (object?[])
        [
            season, i.Player.Name, clubs[i.Player.Club].Abbreviation, i.Player.Position, Text(i.Date), i.Text, i.Return <= today ? "Activated" : "On IL", Text(i.RetroDate), Text(i.Eligible),
            i.Return <= today ? Text(i.Return) : null, i.Return <= today ? "Activated" : i.Eligible > today ? "Not yet eligible" : "Working his way back", i.Player.Name, SamplePeopleFiles.MinorKey(i.Player.Id), i.Player.Id,
        ]));

    static string Text(DateOnly day) => day.ToString("MM/dd/yy", CultureInfo.InvariantCulture);
}
