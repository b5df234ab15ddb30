namespace HotBat.Web.Parts;

public enum PanelView
{
    Chart,
    Table,
}

public static class PanelViews
{
    /// <summary>From a word of the address; what is no word of it is the chart.</summary>
    public static PanelView Of(string? text) => text == "table" ? PanelView.Table : PanelView.Chart;
}
