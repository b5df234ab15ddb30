using HotBat.Core.Prospects;
using HotBat.Data.Baseball;
using Npgsql;

namespace HotBat.Data.Prospects;

/// <summary>The ranking of a day: the newest season that had ended by then, as its last scoring told of it. Read once for each state of the data; pages filter, order and cut it.</summary>
public sealed class ProspectRankingQueries(NpgsqlDataSource source, ClubDirectory clubs, DataWatermarks watermarks, RecentAnswers recent) : IMinorPlaces
{
    const int MostProspects = 20_000;

    /// <summary>Null when nothing has been told of a season that had ended by then.</summary>
    public async Task<ProspectRanking?> OfDayAsync(DateOnly asOf, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var season = ProspectOutcome.Ended(asOf);
        return await recent.GetAsync((nameof(ProspectRankingQueries), marks.People, marks.Prospects, season), token => ReadAsync(season, token), cancel);
    }

    async Task<Func<string, MinorPlace?>> IMinorPlaces.OfDayAsync(DateOnly asOf, CancellationToken cancel)
    {
        var ranking = await OfDayAsync(asOf, cancel);
        return id => ranking?.Find(id) is { } line ? new(line.Level == ProspectLine.SeveralTeams ? null : line.Level, line.TeamId) : null;
    }

    async Task<ProspectRanking?> ReadAsync(int through, CancellationToken cancel)
    {
        var tellings = await TellingsAsync(through, cancel);
        if (tellings.Count == 0) return null;
        var (telling, before) = (tellings[0], tellings.Count > 1 ? tellings[1] : null);
        var earlier = before is null ? [] : (await LinesAsync(before, cancel)).ToDictionary(line => line.PlayerKey);
        List<ProspectLine> lines = [.. (await LinesAsync(telling, cancel)).Select(line => earlier.GetValueOrDefault(line.PlayerKey) is { } then
            ? line with { ScoreBefore = then.DynastyScore, ProbabilityBefore = then.Probability } : line)];
        return new(telling, before, lines.Exists(line => line.FutureValue is not null), lines);
    }

    async Task<List<ProspectTelling>> TellingsAsync(int through, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("Prospects/ranked_scorings.sql"));
        command.Parameters.Add(new() { Value = (short)Math.Clamp(through, 0, short.MaxValue) });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<ProspectTelling>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            found.Add(new(row.Long("scoring_id")!.Value, row.Int("season")!.Value, row.Moment("finished_at")!.Value, row.Int("model_version_id")!.Value, row.Text("label")!, row.Date("trained_through"), row.Int("sample_size")!.Value));
        }
        return found;
    }

    async Task<List<ProspectLine>> LinesAsync(ProspectTelling telling, CancellationToken cancel)
    {
        var organisations = await OrganisationsAsync(telling.Season, cancel);
        await using var command = source.CreateCommand(SqlFile.Read("Prospects/ranked_prospects.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = telling.ScoringId }, new() { Value = MostProspects } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<ProspectLine>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var key = row.Text("player_key")!;
            lines.Add(new(ProspectKeys.Of(row.Int("mlbam_id"), key), key, row.PersonName() ?? row.Text("name")!, lines.Count + 1, row.Text("position"), row.Bool("is_pitcher"), null, row.Text("organisation"), row.Bool("is_earlier"), row.Text("level")!,
                row.Double("level_estimate"), Known(row.Double("age")), row.Double("league_age"), row.Double("probability")!.Value, row.Double("low80")!.Value, row.Double("high80")!.Value, Enum.Parse<ProspectConfidence>(row.Text("confidence")!),
                row.Double("dynasty_score")!.Value, row.Double("future_value"), row.Int("arrival_season")!.Value, row.Double("arrival_probability")!.Value, row.Double("arrival_next"), null, null));
        }
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Organisation is { } written && await organisations.FindAsync(written, cancel) is { } club) lines[i] = lines[i] with { TeamId = club.TeamId, Organisation = club.Abbreviation };
        return lines;
    }

    /// <summary>What sources call a season's clubs: nicknames in season lines, abbreviations on boards.</summary>
    internal async Task<Organisations> OrganisationsAsync(int season, CancellationToken cancel) => new(clubs, season, await clubs.OfSeasonAsync(season, cancel));

    static double? Known(double? value) => value is { } known && double.IsFinite(known) ? known : null;

    internal sealed class Organisations(ClubDirectory clubs, int season, IReadOnlyList<Club> known)
    {
        readonly Dictionary<string, Club?> _found = new(StringComparer.OrdinalIgnoreCase);

        public async ValueTask<Club?> FindAsync(string written, CancellationToken cancel)
        {
            if (_found.TryGetValue(written, out var club)) return club;
            return _found[written] = known.FirstOrDefault(one => one.Nickname.Equals(written, StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault(one => one.Name.EndsWith(" " + written, StringComparison.OrdinalIgnoreCase))
                ?? await clubs.ResolveAsync(written, season, cancel);
        }
    }
}
