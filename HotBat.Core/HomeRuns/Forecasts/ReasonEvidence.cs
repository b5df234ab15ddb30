using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>The figures that reasons cite. What is not known is null, and is not cited.</summary>
public sealed record ReasonEvidence
{
    /// <summary>His home runs of the season.</summary>
    public int? HomeRuns { get; init; }

    /// <summary>His plate appearances of the season.</summary>
    public int? PlateAppearances { get; init; }

    /// <summary>The league's home runs per plate appearance of the season.</summary>
    public double? LeagueRate { get; init; }

    /// <summary>His rate over the league's as the forecast has it, shrunk: e to the power of <see cref="ForecastTopic.Batter"/> in <see cref="RateForecast.Logs"/>.</summary>
    public double? BatterRatio { get; init; }

    /// <summary>Barrels per batted ball.</summary>
    public double? BarrelRate { get; init; }

    /// <summary>Barrels per batted ball of the league.</summary>
    public double? LeagueBarrelRate { get; init; }

    /// <summary>1 to 9.</summary>
    public int? Slot { get; init; }

    /// <summary>PA.</summary>
    public double? ExpectedPlateAppearances { get; init; }

    /// <summary>The side he takes against the starter.</summary>
    public BatSide? Side { get; init; }

    /// <summary>The starter's family name.</summary>
    public string? Starter { get; init; }

    public BatSide? StarterHand { get; init; }

    /// <summary>Home runs that the starter has allowed this season.</summary>
    public int? StarterHomeRuns { get; init; }

    /// <summary>Batters that he has faced this season.</summary>
    public int? StarterBattersFaced { get; init; }

    /// <summary>HR/9 of the season.</summary>
    public double? StarterHomeRunsPerNine { get; init; }

    /// <summary>The opposing club's short name: "Brewers".</summary>
    public string? Opponent { get; init; }

    public string? Ballpark { get; init; }

    /// <summary>For his side of the plate, 100 is neutral.</summary>
    public double? ParkFactor { get; init; }

    /// <summary>°F.</summary>
    public double? Temperature { get; init; }

    /// <summary>mph to the outfield, from it below 0.</summary>
    public double? WindOut { get; init; }
}

/// <summary>A reason in words.</summary>
/// <param name="Logit">How far it moves the logit: above 0 for a home run.</param>
public sealed record ForecastReason(ForecastTopic Topic, double Logit, string Text)
{
    /// <summary>e^Logit: by how much it multiplies his odds.</summary>
    public double Multiplier => Math.Exp(Logit);
}
