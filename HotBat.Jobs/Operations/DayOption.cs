using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace HotBat.Jobs.Operations;

/// <summary>Options that take a day, written one way alone: 05/06/2024 is another day to other people.</summary>
static class DayOption
{
    const string Form = "yyyy-MM-dd";

    public static Option<DateOnly> Required(string name, string description) =>
        new(name) { Description = description, HelpName = Form, Required = true, CustomParser = result => Parse(result, name) ?? default };

    public static Option<DateOnly?> Optional(string name, string description) =>
        new(name) { Description = description, HelpName = Form, CustomParser = result => Parse(result, name) };

    static DateOnly? Parse(ArgumentResult result, string name)
    {
        var written = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(written, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"{name}: '{written}' is no day like 2024-05-31.");
        return null;
    }
}
