namespace HotBat.Data.HomeRuns;

/// <summary>Where the batted balls of earlier seasons come from, each season from one source: its pitches when they are complete, else its largest file of samples.</summary>
static class SampledSeasons
{
    /// <summary>Tracked batted balls from which a season's pitches count as complete: a whole season has some 120,000.</summary>
    public const int CompleteSeason = 90_000;

    /// <summary>A query over the seasons before $1, as sampled_seasons.sql tells them apart by $2, <see cref="CompleteSeason"/>.</summary>
    public static string Sql(string file) => SqlFile.Read("HomeRuns/sampled_seasons.sql") + SqlFile.Read(file);
}
