using System.Globalization;
using HotBat.Core.Baseball;

namespace HotBat.Web.Parts;

/// <summary>
/// How numbers are written, in one place. A value that is not known is <see cref="Unknown"/>, never zero; a minus is the true minus sign;
/// ranges take an en dash. Shares and probabilities come in as fractions (0.0394 is 3.94%).
/// </summary>
public static class Format
{
    public const string Unknown = "–";
    const char Minus = '\u2212';

    static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    public static string Number(double? value, int digits = 2) => Write(value, digits, positive: "");

    /// <summary>"+0.6", "−9.4", and "0.0" for what rounds to nothing.</summary>
    public static string Difference(double? value, int digits = 1) => Write(value, digits, positive: "+");

    public static string Count(long? value) => value is { } known ? Write(known, 0, positive: "") : Unknown;

    /// <summary>"122 games", "1 game".</summary>
    /// <param name="plural">A word that loses its s for one.</param>
    public static string Counted(long? value, string plural) => $"{Count(value)} {(value == 1 ? plural[..^1] : plural)}";

    /// <summary>".333"; from one on with its whole part, "1.174".</summary>
    public static string Average(double? value)
    {
        var text = Number(value, 3);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text.Replace($"{Minus}0.", $"{Minus}.", StringComparison.Ordinal);
    }

    public static string Percent(double? share, int digits = 1) => With(Number(share * 100, digits), "%");

    /// <summary>A change of a share, in percentage points: "0.24 pts".</summary>
    public static string Points(double? share, int digits = 2) => With(Number(share * 100, digits), " pts");

    /// <summary>"8.4 in 100".</summary>
    public static string InHundred(double? share, int digits = 1) => With(Number(share * 100, digits), " in 100");

    /// <summary>Innings pitched from outs recorded: 362 outs are "120.2".</summary>
    public static string Innings(int? outs) => outs is { } known ? InningsPitched.Text(known) : Unknown;

    public static string Mph(double? value) => With(Number(value, 1), " mph");

    public static string Feet(double? value) => With(Number(value, 0), " ft");

    public static string Degrees(double? value) => With(Number(value, 0), "°");

    public static string Ordinal(int? value) => value is { } known ? Count(known) + Suffix(known) : Unknown;

    /// <summary>"2nd of 30".</summary>
    public static string Rank(int? rank, int of) => rank is null ? Unknown : $"{Ordinal(rank)} of {Count(of)}";

    /// <summary>"0–3"; a range below zero keeps its signs apart: "−1 to 3".</summary>
    public static string Range(double? low, double? high, int digits = 0) => (low, high) switch
    {
        (null, _) or (_, null) => Unknown,
        ( < 0, _) or (_, < 0) => $"{Number(low, digits)} to {Number(high, digits)}",
        _ => $"{Number(low, digits)}–{Number(high, digits)}",
    };

    public static string PercentRange(double? low, double? high, int digits = 0) => With(Range(low * 100, high * 100, digits), "%");

    /// <summary>"Aug 14"; with the year when <paramref name="season"/> is given and is another one.</summary>
    public static string Date(DateOnly? date, int? season = null) => date switch
    {
        null => Unknown,
        { } known when season is { } year && known.Year != year => LongDate(known),
        { } known => known.ToString("MMM d", s_culture),
    };

    public static string LongDate(DateOnly? date) => date?.ToString("MMM d, yyyy", s_culture) ?? Unknown;

    static string With(string number, string unit) => number == Unknown ? number : number + unit;

    static string Suffix(int value) => (value % 100, value % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    static string Write(double? value, int digits, string positive)
    {
        if (value is not { } known || !double.IsFinite(known))
            return Unknown;
        // As decimal first: 0.125 and 2.675 are then rounded as a reader would round what is printed.
        var rounded = Math.Abs(known) < 1e15 ? (double)Math.Round((decimal)known, digits, MidpointRounding.AwayFromZero) : known;
        var figures = Math.Abs(rounded).ToString("N" + digits.ToString(s_culture), s_culture);
        return rounded switch
        {
            < 0 => Minus + figures,
            > 0 => positive + figures,
            _ => figures,
        };
    }
}
