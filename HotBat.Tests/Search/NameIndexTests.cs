using HotBat.Core.Names;

namespace HotBat.Tests.Search;

/// <summary>A handful of names, invented misspellings: what must be forgiven, and what not.</summary>
public sealed class NameIndexTests
{
    static readonly NamedPerson[] s_people =
    [
        new("Aaron", "Judge", BirthYear: 1992),
        new("Vladimir", "Guerrero", BirthYear: 1975),
        new("Vladimir", "Guerrero", "Jr.", BirthYear: 1999),
        new("Shohei", "Ohtani", BirthYear: 1994),
        new("J. D.", "Martinez", Given: "Julio Daniel", BirthYear: 1987),
        new("Ronald", "Acuña", "Jr.", BirthYear: 1997),
        new("Ji Man", "Choi", BirthYear: 1991),
        new("Travis", "d'Arnaud", BirthYear: 1989),
        new("Hwi-Yeon", "Park", BirthYear: 2003),
        new("Elly", "De La Cruz", BirthYear: 2002),
        new("Evan", "Gattis", Nicknames: ["El Oso Blanco"], BirthYear: 1986),
        new("Mike", "Brenly", Others: ["Michael Brenly"], BirthYear: 1986),
        new("Bobby", "Witt", BirthYear: 1964),
        new("Bobby", "Witt", BirthYear: 2000),
        new("José", "Ramírez", BirthYear: 1992),
        new("José", "Ramírez", BirthYear: 1990),
        new("Jordan", "Lawrence"),
        new("Lawrence", "Jordan"),
        new("Nicholas", "Castellanos"),
        new("Michael", "Harris", "II", BirthYear: 2001),
        new("Luis", "Perez", Given: "Luis Alberto", Matrilineal: "Quintero"),
        new("Kansas City", "Royals", Nicknames: ["Blue"]),
        new("Arizona", "Diamondbacks", Nicknames: ["Snakes", "D-backs"]),
    ];

    static readonly float[] s_fame = [.. s_people.Select((_, i) => i is 0 or 14 ? .9f : .1f)];
    static readonly NameIndex s_index = new(s_people);

    static NamedPerson? First(string typed) => s_index.Find(NameQuery.Read(typed), s_fame, 5) is [var first, ..] ? s_people[first.Index] : null;

    [Theory]
    [InlineData("judge", "Judge")]
    [InlineData("AARON JUDGE", "Judge")]
    [InlineData("  judge ,  aaron ", "Judge")]
    [InlineData("jud", "Judge")]
    [InlineData("a jud", "Judge")]
    [InlineData("aron juge", "Judge")]
    [InlineData("araon jugde", "Judge")]
    [InlineData("aaronjudge", "Judge")]
    [InlineData("Ohtani Shohei", "Ohtani")]
    [InlineData("otani", "Ohtani")]
    [InlineData("J.D. Martinez", "Martinez")]
    [InlineData("JD Martinez", "Martinez")]
    [InlineData("J D Martínez", "Martinez")]
    [InlineData("Martinez, J.D.", "Martinez")]
    [InlineData("acuna", "Acuña")]
    [InlineData("Acuña Jr., Ronald", "Acuña")]
    [InlineData("Acuna Jr", "Acuña")]
    [InlineData("jiman choi", "Choi")]
    [InlineData("Ji-Man Choi", "Choi")]
    [InlineData("darnaud", "d'Arnaud")]
    [InlineData("D’Arnaud", "d'Arnaud")]
    [InlineData("hwiyeon park", "Park")]
    [InlineData("hwi yeon park", "Park")]
    [InlineData("delacruz", "De La Cruz")]
    [InlineData("cruz elly", "De La Cruz")]
    [InlineData("el oso blanco", "Gattis")]
    [InlineData("oso gattis", "Gattis")]
    [InlineData("michael brenly", "Brenly")]
    [InlineData("nick castellanos", "Castellanos")]
    [InlineData("Michael Harris II", "Harris")]
    [InlineData("mike harris", "Harris")]
    [InlineData("luis quintero", "Perez")]
    [InlineData("blue", "Royals")]
    [InlineData("bleu", "Royals")]
    [InlineData("snakes", "Diamondbacks")]
    [InlineData("snaks", "Diamondbacks")]
    [InlineData("dbacks", "Diamondbacks")]
    public void Find_HoweverItIsWritten_ThePersonIsFirst(string typed, string last) => Assert.Equal(last, First(typed)?.Last);

    [Theory]
    [InlineData("Vladdy Jr", 1999)]
    [InlineData("Vladimir Guerrero Jr.", 1999)]
    [InlineData("Vladimir Guerrero Sr.", 1975)]
    // without a suffix in the register the later born is the son
    [InlineData("Bobby Witt Jr.", 2000)]
    [InlineData("Witt Sr., Bobby", 1964)]
    // of two written alike the better known
    [InlineData("jose ramirez", 1992)]
    public void Find_FatherAndSonOrNamesakes_TheOneMeant(string typed, int born) => Assert.Equal(born, First(typed)?.BirthYear);

