using System.Globalization;

namespace HotBat.Core.PitcherRisk;

/// <summary>The words of a reason: the fact, what it rests on and is set against, what a coach could look at.</summary>
static class RiskReasonWords
{
    /// <summary>mph between outings from which on there is something to look at.</summary>
    const double WideSpread = 1;

    const string AgainstAll = "against the mean of all pitchers’ outings";

    public static (string What, string Basis, string? Look) Of(string subject, RiskEvidence known) => subject switch
    {
        "list" => List(known),
        "arm" => Arm(known),
        "stints" => (Count(known.Of("stints_2_years"), "stint on the injured list", "stints on the injured list", "in two years"), AgainstAll, null),
        "surgery" => Surgery(known),
        "role" => Role(known),
        "short-rest" => (Count(known.Of("short_rest_28"), "outing on short rest", "outings on short rest", "in 28 days"), "less rest than Pitch Smart asks for after that many pitches", known.Of("short_rest_28") > 0 ? "how his next outings are spaced" : null),
        "consecutive" => (Count(known.Of("back_to_backs_14"), "outing on the day after another", "outings on the day after another", "in 14 days"), AgainstAll, known.Of("back_to_backs_14") > 0 ? "a free day after two in a row" : null),
        "rest" => (Known(known.Of("rest_days"), days => $"{days:0} {(days == 1 ? "day" : "days")} since his last outing"), "against the mean gap between his last ten outings", "how his next outings are spaced"),
        "work" => (Known(known.Of("pitches_28"), pitches => $"{pitches:#,0} pitches in 28 days"), $"all outings counted, {AgainstAll}", "throws between games, which no feed counts"),
        "season-work" => (Known(known.Of("pitches_season"), pitches => $"{pitches:#,0} pitches this season{(known.Record.Appearances.Any(outing => !outing.IsRegularSeason && outing.Day.Year == known.AsOf.Year && outing.Day < known.AsOf) ? ", spring counted" : "")}"),
            double.IsNaN(known.Of("innings_against_3_seasons")) ? "against all pitchers’; innings of his last three seasons are not all known" : "against his last three seasons and all pitchers’", "innings still planned for him"),
        "last-season" => (LastSeason(known), AgainstAll, "how far this season’s work goes beyond last season’s"),
        "velocity" => Velocity(known),
        "velocity-spread" => (Known(known.Of("velocity_spread"), spread => $"Velocity differs by {spread:0.0} mph from outing to outing", "How much his velocity varies is not known"), "standard deviation of his last ten tracked outings, against all pitchers’",
            known.Of("velocity_spread") >= WideSpread ? "outings far below his usual velocity, and what was different that day" : null),
        "spin" => (Known(known.Of("spin_3_season"), change => $"Spin {Signed(change, "0")} rpm in his last three outings", "His change of spin is not known"), $"{Compared(known)}, against the season before them", "grip and feel of the pitch that changed"),
        "release" => (Known(known.Of("release_drift"), drift => $"Release point moved by {12 * drift:0.0} inches", "His change of release point is not known"), "last three outings against the season before them", "video of both stretches side by side"),
        "mix" => (Known(known.Of("mix_change"), share => $"{100 * share:0}% of his pitches changed their type", "His change of pitch mix is not known"), "last three outings against the season before them", "why he throws another mix"),
        "age" => (Known(known.Of("age"), years => $"Age {Math.Floor(years):0}", "Age not known"), $"with his seasons and innings in the majors, {AgainstAll}", null),
        "season" => (Known(known.Of("season_left"), weeks => $"{Math.Max(weeks, 0):0} weeks of the season left{(weeks >= 8 ? " or more" : "")}"), "how often injuries came at this time of past seasons", null),
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "no words"),
    };

    static (string, string, string?) List(RiskEvidence known)
    {
        const string look = "how his work has been built up since";
        var stints = known.Record.Stints.Where(stint => stint.IsKnown(known.AsOf)).ToList();
        if (stints.Find(stint => stint.Return is not { } told || told >= known.AsOf) is { } open)
            return ($"On the injured list since {Date(open.Start)}", Hurt(open), null);
        if (stints.MaxBy(stint => stint.Return) is not { Return: { } back } last) return ("Never on the injured list, as far as is known", AgainstAll, null);
        var days = known.AsOf.DayNumber - back.DayNumber;
        var ago = days < 120 ? $"{days} {(days == 1 ? "day" : "days")} ago" : days < 730 ? $"{days / 30.4:0} months ago" : $"{days / 365.25:0} years ago";
        return ($"Back from the injured list {ago}", $"{Hurt(last)}, from {Date(last.Start)}; most of what it says fades by half in three weeks", days < 730 ? look : null);
    }

    static (string, string, string?) Arm(RiskEvidence known)
    {
        var since = known.AsOf.AddDays(-730);
        var arms = known.Record.Stints.Where(stint => stint.IsKnown(known.AsOf) && stint is { Kind: StintKind.Arm, Continues: false } && stint.Start >= since).ToList();
        var carried = known.Record.Stints.LastOrDefault(stint => stint.IsKnown(known.AsOf) && stint is { Kind: StintKind.Arm, Continues: true } && stint.Start >= since);
        var role = known.Of("role") is var mean && mean >= RiskExample.StarterPitches ? "starters" : "relievers";
        return arms.Count == 0 ? ("No new arm stint in two years", $"against {role} with one or more in past seasons{(carried is null ? "" : $"; {Hurt(carried)}, which a second season’s list named again, began before")}", null)
            : (Count(arms.Count, "arm stint", "arm stints", "in two years"), $"{string.Join("; ", arms.TakeLast(3).Select(stint => $"{Hurt(stint)}, {Month(stint.Start)}"))}. Against {role} of past seasons without one",
                "what was changed after the last one, and whether it held");
    }

    static (string, string, string?) Surgery(RiskEvidence known)
    {
        if (known.Of("tommy_john") != 1) return ("No elbow ligament surgery known", AgainstAll, null);
        var days = known.Record.Surgeries.Where(day => day < known.AsOf).Concat(known.Record.Stints.Where(stint => stint.IsKnown(known.AsOf) && stint.IsTommyJohn).Select(stint => stint.Injured ?? stint.Start).Where(day => day < known.AsOf)).ToList();
        return days.Count == 0 ? ("Elbow ligament surgery", AgainstAll, null) : ($"Elbow ligament surgery, {Month(days.Max())}", AgainstAll, null);
    }

    static (string, string, string?) Role(RiskEvidence known)
    {
        var mean = known.Of("role");
        if (double.IsNaN(mean)) return ("His role is not known yet", AgainstAll, null);
        return ($"Works as a {(mean >= RiskExample.StarterPitches ? "starter" : "reliever")}: {mean:0} pitches a time", $"mean of his last five outings; {RiskExample.StarterPitches:0} or more is a starter", null);
    }

    /// <summary>What is set against what: without types a change of the mix is one of the mean.</summary>
    static string Compared(RiskEvidence known) =>
        known.Record.Appearances.Where(outing => outing.Day < known.AsOf).TakeLast(3).Any(outing => outing.PitchTypes.Any(line => line.PitchType != PitchTypeLine.AllTypes && line.Tracked > 0)) ? "like pitch types compared"
            : "all pitches together, as their types are not known: another mix counts as well";

    static (string, string, string?) Velocity(RiskEvidence known)
    {
        const string look = "effort, mechanics, and how he felt the day after";
        var (now, year) = (known.Of("velocity_3_season"), known.Of("velocity_28_last_season"));
        var (change, basis) = double.IsNaN(year) ? (now, $"last three outings against the season before them, {Compared(known)}") : (year, $"last 28 days against the whole season before, {Compared(known)}");
        return double.IsNaN(change) ? ("His change of velocity is not known", basis, null)
            : ($"Velocity {Signed(change, "0.0")} mph {(double.IsNaN(year) ? "against this season" : "against last season")}", basis, change <= -.5 ? look : null);
    }

    static string LastSeason(RiskEvidence known) => known.Of("pitches_last_season") is var log && double.IsNaN(log) ? "Last season’s pitches are not known"
        : Text($"{Math.Exp(log) - 1:#,0} pitches last season");

    static string Hurt(Stint stint) => InjuryText.WithinSentence(stint.Text) ?? "no reason known";

    static string Known(double value, Func<double, FormattableString> words, string unknown = "Not known") => double.IsNaN(value) ? unknown : Text(words(value));

    static string Count(double count, string one, string many, string when) => double.IsNaN(count) ? "Not known" : count == 0 ? $"No {one} {when}" : Text($"{count:0} {(count == 1 ? one : many)} {when}");

    static string Signed(double value, string digits) => (value < 0 ? "−" : "+") + Math.Abs(value).ToString(digits, CultureInfo.InvariantCulture);

    static string Date(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
