using System.Globalization;
using HotBat.Core.Prospects;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.Prospects;

/// <summary>What all files of minor-league lines have: who, when, where. Sources name their columns in their own ways.</summary>
sealed class MinorRow(IReadOnlyList<string> columns)
{
    public static readonly StagedColumn[] Players =
        [new("player_key", NpgsqlDbType.Text), new("mlbam_id", NpgsqlDbType.Integer), new("name", NpgsqlDbType.Text), new("birth_date", NpgsqlDbType.Date)];

    const int Youngest = 14, Oldest = 60, Most = 3_000;

    readonly string _season = SeasonOf(columns)!, _name = NameOf(columns)!, _level = LevelOf(columns)!;
    readonly string? _organisation = ColumnNames.Find(columns, "org", "organization", "organisation", "parent_org", "aff", "team");
    readonly string? _id = ColumnNames.Find(columns, "mlbam_id", "mlbamid", "key_mlbam", "mlb_id", "xMLBAMID");
    readonly string? _key = ColumnNames.Find(columns, "player_key");
    readonly string? _fangraphs = ColumnNames.Find(columns, "playerid", "PlayerId", "key_fangraphs", "minormasterid");
    readonly string? _born = ColumnNames.Find(columns, "birth_date", "birthdate", "dob");
    readonly string? _age = ColumnNames.Find(columns, "age");

    public static bool Has(IReadOnlyList<string> columns) => SeasonOf(columns) is not null && NameOf(columns) is not null && LevelOf(columns) is not null;

    public short Season(CsvRows row) => (short)row.RequiredNumber(_season, 1871, 2100);

    public string Name(CsvRows row) => row.RequiredText(_name, 120);

    public int? Id(CsvRows row) => _id is null ? null : row.Number(_id, 1, int.MaxValue);

    public DateOnly? Born(CsvRows row) => _born is null || row.Text(_born) is not { } text ? null
        : DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : throw new RowError("type", _born, $"{_born} is '{text}', not a date like 1990-01-31");

    /// <summary>In whole years; an age that nobody has is left out and told of.</summary>
    public short? Age(CsvRows row, List<string> flags)
    {
        if (_age is null || Real(row, _age) is not { } years) return null;
        if (years is >= Youngest and <= Oldest) return (short)Math.Floor(years);
        flags.Add(FormattableString.Invariant($"{_age} {years:0.#} cannot be: left out"));
        return null;
    }

    /// <summary>The collection's key, else one made of another authority's.</summary>
    public string Key(CsvRows row) => (_key is null ? null : row.Text(_key, 40)) ?? (Id(row) is { } id ? FormattableString.Invariant($"mlbam-{id}") : null) ?? (_fangraphs is null || row.Text(_fangraphs, 36) is not { } key ? null : $"fg-{key}")
        ?? throw new RowError("key", _key ?? _id ?? "mlbam_id", "neither player_key nor mlbam_id says who this is");

    /// <summary>A level's code, or MULTI.</summary>
    public string Level(CsvRows row) => MinorLevels.Read(row.RequiredText(_level, 40)) is { } level ? level : throw new RowError("range", _level, $"{_level} is '{row.Text(_level)}', not a level of the minor leagues");

    public string? Organisation(CsvRows row) => _organisation is null || row.Text(_organisation, 40) is not { } text || MinorLevels.Read(text) == MinorLevels.Several ? null : text;

    public object?[] Player(CsvRows row) => [row.Line, Key(row), Id(row), Name(row), Born(row)];

    /// <summary>A count; what the file does not tell is 0.</summary>
    public static int Count(CsvRows row, string? column, int most = Most) => column is null ? 0 : row.Number(column, 0, most) ?? 0;

    public static double? Real(CsvRows row, string? column)
    {
        if (column is null || row.Text(column) is not { } text) return null;
        var isShare = text.EndsWith('%');
        return double.TryParse(isShare ? text[..^1].TrimEnd() : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? isShare ? value / 100 : value
            : throw new RowError("type", column, $"{column} is '{text}', not a number");
    }

    /// <summary>The people of a file, one row each, and their keys at other authorities.</summary>
    public static async Task MergePlayersAsync(ImportFile file, IReadOnlyList<object?[]> players, CancellationToken cancellation)
    {
        await Staging.CopyAsync(file.Connection, "staged_minor_players", Players, players, cancellation);
        await Staging.MergeAsync(file.Connection, "Prospects/merge_minor_players.sql", cancellation);
    }

    static string? SeasonOf(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "season", "year", "yearID");

    static string? NameOf(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "name", "player", "player_name", "PlayerName", "NameASCII");

    static string? LevelOf(IReadOnlyList<string> columns) => ColumnNames.Find(columns, "level", "aLevel", "lev", "lvl");
}
