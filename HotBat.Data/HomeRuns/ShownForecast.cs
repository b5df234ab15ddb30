using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Data.HomeRuns;

/// <summary>Who said a forecast, and when.</summary>
/// <param name="Model">The version's label.</param>
/// <param name="AsOf">Games before this day were known.</param>
/// <param name="At">UTC.</param>
/// <param name="IsReconstructed">It was made after the first pitch, from what the morning knew: nobody could have read it before the game.</param>
public sealed record ForecastSource(int ModelVersionId, string Model, DateOnly AsOf, DateTime At, bool IsReconstructed);

/// <param name="Name">Null for who is in no register.</param>
public sealed record ForecastStarter(int PitcherId, string? Name, string? FamilyName, BatSide? Hand);

/// <summary>A batter's chance in a game as it was shown.</summary>
/// <param name="Bats">R, L or B (switch).</param>
/// <param name="Slot">1 to 9.</param>
/// <param name="IsPosted">The batting order was posted; else it is a guess from the club's last games.</param>
/// <param name="Starter">The opposing one; null while nobody was announced.</param>
/// <param name="Air">As it was last read: nobody keeps when. Unknown of days ahead.</param>
/// <param name="Probability">P(HR ≥ 1).</param>
/// <param name="Baseline">What the shrunk rate alone says.</param>
/// <param name="Constant">The share of starters' games with a home run up to that morning.</param>
/// <param name="Uncertainty">σ: see <see cref="ForecastRange"/>.</param>
/// <param name="BaseLogit">Of an average batter in an average game; with the parts it makes the logit of the probability.</param>
public sealed record ShownForecast(
    int GamePk, DateOnly Date, short Season, int Batter, string Name, string FamilyName, char? Bats, int TeamId, int OpponentId, bool IsHome, int Slot, bool IsPosted, ForecastStarter? Starter,
    int? VenueId, string? Venue, GameAir Air, double Probability, double Baseline, double Constant, double ExpectedPlateAppearances, double? HotBatScore, double Uncertainty,
    double BaseLogit, IReadOnlyList<ForecastPart> Parts, ForecastSource Said)
{
    /// <summary>80%, of the chance.</summary>
    public ForecastRange Range => ForecastRange.Of(Probability, Uncertainty);

    /// <summary>The side he takes against the starter; null for a switch hitter against nobody known, and where it is not known.</summary>
    public BatSide? Side => Bats switch
    {
        'L' => BatSide.Left,
        'R' => BatSide.Right,
        'B' when Starter?.Hand is { } hand => hand == BatSide.Left ? BatSide.Right : BatSide.Left,
        _ => null,
    };
}

/// <summary>Home runs to expect of a club in a game, or of both.</summary>
/// <param name="Low">Of the 80% range.</param>
/// <param name="AgainstStarter">The starter whom a club's batters are forecast against; null where none was counted on.</param>
public sealed record ShownTotal(double Mean, int Low, int High, int? AgainstStarter = null);

/// <summary>What is shown of a game.</summary>
/// <param name="Clubs">By club.</param>
/// <param name="HotBatScore">Null for a model that was trained before games had a score.</param>
public sealed record ShownGame(int GamePk, DateOnly Date, ShownTotal Both, IReadOnlyDictionary<int, ShownTotal> Clubs, double? HotBatScore, ForecastSource Said)
{
    /// <summary>Whom a club's forecast counts on as the other's starter.</summary>
    public int? StarterAgainst(int team) => Clubs.GetValueOrDefault(team)?.AgainstStarter;
}

/// <summary>What is shown of a day, as of a day.</summary>
/// <param name="Batters">The likeliest first.</param>
/// <param name="Games">By their keys.</param>
public sealed record ShownDay(DateOnly Date, DateOnly AsOf, IReadOnlyList<ShownForecast> Batters, IReadOnlyDictionary<int, ShownGame> Games);
