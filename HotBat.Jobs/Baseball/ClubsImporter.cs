using System.Text.Json;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Baseball;

/// <summary>Clubs of a season from Stats API /teams. It adds seasons that the reference file has not been compared with, and flags where a list differs from those it has.</summary>
public sealed class ClubsImporter(FileImport files)
{
    public const string Kind = "clubs";
    const int MajorLeagues = 1;
    const string ColourOfNobody = "#7d8590";

    static readonly StagedColumn[] s_clubs =
    [
        new("season", NpgsqlDbType.Smallint), new("team_id", NpgsqlDbType.Integer), new("abbreviation", NpgsqlDbType.Text), new("name", NpgsqlDbType.Text), new("nickname", NpgsqlDbType.Text),
        new("league", NpgsqlDbType.Text), new("division", NpgsqlDbType.Text), new("venue_id", NpgsqlDbType.Integer), new("colour", NpgsqlDbType.Text), new("team_code", NpgsqlDbType.Text),
        new("file_code", NpgsqlDbType.Text), new("curated", NpgsqlDbType.Boolean),
    ];

    static readonly Dictionary<int, ClubReference> s_known = ReferenceFiles.Clubs.Clubs.ToDictionary(c => c.TeamId);

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var document = await StatsApiDocument.ReadAsync(file, cancellation);
        var count = new RowCount();
        var different = new List<string>();
        await Staging.CopyAsync(file.Connection, "staged_clubs", s_clubs, StatsApiDocument.Items(document, "teams", file.Path).Each(file, count, (team, line) => Row(team, line, different)), cancellation);
        var (added, updated) = await Staging.MergeAsync(file.Connection, "Baseball/merge_clubs.sql", cancellation);
        file.Note = different.Count == 0 ? null : "differs from the reference file: " + string.Join("; ", different);
        return count.Counts(file, added, updated, different.Count);
    }

    static object?[] Row(JsonElement team, long line, List<string> different)
    {
        var id = team.RequiredWhole("id");
        if (team.Whole("sport", "id") != MajorLeagues)
            throw new RowError("key", "sport", $"{team.Text("name")} ({id}) is no major-league club");
        var season = (short)team.RequiredWhole("season");
        var (league, division) = Division(team.RequiredText(60, "division", "name"));
        var (abbreviation, name, venue) = (team.RequiredText(4, "abbreviation"), team.RequiredText(60, "name"), team.RequiredWhole("venue", "id"));
        var known = s_known.GetValueOrDefault(id);
        var era = season <= ReferenceFiles.Clubs.CheckedThrough ? known?.In(season) : null;
        if (era is not null && (era.Abbreviation, era.Name, era.League, era.Division, era.VenueId) != (abbreviation, name, league, division, venue))
            different.Add($"{season} {abbreviation}");
        return
        [
            line, season, id, abbreviation, name, team.Text("clubName") ?? team.RequiredText(40, "teamName"), league, division, venue, known?.Colour ?? ColourOfNobody,
            team.Text("teamCode"), team.Text("fileCode"), era is not null,
        ];
    }

    /// <summary>"American League West" → AL, West</summary>
    static (string League, string Division) Division(string name)
    {
        var words = name.Split(' ');
        return words is [("American" or "National") and var league, "League", ("East" or "Central" or "West") and var division]
            ? (league == "American" ? "AL" : "NL", division)
            : throw new RowError("range", "division", $"the division is '{name}'");
    }
}
