namespace HotBat.Core.Baseball;

public static class PersonName
{
    /// <summary>"Ronald Acuña Jr."</summary>
    public static string Display(string first, string last, string? suffix) =>
        string.IsNullOrEmpty(suffix) ? $"{first} {last}" : $"{first} {last} {suffix}";
}