    [Theory]
    [InlineData("Jordan Lawrence", "Lawrence")]
    [InlineData("Lawrence Jordan", "Jordan")]
    [InlineData("Jordan, Lawrence", "Jordan")]
    [InlineData("Lawrence, Jordan", "Lawrence")]
    public void Find_NamesInTurn_ByOrderAndComma(string typed, string last) => Assert.Equal(last, First(typed)?.Last);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("…!?")]
    [InlineData("qqqq")]
    [InlineData("xyzzyx plugh")]
    // two letters from a nickname of one word, as from a name
    [InlineData("blows")]
    [InlineData("glues")]
    [InlineData("yankes")]
    public void Find_NothingOrNonsense_Nobody(string typed) => Assert.Null(First(typed));

    static readonly (NamedPerson Person, float Fame)[] s_known =
    [
        (new("Pete", "Alonso"), .95f), (new("Jose", "Alonzo"), 0), (new("Juan", "Alonzo"), 0), (new("Luis", "Alonzo"), 0), (new("Raul", "Alonzo"), 0), (new("Ivan", "Alonzo"), 0),
        (new("Mookie", "Betts"), .94f), (new("Matt", "Betsill"), 0),
        (new("Alex", "Rodriguez", Nicknames: ["A-Rod"]), .5f), (new("Arodys", "Vizcaíno"), .4f),
        (new("Aaron", "Judge"), .94f), (new("Eric", "Junge"), 0), (new("Drew", "Jude"), .66f),
        (new("Bobby", "Wick"), .6f), (new("Bobby", "Wack"), .95f),
    ];

    static readonly NameIndex s_knownIndex = new([.. s_known.Select(k => k.Person)]);

    static List<string> Known(string typed) =>
        [.. s_knownIndex.Find(NameQuery.Read(typed), [.. s_known.Select(k => k.Fame)], 10).Select(m => $"{s_known[m.Index].Person.First} {s_known[m.Index].Person.Last}")];

    [Theory]
    [InlineData("alonzo", "Pete Alonso")]
    [InlineData("bets", "Mookie Betts")]
    [InlineData("a-rod", "Alex Rodriguez")]
    [InlineData("arod", "Alex Rodriguez")]
    // known too, and written just so
    [InlineData("wick", "Bobby Wick")]
    // two words say who is meant
    [InlineData("juan alonzo", "Juan Alonzo")]
    public void Find_OneWordNearSomebodyWellKnown_HeIsBeforeTheUnknown(string typed, string name) => Assert.Equal(name, Known(typed)[0]);

    [Fact]
    public void Find_OneWordNearSomebodyWellKnown_WhoIsWrittenSoIsStillThere() => Assert.Equal(5, Known("alonzo").Count(name => name.EndsWith("Alonzo", StringComparison.Ordinal)));

    [Fact]
    public void Find_JustAsWritten_NobodyWhoIsMuchWorse()
    {
        Assert.Equal(["Aaron Judge"], Known("judge"));
        // misspelt, the others may be meant as well
        Assert.Equal(["Aaron Judge", "Eric Junge"], Known("jundge"));
    }

    [Fact]
    public void Find_WhoHasNotAppeared_IsLeftOut()
    {
        var fame = s_fame.ToArray();
        fame[0] = -1;
        Assert.DoesNotContain(s_index.Find(NameQuery.Read("judge"), fame, 5), m => m.Index == 0);
    }

    [Fact]
    public void Find_ManyBeginAlike_AtMostAsAskedAndTheKnownFirst()
    {
        var found = s_index.Find(NameQuery.Read("j"), s_fame, 3);
        Assert.Equal(3, found.Count);
        Assert.Equal([0, 14], found.Take(2).Select(m => m.Index).Order());
    }

    [Fact]
    public void Find_InNobody_Nothing() => Assert.Empty(new NameIndex([]).Find(NameQuery.Read("judge"), [], 5));

    [Theory]
    [InlineData("judge", "judge", 0)]
    [InlineData("judge", "jugde", 1)]
    [InlineData("judge", "judg", 1)]
    [InlineData("judge", "ojudge", 1)]
    [InlineData("judge", "budge", 1)]
    [InlineData("judge", "jduge", 1)]
    [InlineData("judge", "bugde", 2)]
    [InlineData("judge", "soto", 3)]
    [InlineData("", "ab", 2)]
    public void SpellingDistance_Between_CountsEditsUpToTheMost(string a, string b, int edits)
    {
        Assert.Equal(edits, SpellingDistance.Between(a, b, 2));
        Assert.Equal(edits, SpellingDistance.Between(b, a, 2));
    }

    [Theory]
    [InlineData("oht", "ohtani", 0)]
    [InlineData("ohta", "ohtani", 0)]
    [InlineData("otan", "ohtani", 1)]
    [InlineData("ohxa", "ohtani", 1)]
    [InlineData("judge", "ohtani", 2)]
    public void SpellingDistance_ToBeginning_IgnoresTheRest(string typed, string word, int edits) => Assert.Equal(edits, SpellingDistance.ToBeginning(typed, word, 1));

    [Fact]
    public void NameQuery_TooLong_IsCut()
    {
        var query = NameQuery.Read(string.Join(' ', Enumerable.Repeat("abc", 100)));
        Assert.Equal(NameQuery.MostWords, query.Words.Count);
    }

    [Fact]
    public void Fame_HalvesEachYear_AndLiesBetweenZeroAndOne()
    {
        Assert.Equal(150, Fame.Weight(600, 2));
        Assert.Equal(Fame.Weight(640, 7), Fame.Weight(640, 20));
        Assert.Equal((0f, 1f), (Fame.Of(0, 700), Fame.Of(700, 700)));
        Assert.InRange(Fame.Of(350, 700), .85f, .95f);
    }
}
