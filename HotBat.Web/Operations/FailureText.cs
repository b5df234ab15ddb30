using System.Text.RegularExpressions;

namespace HotBat.Web.Operations;

/// <summary>Why something failed, short enough for a table.</summary>
public static partial class FailureText
{
    const int Longest = 90;

    /// <summary>Without addresses, the first of several lines.</summary>
    public static string Brief(string error)
    {
        var said = Address().Replace(error.Split('\n')[0], "").Trim();
        return said.Length == 0 ? "see in full" : said.Length <= Longest ? said : said[..(Longest - 1)].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\s*\(https?://\S+\)|\s*https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
