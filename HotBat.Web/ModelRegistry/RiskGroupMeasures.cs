using HotBat.Core.PitcherRisk;

namespace HotBat.Web.ModelRegistry;

/// <summary>How a risk version did among some of the appearances that chose among the kinds.</summary>
/// <param name="Name">"all", "starters", "relievers", "seen pitchers", "unseen pitchers", or a month.</param>
/// <param name="Rate">How often an arm injury came.</param>
/// <param name="ConstantBrier">Brier score of always saying that.</param>
public sealed record RiskGroupMeasures(string Name, int Rows, int Pitchers, double Rate, double ConstantBrier, RiskMeasures? Measures);
