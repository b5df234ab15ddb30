using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// A forecast's parts in a broadcaster's words. The sign of a part alone decides what a sentence says; a figure that points the other way is told as what it is, never as the reason.
/// The same parts and figures always give the same words.
/// </summary>
public static class ForecastReasons
{
    /// <summary>Moves of the logit under this are not worth a sentence: ×1.02.</summary>
    const double Least = .02;

    const double UsualPlateAppearances = 4.2;
    const double UsualBarrelRate = .078;
    const double UsualHomeRunsPerNine = 1.15;

    static readonly string[] s_slots = ["leadoff", "second", "third", "cleanup", "fifth", "sixth", "seventh", "eighth", "ninth"];

    /// <summary>The parts that moved the chance most, the largest first.</summary>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<ForecastReason> Of(IEnumerable<ForecastPart> parts, ReasonEvidence evidence, int most = 3) =>
        [.. parts.Where(part => Math.Abs(part.Logit) >= Least).OrderByDescending(part => Math.Abs(part.Logit)).ThenBy(part => part.Topic).Take(most).Select(part => Of(part, evidence))];

    /// <summary>Every part, the largest first, also those that are too small for a reason.</summary>
    public static IReadOnlyList<ForecastReason> All(IEnumerable<ForecastPart> parts, ReasonEvidence evidence) =>
        [.. parts.OrderByDescending(part => Math.Abs(part.Logit)).ThenBy(part => part.Topic).Select(part => Of(part, evidence))];

    /// <summary>The chance of the average batter in an average game, whose odds all the parts multiply: logit⁻¹(logit(chance) − Σ logits).</summary>
    /// <param name="reasons">Every part of the chance: see <see cref="All"/>.</param>
    public static double AverageChance(double chance, IEnumerable<ForecastReason> reasons) => Logit.Inverse(Logit.Of(chance) - reasons.Sum(reason => reason.Logit));

    public static ForecastReason Of(ForecastPart part, ReasonEvidence evidence) => new(part.Topic, part.Logit, Sentence(part.Topic, part.Logit > 0, evidence));

    static string Sentence(ForecastTopic topic, bool helps, ReasonEvidence known) => topic switch
    {
        ForecastTopic.Batter => Batter(helps, known),
        ForecastTopic.Contact => Contact(helps, known),
        ForecastTopic.Form => helps ? "his last weeks speak for him" : "his last weeks speak against him",
        ForecastTopic.PlateAppearances => Turns(helps, known),
        ForecastTopic.Starter => Starter(helps, known),
        ForecastTopic.Bullpen => $"{(known.Opponent is { } club ? $"the {club} bullpen" : "the bullpen behind him")} gives up {(helps ? "more" : "fewer")} homers than most",
        ForecastTopic.Platoon => Platoon(helps, known),
        ForecastTopic.Ballpark => Ballpark(helps, known),
        ForecastTopic.Air => Air(helps, known),
        _ => $"homers come {(helps ? "more" : "less")} often across the league than a year ago",
    };

    static string Batter(bool helps, ReasonEvidence known)
    {
        var isShrunk = known.BatterRatio is not null;
        if (known is not { HomeRuns: { } homers, PlateAppearances: { } trips } || trips == 0)
            return helps ? "his record in earlier seasons promises more homers than most" : "his record in earlier seasons promises fewer homers than most";
        var came = Text($"{Count(homers, "homer")} in {Count(trips, "trip")}");
        var ratio = known.BatterRatio ?? (known.LeagueRate is > 0 and { } league ? homers / (double)trips / league : null);
        if (ratio is not { } against) return helps ? $"{came}, a bat that homers more than most" : $"{came}, a bat that homers less than most";
        if (against > 1 != helps)
            return helps ? $"{came}, and the rest of his record promises more" : $"{came}, and the rest of his record promises fewer";
        var rate = Math.Round(against, 1) == 1 ? (helps ? "a shade above the league’s rate" : "a shade below the league’s rate") : Text($"{against:0.0}× the league’s rate");
        return $"{came}, {rate}{(isShrunk ? " with his earlier seasons" : "")}";
    }

