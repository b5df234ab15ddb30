using HotBat.Data.Prospects;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Prospects;

public sealed class ProspectSearchStoreTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    const string Owner = WatchlistStore.LocalOwner, Other = "somebody else";

    readonly HandClock _clock = new(new(2012, 12, 5, 12, 0, 0, TimeSpan.Zero));

    ProspectSearchStore Store => new(database, _clock);

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("truncate prospect_searches");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Add_Rename_Open_Remove_PutBack_KeepsEverything()
    {
        Assert.Equal(ProspectSearchKept.Saved, await Store.AddAsync(Owner, "Shortstops", "pos=SS", ["p1", "p2"], default));
        var added = Assert.Single(await Store.ListAsync(Owner, default));
        Assert.True(await Store.RenameAsync(Owner, added.ProspectSearchId, "Young shortstops", default));
        _clock.Advance(TimeSpan.FromDays(7));
        await Store.OpenedAsync(Owner, added.ProspectSearchId, ["p2", "p3"], default);
        var gone = (await Store.RemoveAsync(Owner, added.ProspectSearchId, default))!;
        Assert.Empty(await Store.ListAsync(Owner, default));
        Assert.Null(await Store.RemoveAsync(Owner, added.ProspectSearchId, default));
        Assert.Equal(ProspectSearchKept.Saved, await Store.PutAsync(gone, default));
        var back = Assert.Single(await Store.ListAsync(Owner, default));
        Assert.Equal((added.ProspectSearchId, "Young shortstops", "pos=SS", added.CreatedAt, added.CreatedAt.AddDays(7)), (back.ProspectSearchId, back.Name, back.Query, back.CreatedAt, back.OpenedAt));
        Assert.Equal(["p2", "p3"], back.Listed);
    }

    [Fact]
    public async Task Add_TheSameCutTwice_IsOneSearch()
    {
        await Store.AddAsync(Owner, "Shortstops", "pos=SS", [], default);
        Assert.Equal(ProspectSearchKept.Known, await Store.AddAsync(Owner, "The same", "pos=SS", [], default));
        Assert.Equal("Shortstops", Assert.Single(await Store.ListAsync(Owner, default)).Name);
    }

    [Fact]
    public async Task OneName_IsOneSearch()
    {
        await Store.AddAsync(Owner, "Shortstops", "pos=SS", [], default);
        Assert.Equal(ProspectSearchKept.NameTaken, await Store.AddAsync(Owner, "Shortstops", "pos=2B", [], default));
        Assert.Equal(ProspectSearchKept.Saved, await Store.AddAsync(Other, "Shortstops", "pos=2B", [], default));
        await Store.AddAsync(Owner, "Catchers", "pos=C", [], default);
        var catchers = (await Store.ListAsync(Owner, default))[0];
        Assert.False(await Store.RenameAsync(Owner, catchers.ProspectSearchId, "Shortstops", default));
        Assert.True(await Store.RenameAsync(Owner, catchers.ProspectSearchId, "Catchers", default));
        Assert.Equal(["Catchers", "Shortstops"], (await Store.ListAsync(Owner, default)).Select(one => one.Name));
    }

    [Fact]
    public async Task Add_BeyondTheLimit_IsRefused_AndSoIsUndo()
    {
        for (var i = 0; i < ProspectSearchStore.MostSaved; i++) Assert.Equal(ProspectSearchKept.Saved, await Store.AddAsync(Owner, $"Search {i}", $"age={i}", [], default));
        Assert.Equal(ProspectSearchKept.Full, await Store.AddAsync(Owner, "One more", "pos=SS", [], default));
        Assert.Equal(ProspectSearchKept.Saved, await Store.AddAsync(Other, "One more", "pos=SS", [], default));
        var gone = (await Store.RemoveAsync(Owner, (await Store.ListAsync(Owner, default))[0].ProspectSearchId, default))!;
        await Store.AddAsync(Owner, "One more", "pos=SS", [], default);
        Assert.Equal(ProspectSearchKept.Full, await Store.PutAsync(gone, default));
    }

    [Fact]
    public async Task AnothersSearch_IsNeitherReadNorChanged()
    {
        await Store.AddAsync(Owner, "Shortstops", "pos=SS", ["p1"], default);
        var his = Assert.Single(await Store.ListAsync(Owner, default));
        Assert.Empty(await Store.ListAsync(Other, default));
        Assert.False(await Store.RenameAsync(Other, his.ProspectSearchId, "Mine", default));
        await Store.OpenedAsync(Other, his.ProspectSearchId, [], default);
        Assert.Null(await Store.RemoveAsync(Other, his.ProspectSearchId, default));
        var kept = Assert.Single(await Store.ListAsync(Owner, default));
        Assert.Equal(("Shortstops", his.OpenedAt), (kept.Name, kept.OpenedAt));
        Assert.Equal(["p1"], kept.Listed);
    }

    [Theory]
    [InlineData("  Young \t shortstops\n", "Young shortstops")]
    [InlineData(" \0 ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("half a letter \ud83d", "half a letter")]
    public void NameOf_KeepsWhatCanBeRead(string? written, string? kept) => Assert.Equal(kept, ProspectSearch.NameOf(written));

    [Fact]
    public void NameOf_TooLong_IsCutBetweenLetters()
    {
        var name = ProspectSearch.NameOf("x" + string.Concat(Enumerable.Repeat("⚾\U0001F3DF", 60)))!;
        Assert.InRange(name.Length, ProspectSearch.LongestName - 1, ProspectSearch.LongestName);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
    }
}
