using HotBat.Data.Baseball;
using HotBat.Tests.Support;

namespace HotBat.Tests.Baseball;

/// <summary>Who is on the list on the morning of July 20, beside the small league's games. The stints are made.</summary>
public sealed class InjuredListQueriesTests : IAsyncLifetime
{
    static readonly DateOnly s_morning = new(2024, 7, 20);

    readonly SmallLeagueDatabase _league = new();

    public Task InitializeAsync() => _league.InitializeAsync();

    public Task DisposeAsync() => _league.DisposeAsync();

    [Theory]
    [InlineData("'2024-07-17', null, null", true)]
    // a list may be dated back by three days: until then nobody may have known
    [InlineData("'2024-07-18', null, null", false)]
    [InlineData("'2024-07-18', '2024-07-19', null", true)]
    [InlineData("'2024-07-18', '2024-07-20', null", false)]
    [InlineData("'2024-07-01', null, '2024-07-20'", true)]
    [InlineData("'2024-07-01', null, '2024-07-19'", false)]
    [InlineData("'2024-07-01', null, '2024-08-19'", true)]
    public async Task Out_AStint_CountsFromTheDayOnWhichItIsKnown_UntilHeIsBack(string startAnnouncedReturn, bool isOut)
    {
        await ListAsync(1, 0, startAnnouncedReturn, "Left oblique strain", null);
        Assert.Equal(isOut, await _league.Fresh<InjuredListQueries>().OfAsync(1, s_morning, default) is not null);
        Assert.Equal(isOut, (await _league.Fresh<InjuredListQueries>().OutAsync(s_morning, default)).ContainsKey(1));
    }

    [Fact]
    public async Task Out_WhoHasPlayedSince_IsBack()
    {
        var batter = await ScalarAsync<int>("select min(batter) from batter_games where game_date = '2024-07-19' or game_date = (select max(game_date) from batter_games where game_date < '2024-07-20')");
        var last = await ScalarAsync<DateOnly>($"select max(game_date) from batter_games where batter = {batter} and game_date < '2024-07-20'");
        await ListAsync(batter, 0, $"'{last.AddDays(-5):yyyy-MM-dd}', null, null", "Flu", null);
        Assert.Null(await _league.Fresh<InjuredListQueries>().OfAsync(batter, s_morning, default));
        Assert.NotNull(await _league.Fresh<InjuredListQueries>().OfAsync(batter, last.AddDays(-1), default));
    }

    [Fact]
    public async Task Out_TheMostTrustedSourceOfTheSeason_IsBelievedAlone()
    {
        await ListAsync(1, 0, "'2024-07-01', null, null", "Left oblique strain", null);
        await ListAsync(2, 2, "'2024-07-01', null, null", "Left oblique strain", null);
        Assert.Equal([1], (await _league.Fresh<InjuredListQueries>().OutAsync(s_morning, default)).Keys);
    }

    [Fact]
    public async Task Of_AnOperationThatIsStillToCome_IsNotNamed()
    {
        await ListAsync(1, 0, "'2024-07-01', null, null", "Wrist surgery", "2024-07-25");
        await ListAsync(2, 0, "'2024-07-02', null, null", "Wrist surgery", "2024-07-10");
        Assert.Equal(new(1, new(2024, 7, 1), null), await _league.Fresh<InjuredListQueries>().OfAsync(1, s_morning, default));
        Assert.Equal(new(2, new(2024, 7, 2), "wrist surgery"), await _league.Fresh<InjuredListQueries>().OfAsync(2, s_morning, default));
    }

    [Fact]
    public async Task Out_OfASeasonThatIsOver_IsNobody()
    {
        await ListAsync(1, 0, "'2024-09-20', null, null", "Knee surgery", null);
        Assert.NotNull(await _league.Fresh<InjuredListQueries>().OfAsync(1, new(2024, 11, 14), default));
        Assert.Null(await _league.Fresh<InjuredListQueries>().OfAsync(1, new(2024, 11, 15), default));
        Assert.Null(await _league.Fresh<InjuredListQueries>().OfAsync(1, new(2025, 4, 1), default));
    }

    Task<int> ListAsync(int player, int source, string startAnnouncedReturn, string text, string? injured) => _league.ExecuteAsync(
        "insert into injured_list_stints (source, player, ordinal, season, kind, source_file, start_date, announced, return_date, text, injury_date) " +
        $"values ({source}, {player}, 0, 2024, 'other', 'made', {startAnnouncedReturn}, '{text}', {(injured is null ? "null" : $"'{injured}'")})");

    async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _league.Database.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.GetFieldValue<T>(0);
    }
}