    static string Contact(bool helps, ReasonEvidence known)
    {
        if (known.BarrelRate is not { } barrels) return helps ? "hits the ball harder than his homers alone tell" : "hits the ball less hard than his homers alone tell";
        var share = Text($"{100 * barrels:0.0}%");
        return (barrels > (known.LeagueBarrelRate ?? UsualBarrelRate), helps) switch
        {
            (true, true) => $"barrels {share} of his batted balls, more than most",
            (false, false) => $"barrels {share} of his batted balls, fewer than most",
            (false, true) => $"hits the ball harder than a barrel rate of {share} tells",
            _ => $"barrels {share} of his batted balls; his rate has that in it already, and a little less is left",
        };
    }

    static string Turns(bool helps, ReasonEvidence known)
    {
        var place = known.Slot is >= 1 and <= 9 and { } slot ? $"bats {s_slots[slot - 1]}" : "comes off the bench";
        if (known.ExpectedPlateAppearances is not { } trips) return $"{place}: {(helps ? "more" : "fewer")} trips than usual";
        var expected = Text($"{place}: {trips:0.00} trips expected");
        return trips > UsualPlateAppearances == helps ? $"{expected}, {(helps ? "more" : "fewer")} than usual" : $"{expected}, worth a little {(helps ? "more" : "less")} than their number";
    }

    static string Starter(bool helps, ReasonEvidence known)
    {
        var name = known.Starter ?? "the starter";
        if (known is not { StarterHomeRuns: { } homers, StarterBattersFaced: { } faced } || faced == 0)
            return known.Starter is null && known.StarterHand is null ? $"starters not named yet give up {(helps ? "more" : "fewer")} homers than most"
                : $"{name} has a record of {(helps ? "more" : "fewer")} homers than most";
        var allowed = Text($"{name} has given up {Count(homers, "homer")} to {Count(faced, "batter")}");
        var isHigh = known.StarterHomeRunsPerNine is { } nine ? nine > UsualHomeRunsPerNine : known.LeagueRate is { } league && homers > league * faced;
        if (known.StarterHomeRunsPerNine is { } perNine) allowed += Text($", {perNine:0.00} HR/9");
        return isHigh == helps ? $"{allowed}, {(helps ? "more" : "fewer")} than most" : $"{allowed}; the rest of his record promises {(helps ? "more" : "fewer")}";
    }

    static string Platoon(bool helps, ReasonEvidence known)
    {
        if (known is not { Side: { } side, StarterHand: { } hand }) return $"while no starter is named, his side of the plate counts a little {(helps ? "for" : "against")} him";
        var arm = hand == BatSide.Left ? "a lefty" : "a righty";
        return (side != hand, helps) switch
        {
            (true, true) => $"has the platoon edge against {arm}",
            (false, false) => $"no platoon edge: {(hand == BatSide.Left ? "lefty on lefty" : "righty on righty")}",
            (_, true) => $"{Hand(side)} bats have homered a little more than most against {arm}",
            _ => $"{Hand(side)} bats have homered a little less than most against {arm}",
        };
    }

    static string Ballpark(bool helps, ReasonEvidence known)
    {
        var park = known.Ballpark ?? "the ballpark";
        var bats = known.Side is { } side ? $"{Hand(side)} bats" : "batters";
        if (known.ParkFactor is not { } factor) return $"{park} gives {bats} {(helps ? "more" : "fewer")} homers than most parks";
        var rounded = Math.Round(factor);
        return rounded != 100 && rounded > 100 == helps ? Text($"{park} plays {rounded:0} for {bats}, {(helps ? "above" : "below")} the 100 of an average park")
            : Text($"{park} should play a little {(helps ? "above" : "below")} its factor of {rounded:0} for {bats}");
    }

    static string Air(bool helps, ReasonEvidence known)
    {
        var wind = known.WindOut is { } mph && Math.Abs(mph) >= 1 && mph > 0 == helps ? Text($"a wind of {Math.Abs(mph):0} mph {(helps ? "to" : "from")} the outfield") : null;
        return (known.Temperature, wind) switch
        {
            ({ } degrees, { } blows) => Text($"{degrees:0} °F and {blows} {(helps ? "help the ball carry" : "hold the ball back")}"),
            ({ } degrees, null) => Text($"{degrees:0} °F is {(helps ? "warm for this park, and the ball carries" : "cool for this park, and the ball dies")}"),
            (null, { } blows) => helps ? $"{blows} helps the ball carry" : $"{blows} holds the ball back",
            _ => $"homers come a little {(helps ? "more" : "less")} often here at this time of the year",
        };
    }

    static string Hand(BatSide side) => side == BatSide.Left ? "left-handed" : "right-handed";

    static string Count(int number, string noun) => Text($"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
