namespace HotBat.Web.Parts;

public enum PanelView
{
    Chart,
    Table,
}
