namespace HotBat.Core.Baseball;

/// <summary>What a completed plate appearance ended in, and what follows for the lines of batter and pitcher.</summary>
/// <param name="Word">The source's word, e.g. <c>grounded_into_double_play</c>.</param>
/// <param name="Outs">Outs that the play itself made, batter and runners, 0 to 3.</param>
/// <param name="IsAtBat">An at bat: a plate appearance that is no walk, hit by pitch, sacrifice or interference.</param>
/// <param name="IsContact">A batted ball: put in play or over the fence.</param>
/// <param name="IsHit">A hit: single, double, triple, home run.</param>
/// <param name="IsWalk">A walk (BB), intentional ones included.</param>
/// <param name="IsStrikeout">A strikeout (K), also one whose third strike led to a second out.</param>
public sealed record PlateAppearanceEvent(string Word, short Outs, bool IsAtBat, bool IsContact, bool IsHit, bool IsWalk, bool IsStrikeout);

/// <summary>
/// Plate appearance (PA): a batter's completed turn. Savant marks the pitch that ends it in the column <c>events</c>; the same column also tells of runners
/// (stolen bases, pickoffs) and of turns cut short (<c>truncated_pa</c>: the third out was made on the bases), which are no plate appearances.
/// Source: Official Baseball Rules 9.02 to 9.22 for what counts as an at bat, a hit and a walk; the words as met in Savant's files since 2008.
/// Caveat: catcher's interference is a plate appearance here, as with Savant; Lahman's and the league's own count leaves it out of some lines.
/// Outs are those the word tells: a runner thrown out at the plate on a single is not in it.
/// </summary>
public static class PlateAppearanceEvents
{
    public const string HomeRun = "home_run";

    public static IReadOnlyList<PlateAppearanceEvent> All { get; } =
    [
        Hit("single"), Hit("double"), Hit("triple"), Hit(HomeRun),
        InPlay("field_out", 1), InPlay("force_out", 1), InPlay("fielders_choice_out", 1), InPlay("fielders_choice", 0), InPlay("field_error", 0),
        InPlay("grounded_into_double_play", 2), InPlay("double_play", 2), InPlay("grounded_into_triple_play", 3), InPlay("triple_play", 3),
        Sacrifice("sac_fly", 1), Sacrifice("sac_fly_double_play", 2), Sacrifice("sac_bunt", 1), Sacrifice("sac_bunt_double_play", 2),
        Walk("walk"), Walk("intent_walk"),
        Strikeout("strikeout", 1), Strikeout("strikeout_double_play", 2), Strikeout("strikeout_triple_play", 3),
        new("hit_by_pitch", 0, IsAtBat: false, IsContact: false, IsHit: false, IsWalk: false, IsStrikeout: false),
        new("catcher_interf", 0, IsAtBat: false, IsContact: false, IsHit: false, IsWalk: false, IsStrikeout: false),
        // some seasons of Savant have these two in full
        new("batter_interference", 1, IsAtBat: true, IsContact: false, IsHit: false, IsWalk: false, IsStrikeout: false),
        new("fan_interference", 0, IsAtBat: true, IsContact: true, IsHit: false, IsWalk: false, IsStrikeout: false),
    ];

    static readonly Dictionary<string, PlateAppearanceEvent> s_byWord = All.ToDictionary(e => e.Word, StringComparer.Ordinal);

    /// <returns>Null for a word that is no plate appearance's.</returns>
    public static PlateAppearanceEvent? Find(string word) => s_byWord.GetValueOrDefault(word);

    /// <summary>Words of <c>events</c> that are no plate appearance: the turn was cut short, or something happened on the bases or to a player.</summary>
    public static IReadOnlyList<string> OnTheBases { get; } =
    [
        "truncated_pa", "caught_stealing_2b", "caught_stealing_3b", "caught_stealing_home", "cs_double_play",
        "pickoff_1b", "pickoff_2b", "pickoff_3b", "pickoff_caught_stealing_2b", "pickoff_caught_stealing_3b", "pickoff_caught_stealing_home",
        "pickoff_error_1b", "pickoff_error_2b", "pickoff_error_3b", "stolen_base_2b", "stolen_base_3b", "stolen_base_home",
        "runner_double_play", "runner_placed", "other_out", "other_advance", "wild_pitch", "passed_ball", "balk", "forced_balk", "error", "defensive_indiff",
        "game_advisory", "ejection", "injury", "batter_timeout", "mound_visit", "no_pitch",
        "pitching_substitution", "offensive_substitution", "defensive_substitution", "defensive_switch", "pitcher_switch", "umpire_substitution",
        "os_pitching_change", "os_ruling_pending_primary",
    ];

    static PlateAppearanceEvent Hit(string word) => new(word, 0, IsAtBat: true, IsContact: true, IsHit: true, IsWalk: false, IsStrikeout: false);

    static PlateAppearanceEvent InPlay(string word, short outs) => new(word, outs, IsAtBat: true, IsContact: true, IsHit: false, IsWalk: false, IsStrikeout: false);

    static PlateAppearanceEvent Sacrifice(string word, short outs) => new(word, outs, IsAtBat: false, IsContact: true, IsHit: false, IsWalk: false, IsStrikeout: false);

    static PlateAppearanceEvent Walk(string word) => new(word, 0, IsAtBat: false, IsContact: false, IsHit: false, IsWalk: true, IsStrikeout: false);

    static PlateAppearanceEvent Strikeout(string word, short outs) => new(word, outs, IsAtBat: true, IsContact: false, IsHit: false, IsWalk: false, IsStrikeout: true);
}
