namespace HotBat.Web.Ingestion;

/// <summary>Sources and states in words and glyphs.</summary>
static class SourceText
{
    public static string Title(string kind) => kind switch
    {
        "savant" => "Savant, by day",
        "statcast" => "Statcast files",
        "batted-ball-samples" => "Batted-ball samples",
        "schedule" => "Schedule",
        "feed" => "Game feeds",
        "roster" => "Rosters",
        "transactions" => "Moves",
        "stats-api-people" => "People of the Stats API",
        "people" => "Register of people",
        "venues" => "Ballparks",
        "clubs" => "Clubs",
        "majors" => "Season lines",
        "injuries" => "Injured lists",
        "park-game-samples" => "Home runs by ballpark",
        _ => kind,
    };

    public static string Glyph(string status) => status switch { "done" => "check", "failed" => "alert", "cancelled" => "x", _ => "clock" };
}
