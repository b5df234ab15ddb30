using HotBat.Core.PitcherRisk;
using HotBat.Web.Parts;

namespace HotBat.Web.PitcherRisk;

/// <summary>Names and units of what is tracked; the code is its name in the address.</summary>
public sealed record TrackedText(TrackedMeasure Measure, string Code, string Label, string Unit, int Digits)
{
    public static IReadOnlyList<TrackedText> All { get; } =
    [
        new(TrackedMeasure.Velocity, "velocity", "Velocity", "mph", 1), new(TrackedMeasure.Spin, "spin", "Spin", "rpm", 0), new(TrackedMeasure.ReleaseHeight, "release-height", "Release height", "ft", 2),
        new(TrackedMeasure.ReleaseSide, "release-side", "Release side", "ft", 2), new(TrackedMeasure.Extension, "extension", "Extension", "ft", 2),
    ];

    public static TrackedText Of(TrackedMeasure measure) => All.First(text => text.Measure == measure);

    public string WithUnit(double? value) => value is null ? Format.Unknown : $"{Format.Number(value, Digits)} {Unit}";

    /// <summary>What the chart found.</summary>
    public string Finding(IReadOnlyList<TrackedOuting> outings)
    {
        if (outings is not [.., var last]) return $"{Label} is not known";
        if (last.Usual is not { } usual) return $"{Label} {WithUnit(last.Value)} in his last tracked outing, {Format.Date(last.Day)}";
        var difference = Math.Round(last.Value - usual, Digits);
        return difference == 0 ? $"{Label} was his own mean on {Format.Date(last.Day)}" : $"{Label} was {Format.Number(Math.Abs(difference), Digits)} {Unit} {(difference < 0 ? "under" : "over")} his own mean on {Format.Date(last.Day)}"
            + (last.IsOutside == true ? "" : ", within his usual range");
    }
}
