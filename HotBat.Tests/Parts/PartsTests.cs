using Bunit;
using HotBat.Web.Parts;

namespace HotBat.Tests.Parts;

public sealed class PartsTests : BunitContext
{
    [Theory]
    [InlineData(0.17, "delta up", "up 0.17")]
    [InlineData(-0.24, "delta down", "down 0.24")]
    [InlineData(0.001, "delta flat", "unchanged 0.00")]
    public void Delta_SaysItsDirectionInWords(double value, string css, string text)
    {
        var part = Render<Delta>(p => p.Add(d => d.Value, value));
        Assert.Equal(css, part.Find("span").ClassName);
        Assert.Equal(text, part.Find("span").TextContent);
    }

    [Fact]
    public void StatCard_WithoutAValue_ShowsADashAndWhy()
    {
        var part = Render<StatCard>(p => p.Add(c => c.Label, "Projected HR").Add(c => c.Value, null).Add(c => c.Reason, "No model yet"));
        Assert.Equal("–", part.Find(".v").TextContent.Trim());
        Assert.Equal("No model yet", part.Find(".d").TextContent);
    }

    [Fact]
    public void ScoreBadge_Unknown_IsADash()
    {
        Assert.EndsWith("–", Render<ScoreBadge>(p => p.Add(s => s.Score, null)).Find(".score").TextContent, StringComparison.Ordinal);
        Assert.Contains("hot", Render<ScoreBadge>(p => p.Add(s => s.Score, 93)).Find(".score").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void IntervalDot_BeyondItsAxis_StaysOnIt()
    {
        var style = Render(IntervalDot.Of(1, 3, 9, 2, 6, "x")).Find(".rng").GetAttribute("style");
        Assert.Equal("--lo:0;--at:25;--hi:100", style);
    }

    [Fact]
    public void Faces_Failed_OffersToTryAgain()
    {
        var tried = 0;
        var part = Render<Faces<int>>(p => p
            .Add(f => f.State, LoadState.Failed<int>("The database does not answer.", "7f3a"))
            .Add(f => f.Label, "teams").Add(f => f.Height, 240).Add(f => f.Retry, () => tried++)
            .Add(f => f.ChildContent, value => $"{value} clubs"));
        Assert.Contains("The database does not answer.", part.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("--h:240px", part.Find(".faces").GetAttribute("style"), StringComparison.Ordinal);
        part.Find("button").Click();
        Assert.Equal(1, tried);
    }

    [Fact]
    public void Faces_EachState_HasItsOwnFace()
    {
        string Text(LoadState<int> state) => Render<Faces<int>>(p => p.Add(f => f.State, state).Add(f => f.Label, "teams")
            .Add(f => f.EmptyTitle, "No games").Add(f => f.ChildContent, value => $"{value} clubs")).Markup;
        Assert.Contains("Loading teams", Text(LoadState.Loading<int>()), StringComparison.Ordinal);
        Assert.Contains("No games", Text(LoadState.Empty<int>()), StringComparison.Ordinal);
        Assert.Contains("30 clubs", Text(LoadState.Ready(30)), StringComparison.Ordinal);
    }

    sealed record Row(string Club, int? HomeRuns);

    static readonly Column<Row>[] s_columns =
    [
        new("club", "Club", row => row.Club) { Sortable = true },
        new("hr", "HR", row => Format.Count(row.HomeRuns)) { Sortable = true, Numeric = true },
    ];

    IRenderedComponent<DataTable<Row>> Table(Action<ComponentParameterCollectionBuilder<DataTable<Row>>>? more = null) => Render<DataTable<Row>>(p =>
    {
        p.Add(t => t.Rows, [new("NYY", 186), new("CWS", null)]).Add(t => t.Columns, s_columns).Add(t => t.Caption, "Clubs");
        more?.Invoke(p);
    });

    [Fact]
    public void DataTable_Sorted_MarksTheColumnAndLinksTheOthers()
    {
        var table = Table(p => p.Add(t => t.Sort, "hr").Add(t => t.Descending, true).Add(t => t.SortUrl, key => $"/teams?sort={key}"));
        var headers = table.FindAll("thead th");
        Assert.Null(headers[0].GetAttribute("aria-sort"));
        Assert.Equal("descending", headers[1].GetAttribute("aria-sort"));
        Assert.Equal("/teams?sort=club", headers[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void DataTable_Unknown_IsADashWithItsLabelForCards()
    {
        var cell = Table(p => p.Add(t => t.Phone, PhoneTable.Cards)).FindAll("tbody td")[1];
        Assert.Equal("–", cell.TextContent.Trim());
        Assert.Equal("HR", cell.GetAttribute("data-l"));
    }

    [Fact]
    public void DataTable_WithText_EncodesIt()
    {
        var table = Render<DataTable<Row>>(p => p.Add(t => t.Rows, [new("<b>NYY</b>", 1)]).Add(t => t.Columns, s_columns).Add(t => t.Caption, "Clubs"));
        Assert.Null(table.Find("tbody th").QuerySelector("b"));
    }

    [Theory]
    [InlineData(1, "1–25 of 301 games", "‹ 1 2 3 … 13 ›")]
    [InlineData(6, "126–150 of 301 games", "‹ 1 … 5 6 7 … 13 ›")]
    [InlineData(13, "301–301 of 301 games", "‹ 1 … 11 12 13 ›")]
    public void Pager_ShowsWhereOneIs(int page, string summary, string links)
    {
        var pager = Render<Pager>(p => p.Add(x => x.Page, page).Add(x => x.PageSize, 25).Add(x => x.Total, 301).Add(x => x.Noun, "games").Add(x => x.PageUrl, number => $"?page={number}"));
        Assert.Equal(summary, pager.Find("span").TextContent);
        Assert.Equal(links, string.Join(' ', pager.FindAll("nav > *").Select(link => link.TextContent)));
        Assert.Equal(page.ToString(System.Globalization.CultureInfo.InvariantCulture), pager.Find("[aria-current=page]").TextContent);
    }

    [Theory]
    [InlineData(1, "prev")]
    [InlineData(13, "next")]
    public void Pager_AtAnEnd_KeepsItsLinkDisabled(int page, string end)
    {
        var link = Render<Pager>(p => p.Add(x => x.Page, page).Add(x => x.PageSize, 25).Add(x => x.Total, 301).Add(x => x.PageUrl, number => $"?page={number}")).Find("[aria-disabled]");
        Assert.Equal((end, null), (link.GetAttribute("rel"), link.GetAttribute("href")));
    }

    [Fact]
    public void Pager_OfOne_SaysSo() =>
        Assert.Equal("1–1 of 1 game", Render<Pager>(p => p.Add(x => x.Page, 1).Add(x => x.PageSize, 25).Add(x => x.Total, 1).Add(x => x.Noun, "games").Add(x => x.PageUrl, _ => "")).Find("span").TextContent);

    [Fact]
    public void Pager_OnOnePage_HasNoLinks() =>
        Assert.Empty(Render<Pager>(p => p.Add(x => x.Page, 1).Add(x => x.PageSize, 25).Add(x => x.Total, 7).Add(x => x.PageUrl, _ => "")).FindAll("nav"));
}
