using System.Globalization;
using HotBat.Core.PitcherRisk;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;
using NpgsqlTypes;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>What all readers of stints share: columns, dates, and stints of one man that begin on the same day.</summary>
sealed class StintRows(StintSource source, string sourceFile)
{
    const int LongestText = 200;

    /// <summary>A list of this century: what lies outside is mistyped.</summary>
    static readonly DateOnly s_first = new(2000, 1, 1), s_last = new(2100, 1, 1);

    static readonly string[] s_forms = ["MM/dd/yy", "M/d/yy", "MM/dd/yyyy", "M/d/yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd", "MMM d, yyyy", "MMMM d, yyyy"];

    readonly Dictionary<(int, DateOnly), short> _count = [];

    public static StagedColumn[] Columns { get; } =
    [
        new("source", NpgsqlDbType.Smallint), new("player", NpgsqlDbType.Integer), new("start_date", NpgsqlDbType.Date), new("ordinal", NpgsqlDbType.Smallint), new("season", NpgsqlDbType.Smallint),
        new("injury_date", NpgsqlDbType.Date), new("announced", NpgsqlDbType.Date), new("return_date", NpgsqlDbType.Date), new("text", NpgsqlDbType.Text), new("kind", NpgsqlDbType.Text),
        new("position", NpgsqlDbType.Text), new("flag", NpgsqlDbType.Text), new("source_file", NpgsqlDbType.Text),
    ];

    /// <summary>Rows with something in them that cannot be so.</summary>
    public int Flagged { get; private set; }

    public object?[] Row(long line, int player, int season, Stint stint, string? position, string? flag)
    {
        var ordinal = _count.GetValueOrDefault((player, stint.Start));
        _count[(player, stint.Start)] = (short)(ordinal + 1);
        if (flag is not null) Flagged++;
        return
        [
            line, (short)source, player, stint.Start, ordinal, (short)season, stint.Injured, stint.Announced, stint.Return, Cut(stint.Text), stint.Kind.ToString().ToLowerInvariant(), position, Cut(flag), sourceFile,
        ];
    }

    static string? Cut(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;

    /// <summary>The first of some columns that a file has.</summary>
    public static string? Find(IReadOnlyList<string> columns, params ReadOnlySpan<string> names) => ColumnNames.Find(columns, names);

    /// <summary>Null for an empty field; a field that is no date, or lies in another century, is refused.</summary>
    public static DateOnly? Date(CsvRows row, string? column)
    {
        if (column is null || row.Text(column) is not { } text) return null;
        return TryDate(text, out var day) ? day : throw new RowError("type", column, $"{column} is '{text}', not a date of this century");
    }

    public static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= s_first && day < s_last;
}
