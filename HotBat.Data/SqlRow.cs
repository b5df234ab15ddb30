using Npgsql;

namespace HotBat.Data;

/// <summary>The current row of a reader by column name; null where the database has null.</summary>
readonly ref struct SqlRow(NpgsqlDataReader reader)
{
    public int? Int(string column) => At(column) is var i && reader.IsDBNull(i) ? null : Convert.ToInt32(reader.GetValue(i));

    public long? Long(string column) => At(column) is var i && reader.IsDBNull(i) ? null : Convert.ToInt64(reader.GetValue(i));

    public short? Small(string column) => (short?)Int(column);

    public double? Double(string column) => At(column) is var i && reader.IsDBNull(i) ? null : reader.GetDouble(i);

    public bool Bool(string column) => reader.GetBoolean(At(column));

    public DateOnly Date(string column) => reader.GetFieldValue<DateOnly>(At(column));

    public DateOnly? DateOrNull(string column) => At(column) is var i && reader.IsDBNull(i) ? null : reader.GetFieldValue<DateOnly>(i);

    /// <summary>UTC.</summary>
    public DateTime? Moment(string column) => At(column) is var i && reader.IsDBNull(i) ? null : reader.GetDateTime(i);

    public string? Text(string column) => At(column) is var i && reader.IsDBNull(i) ? null : reader.GetString(i);

    public string[]? Texts(string column) => At(column) is var i && reader.IsDBNull(i) ? null : reader.GetFieldValue<string[]>(i);

    public int[]? Ints(string column) => At(column) is var i && reader.IsDBNull(i) ? null : reader.GetFieldValue<int[]>(i);

    public char? Letter(string column) => Text(column) is [var letter, ..] ? letter : null;

    /// <summary>From first_name, last_name and suffix; null when nobody is known under the id.</summary>
    public string? PersonName(string first = "first_name", string last = "last_name", string suffix = "suffix") =>
        Text(last) is { } name ? Core.Baseball.PersonName.Display(Text(first) ?? "", name, Text(suffix)) : null;

    int At(string column) => reader.GetOrdinal(column);
}
