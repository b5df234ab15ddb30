using HotBat.Tests.Support;
using Microsoft.Playwright;
using Npgsql;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The models page in a browser, with the product's own jobs running.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ModelJourneyTests(BrowserHost browser) : IAsyncLifetime
{
    TrainedLeague _league = null!;
    AppServer _app = null!;

    public async Task InitializeAsync()
    {
        _league = await TrainedLeague.StartAsync();
        _app = AppServer.Start("Production", new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:HotBat"] = _league.Database.ConnectionString, ["HotBat:Today"] = "2024-07-29" });
    }

    public async Task DisposeAsync()
    {
        _app.Dispose();
        await _league.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(390, "dark")]
    [InlineData(390, "light")]
    [InlineData(1440, "dark")]
    [InlineData(1440, "light")]
    public async Task Page_OnEveryScreenAndTheme_IsCleanAndAccessible(int width, string theme)
    {
        await using var session = await browser.OpenAsync(_app.Address, width, theme);
        await session.GoToAsync("/admin/models");
        await session.AssertNothingSidewaysAsync();
        await session.AssertAccessibleAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Retrain", Exact = true }).ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await session.AssertAccessibleAsync();
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Retrain_ShowsItsProgress_SurvivesThePageBeingClosed_AndEndsAlone()
    {
        var before = (await _league.ChampionAsync()).ModelVersionId;
        // reading goes on, storing waits: the training stands before its end for as long as the test wants
        await using var holder = await _league.Database.DataSource.OpenConnectionAsync();
        await using var hold = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table model_versions in exclusive mode", holder, hold)) await command.ExecuteNonQueryAsync();

        await using (var first = await browser.OpenAsync(_app.Address))
        {
            await first.GoToAsync("/admin/models");
            await first.Page.GetByRole(AriaRole.Button, new() { Name = "Retrain", Exact = true }).ClickAsync();
            await first.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Retrain" }).ClickAsync();
            await Assertions.Expect(first.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Training" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }
        await using var second = await browser.OpenAsync(_app.Address);
        await second.GoToAsync("/admin/models");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Training" })).ToBeVisibleAsync();
        await Assertions.Expect(second.Page.GetByRole(AriaRole.List, new() { Name = "Log of the training" })).ToContainTextAsync("training logistic", new() { Timeout = 60_000 });
        Assert.Equal(before, (await _league.ChampionAsync()).ModelVersionId);

        await hold.RollbackAsync();
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(second.Page.GetByRole(AriaRole.List, new() { Name = "Log of the training" })).ToContainTextAsync("serves");
        var champion = await _league.ChampionAsync();
        Assert.Equal((true, new DateOnly(2024, 7, 28)), (champion.ModelVersionId != before, champion.TrainedThrough));
        await second.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Retrain_Cancelled_TheOldChampionServes()
    {
        var before = (await _league.ChampionAsync()).ModelVersionId;
        await using var holder = await _league.Database.DataSource.OpenConnectionAsync();
        await using var hold = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table model_versions in exclusive mode", holder, hold)) await command.ExecuteNonQueryAsync();
        await using var session = await browser.OpenAsync(_app.Address);
        await session.GoToAsync("/admin/models");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Retrain", Exact = true }).ClickAsync();
        await session.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Retrain" }).ClickAsync();
        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the training" }).ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(session.Page.GetByText("The last training was stopped")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await hold.RollbackAsync();
        Assert.Equal(before, (await _league.ChampionAsync()).ModelVersionId);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Promote_ByKeyboard_AsksAndServes_RollBackUndoes()
    {
        var (champion, next) = (await _league.ChampionAsync(), (await _league.ChallengersAsync())[0]);
        await using var session = await browser.OpenAsync(_app.Address);
        await session.GoToAsync("/admin/models");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = $"Promote {next.Label}" }).PressAsync("Enter");
        var why = session.Page.GetByRole(AriaRole.Alertdialog).GetByLabel("Why, for the record");
        await Assertions.Expect(why).ToBeFocusedAsync();
        // left by the keyboard, the reader is where he asked; nothing was done
        await session.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        var ask = session.Page.GetByRole(AriaRole.Button, new() { Name = $"Promote {next.Label} (version {next.ModelVersionId})" });
        await Assertions.Expect(ask).ToBeFocusedAsync();
        await session.Page.Keyboard.PressAsync("Enter");
        await session.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        await Assertions.Expect(ask).ToBeFocusedAsync();
        Assert.Equal(champion.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);

        await session.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(why).ToBeFocusedAsync();
        await session.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Promote" }).PressAsync("Enter");
        await Assertions.Expect(session.Page.GetByText($"{next.Label} (version {next.ModelVersionId}) serves; the days ahead")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(next.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);

        await session.Page.GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();
        await session.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();
        await Assertions.Expect(session.Page.GetByText("serves again; the days ahead")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(champion.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
        await session.AssertCleanAsync();
    }

    [BrowserFact]
    public async Task Promote_AskedAgainBeforeTheBrowserTellsThatItWasLeft_StandsOpen()
    {
        var next = (await _league.ChallengersAsync())[0];
        await using var session = await browser.OpenAsync(_app.Address);
        await session.GoToAsync("/admin/models");
        var ask = session.Page.GetByRole(AriaRole.Button, new() { Name = $"Promote {next.Label}" });
        await ask.ClickAsync();
        await Assertions.Expect(session.Page.GetByRole(AriaRole.Alertdialog).GetByLabel("Why, for the record")).ToBeFocusedAsync();
        // a dialog's end is told after what is done in the same moment
        await ask.EvaluateAsync("button => { document.querySelector('dialog').close(); button.click(); }");
        await session.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        await Assertions.Expect(ask).ToBeFocusedAsync();
        await session.AssertCleanAsync();
    }
}
