using System.Text.RegularExpressions;

namespace HotBat.Core.PitcherRisk;

/// <summary>What keeps a pitcher on the injured list.</summary>
public enum StintKind
{
    /// <summary>The throwing apparatus from shoulder to fingertips, either side.</summary>
    Arm,
    /// <summary>Any other part of the body.</summary>
    Other,
    Illness,
    /// <summary>Family, bereavement, mental health, restricted list.</summary>
    Personal,
    /// <summary>Nobody said.</summary>
    Undisclosed,
}

/// <summary>
/// The words of the injured list, read as a kind. Arm: shoulder, elbow, forearm, ulnar collateral ligament, Tommy John, flexor, biceps, triceps, lat, teres, rotator cuff, labrum, ulnar nerve, thoracic outlet,
/// finger, thumb, hand, wrist, blister, arm. A labrum of the hip is not one. Caveat: clubs are free in what they tell, and change it.
/// </summary>
public static partial class InjuryText
{
    public static StintKind KindOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return StintKind.Undisclosed;
        if (Illness().IsMatch(text) && !Hurt().IsMatch(text)) return StintKind.Illness;
        if (Personal().IsMatch(text)) return StintKind.Personal;
        if (Arm().IsMatch(text) || (Labrum().IsMatch(text) && !Hip().IsMatch(text))) return StintKind.Arm;
        return Unsaid().IsMatch(text) ? StintKind.Undisclosed : StintKind.Other;
    }

    /// <summary>A reconstruction or repair of the ulnar collateral ligament.</summary>
    public static bool IsTommyJohn(string? text) => text is not null && TommyJohn().IsMatch(text);

    /// <summary>An operation of any kind.</summary>
    public static bool IsOperation(string? text) => text is not null && (Operation().IsMatch(text) || IsTommyJohn(text));

    /// <summary>
    /// What hurts, in plain short words: of a sentence of the league's ("Chicago Cubs placed LHP Paul Paper on the 10-day injured list retroactive to May 2, 2012. Left oblique strain.") only what follows the list and its
    /// day; the first letter large, no full stop. Null where nothing is left.
    /// </summary>
    public static string? Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var words = Retroactive().Replace(List().Replace(text, ""), "");
        words = With().Replace(Spaces().Replace(words, " ").Trim(' ', '.', ',', ';', ':'), "");
        return words.Length == 0 ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The same inside a sentence: the first letter small, but for a man's name ("Tommy John surgery"). Null where nothing is left.</summary>
    public static string? WithinSentence(string? text) =>
        Words(text) is not { } words ? null : words.StartsWith("Tommy", StringComparison.Ordinal) ? words : char.ToLowerInvariant(words[0]) + words[1..];

    const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    const int Patience = 1000;

    [GeneratedRegex(@"shoulder|elbow|forearm|\bucl\b|tommy john|flexor|\bbiceps?\b|\btriceps?\b|\blats?\b|latissimus|\bteres\b|rotator|\bulnar\b|thoracic outlet|finger|\bthumb|\bhands?\b|wrist|blister|\barm\b|internal brace|\bcapsule\b|scapula|humer", Loose, Patience)]
    private static partial Regex Arm();

    [GeneratedRegex("labrum|labral", Loose, Patience)]
    private static partial Regex Labrum();

    [GeneratedRegex(@"\bhip\b", Loose, Patience)]
    private static partial Regex Hip();

    [GeneratedRegex(@"covid|illness|\bflu\b|influenza|viral|virus|appendi|pneumonia|bronchitis|mononucleosis|gastro|food poisoning|migraine|colitis|cancer|\bsick", Loose, Patience)]
    private static partial Regex Illness();

    [GeneratedRegex("strain|sprain|inflam|soreness|tight|fracture|surgery on", Loose, Patience)]
    private static partial Regex Hurt();

    [GeneratedRegex("personal|paternity|bereavement|family|anxiety|mental|restricted|suspen|depression", Loose, Patience)]
    private static partial Regex Personal();

    [GeneratedRegex(@"undisclosed|\btbd\b|unknown|not disclosed|protocol", Loose, Patience)]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\bsurg|operat|arthroscop|reconstruct|\brepair", Loose, Patience)]
    private static partial Regex Operation();

    // "… on the 15-day injured list", of two lists the second; "… placed on d10"
    [GeneratedRegex(@"^.*\b((\d+[- ]day )?(injured|disabled) list|d\d\d)\b", Loose, Patience)]
    private static partial Regex List();

    [GeneratedRegex(@"^\W*retroactive to \w+ \d{1,2},? \d{4}", Loose, Patience)]
    private static partial Regex Retroactive();

    [GeneratedRegex(@"^(with|due to|because of|for) (an? )?", Loose, Patience)]
    private static partial Regex With();

    [GeneratedRegex(@"\s+", Loose, Patience)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"tommy john|\bucl (reconstruction|surgery|repair)|surgery \(ucl\)|internal brace|ulnar collateral ligament (reconstruction|surgery|repair)", Loose, Patience)]
    private static partial Regex TommyJohn();
}
