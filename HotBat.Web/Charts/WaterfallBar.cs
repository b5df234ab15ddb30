namespace HotBat.Web.Charts;

/// <summary>A bar of a <see cref="Waterfall"/>: shares of the axis from 0 to 1.</summary>
/// <param name="Text">Its figure as it is written: "+33".</param>
public sealed record WaterfallBar(string Label, double From, double To, string Text);
