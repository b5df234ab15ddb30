using System.Globalization;

namespace HotBat.Web.Api;

/// <summary>Reads parameters one by one and keeps the first problem, so that callers ask for all and look once.</summary>
public sealed class ParameterReader
{
    // before the first game of a major league nothing is known
    static readonly DateOnly s_first = new(1876, 1, 1);

    public ParameterProblem? Problem { get; private set; }

    public DateOnly Date(string name, string? text, DateOnly fallback)
    {
        if (string.IsNullOrWhiteSpace(text)) return fallback;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) Report(name, $"“{Shorten(text)}” is not a date; write it like 2024-08-14.");
        else if (date < s_first) Report(name, $"The day may not lie before {s_first:yyyy-MM-dd}.");
        else return date;
        return fallback;
    }

    /// <summary>The day of a view: today, or an earlier one.</summary>
    public DateOnly AsOf(string? text, DateOnly today)
    {
        var asOf = Date("asof", text, today);
        if (asOf > today) Report("asof", $"The day may not lie after today, {today:yyyy-MM-dd}.");
        return asOf;
    }

    public int? Number(string name, string? text, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Report(name, $"“{Shorten(text)}” is not a whole number from {least} to {most}.");
        return null;
    }

    /// <param name="choices">Accepted words and what they mean.</param>
    public T? Choice<T>(string name, string? text, T? fallback, IReadOnlyDictionary<string, T> choices)
    {
        if (string.IsNullOrWhiteSpace(text)) return fallback;
        if (choices.TryGetValue(text, out var value)) return value;
        Report(name, $"“{Shorten(text)}” is none of {string.Join(", ", choices.Keys)}.");
        return fallback;
    }

    public void Report(string name, string message, int status = StatusCodes.Status400BadRequest) =>
        Problem ??= new ParameterProblem(name, message, status);

    /// <summary>What was written, cut to what an answer may repeat.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
