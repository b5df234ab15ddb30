namespace HotBat.Web.ModelRegistry;

/// <summary>What the address of the models page chooses; null is the default.</summary>
/// <param name="A">Version on the left of the comparison; the champion by default.</param>
/// <param name="B">Version on the right; the first challenger by default.</param>
public sealed record ModelsPageState(string? Model = null, int? A = null, int? B = null, string? Reliability = null, int Page = 1, int EventsPage = 1)
{
    public Parts.PanelView View => Parts.PanelViews.Of(Reliability);
}
