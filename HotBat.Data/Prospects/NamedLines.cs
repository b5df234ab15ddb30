namespace HotBat.Data.Prospects;

/// <summary>How rows of other files are joined to season lines, said once for every statement that does it.</summary>
static class NamedLines
{
    static readonly string s_tables = SqlFile.Read("Prospects/named_lines.sql");

    /// <summary>The statement of a file that begins within the tables of named_lines.sql.</summary>
    public static string Before(string file) => s_tables + SqlFile.Read(file);
}
