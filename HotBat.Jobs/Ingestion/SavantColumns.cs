using HotBat.Data.Ingestion;

namespace HotBat.Jobs.Ingestion;

enum SavantType
{
    Whole,
    Small,
    Real,
    Date,
    Letter,
    Word,
    TopOrBottom,
}

/// <param name="Name">Savant's column.</param>
/// <param name="Type">How it is read and stored.</param>
/// <param name="Least">Below it a row is refused.</param>
/// <param name="Most">Above it a row is refused.</param>
/// <param name="IsRequired">Neither the column nor a value of it may be missing.</param>
/// <param name="Letters">For a letter: those that may stand there.</param>
/// <param name="LikelyMost">Above it a row is kept and flagged.</param>
/// <param name="Flag">That flag.</param>
/// <param name="Reason">What a refused value is called: range, or state where no game can get there.</param>
sealed record SavantColumn(
    string Name, SavantType Type, double Least = double.MinValue, double Most = double.MaxValue, bool IsRequired = false, string? Letters = null,
    double LikelyMost = double.MaxValue, PitchFlags Flag = PitchFlags.None, string Reason = "range")
{
    public string Stored => Type is SavantType.TopOrBottom ? "is_top" : Name;

    public string SqlType => Type switch
    {
        SavantType.Whole => "integer",
        SavantType.Small => "smallint",
        SavantType.Real => "real",
        SavantType.Date => "date",
        SavantType.Letter => "character(1)",
        SavantType.Word => "text",
        _ => "boolean",
    };
}

/// <summary>The columns of Savant's files that are taken; any other is passed over. A limit of "refused" is far beyond what a ball or a counter can do.</summary>
static class SavantColumns
{
    public const int MostAtBats = 400;
    public const int MostPitches = 63;

    public static IReadOnlyList<SavantColumn> All { get; } =
    [
        new("game_pk", SavantType.Whole, 1, int.MaxValue, IsRequired: true, Reason: "key"),
        new("at_bat_number", SavantType.Small, 1, MostAtBats, IsRequired: true, Reason: "key"),
        new("pitch_number", SavantType.Small, 1, MostPitches, IsRequired: true, Reason: "key"),
        new("game_date", SavantType.Date, IsRequired: true),
        new("game_type", SavantType.Letter, IsRequired: true, Letters: "RFDLWSE"),
        new("home_team", SavantType.Word, IsRequired: true),
        new("away_team", SavantType.Word, IsRequired: true),
        new("pitcher", SavantType.Whole, 1, int.MaxValue, IsRequired: true),
        new("batter", SavantType.Whole, 1, int.MaxValue, IsRequired: true),
        new("stand", SavantType.Letter, IsRequired: true, Letters: "LR"),
        new("p_throws", SavantType.Letter, IsRequired: true, Letters: "LRS"),
        new("inning", SavantType.Small, 1, 60, IsRequired: true, LikelyMost: 20, Flag: PitchFlags.InningUnlikely, Reason: "state"),
        new("inning_topbot", SavantType.TopOrBottom, IsRequired: true),
        new("balls", SavantType.Small, 0, 4, Reason: "state"),
        new("strikes", SavantType.Small, 0, 3, Reason: "state"),
        new("outs_when_up", SavantType.Small, 0, 3, Reason: "state"),
        new("on_1b", SavantType.Whole, 1, int.MaxValue),
        new("on_2b", SavantType.Whole, 1, int.MaxValue),
        new("on_3b", SavantType.Whole, 1, int.MaxValue),
        new("events", SavantType.Word, Flag: PitchFlags.EventUnknown),
        new("description", SavantType.Word),
        new("pitch_type", SavantType.Word),
        new("bb_type", SavantType.Word),
        new("hit_location", SavantType.Small, 0, 10),
        new("zone", SavantType.Small, 0, 20),
        Real("plate_x", -50, 50), Real("plate_z", -50, 50), Real("sz_top", 0, 10), Real("sz_bot", -5, 10),
        Real("release_speed", 0, 150, 110, PitchFlags.ReleaseSpeedUnlikely), Real("effective_speed", 0, 150),
        Real("release_spin_rate", 0, 20_000, 4_500, PitchFlags.SpinRateUnlikely), Real("spin_axis", -360, 360),
        Real("release_extension", -20, 20), Real("release_pos_x", -20, 20), Real("release_pos_y", 0, 80), Real("release_pos_z", -20, 20),
        Real("pfx_x", -20, 20), Real("pfx_z", -20, 20), Real("arm_angle", -180, 180),
        Real("bat_speed", -20, 200), Real("swing_length", -20, 50),
        Real("launch_speed", 0, 140, 125, PitchFlags.ExitVelocityUnlikely), Real("launch_angle", -180, 180),
        Real("hit_distance_sc", 0, 2_000, 550, PitchFlags.DistanceUnlikely), Real("hc_x", -1_000, 1_000), Real("hc_y", -1_000, 1_000),
        Real("estimated_ba_using_speedangle", -1, 2), Real("estimated_woba_using_speedangle", -1, 5), Real("woba_value", -1, 5), Real("woba_denom", 0, 1),
        Real("delta_run_exp", -10, 10), Real("delta_home_win_exp", -1, 1),
        Score("home_score"), Score("away_score"), Score("bat_score"), Score("post_bat_score"), Score("post_home_score"), Score("post_away_score"),
    ];

    static SavantColumn Real(string name, double least, double most, double likelyMost = double.MaxValue, PitchFlags flag = PitchFlags.None) =>
        new(name, SavantType.Real, least, most, LikelyMost: likelyMost, Flag: flag);

    static SavantColumn Score(string name) => new(name, SavantType.Small, 0, 99, Reason: "state");
}
