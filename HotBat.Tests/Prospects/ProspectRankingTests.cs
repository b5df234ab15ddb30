using HotBat.Core.Prospects;
using HotBat.Data.Prospects;

namespace HotBat.Tests.Prospects;

public sealed class ProspectRankingTests
{
    static ProspectLine Line(string name, int rank, string? position) =>
        new($"{rank}", $"key{rank}", name, rank, position, false, null, null, false, "AA", 4, 20, 21, .5, .4, .6, ProspectConfidence.High, 60 - rank, 55, 2018, .9, .3, null, null);

    static readonly ProspectRanking s_ranking = new(new(1, 2017, new(2017, 12, 1, 0, 0, 0, DateTimeKind.Utc), 1, "made", new(2017, 12, 31), 100), null, true,
        [Line("Guillermo Vardoso Jr.", 1, "3B"), Line("Ramón Acosteña", 2, "CF"), Line("Jude Marsden", 3, "RF"), Line("Jude Marston", 4, "OF"), Line("Kip Oberlin", 5, null)]);

    [Theory]
    [InlineData("acosten", false, "Ramón Acosteña")]
    [InlineData("jude mars", false, "Jude Marsden, Jude Marston")]
    [InlineData("vardosso", true, "Guillermo Vardoso Jr.")]
    [InlineData("oberlin kipp", true, "Kip Oberlin")]
    [InlineData("zzyzx", true, "")]
    public void Named_HoldsThatPartOfTheName_ElseWhatIsSpeltNearlySo(string written, bool isNear, string names)
    {
        var named = s_ranking.Named(written.Split(' '));
        Assert.Equal((isNear, names), (named.IsNear, string.Join(", ", named.Lines.Select(line => line.Name))));
    }

    [Fact]
    public void Named_WithoutWords_IsEverybody() => Assert.Equal(s_ranking.Lines, s_ranking.Named([]).Lines);

    [Fact]
    public void Scarcity_TheOutfieldIsOnePool()
    {
        var positions = PositionScarcity.Of(s_ranking);
        Assert.Equal(3, Assert.Single(positions, position => position.Position == "OF").Told);
        Assert.DoesNotContain(positions, position => position.Position is "CF" or "RF");
    }
}
