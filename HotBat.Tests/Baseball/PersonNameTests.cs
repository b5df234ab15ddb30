using HotBat.Core.Baseball;

namespace HotBat.Tests.Baseball;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Aaron", "Judge", null, "Aaron Judge")]
    [InlineData("Ronald", "Acuña", "Jr.", "Ronald Acuña Jr.")]
    [InlineData("J. C.", "Escarra", "", "J.C. Escarra")]
    [InlineData("B. J.", "Upton", "Jr.", "B.J. Upton Jr.")]
    [InlineData("Michael A.", "Taylor", null, "Michael A. Taylor")]
    public void Display_NamePartsOfTheRegister_AsPrintedOnAScorecard(string first, string last, string? suffix, string expected) =>
        Assert.Equal(expected, PersonName.Display(first, last, suffix));

    [Theory]
    [InlineData("jr", "Jr.")]
    [InlineData("Jr.", "Jr.")]
    [InlineData("iii", "III")]
    [InlineData("David Armstrong", null)]
    [InlineData(null, null)]
    [InlineData("", null)]
    public void Suffix_WhatSourcesWrite_KnownOnesOnly(string? given, string? expected) => Assert.Equal(expected, PersonName.Suffix(given));

    [Theory]
    [InlineData("Ronald Acuna Jr.", "Jr.")]
    [InlineData("Michael Harris II", "II")]
    [InlineData("Aaron Judge", null)]
    [InlineData("Edgar V", null)]
    [InlineData(null, null)]
    public void SuffixOf_AWholeName_WhatStandsAtItsEnd(string? whole, string? expected) => Assert.Equal(expected, PersonName.SuffixOf(whole));

    [Theory]
    [InlineData("Tatis Jr.", "Tatis")]
    [InlineData("Edwards, Jr.", "Edwards")]
    [InlineData("Harris II", "Harris")]
    [InlineData("De La Cruz", "De La Cruz")]
    [InlineData("Judge", "Judge")]
    public void WithoutSuffix_AFamilyName_IsBare(string written, string expected) => Assert.Equal(expected, PersonName.WithoutSuffix(written));

    [Theory]
    [InlineData("Ronald Acuña Jr.", "ronald acuna jr")]
    [InlineData("J.C. Escarra", "jc escarra")]
    [InlineData("José Ramírez", "jose ramirez")]
    [InlineData("Jose\u0301 Rami\u0301rez", "jose ramirez")]
    [InlineData("Travis d'Arnaud", "travis darnaud")]
    [InlineData("Travis d’Arnaud", "travis darnaud")]
    [InlineData("Pete Crow-Armstrong", "pete crow armstrong")]
    [InlineData("  Luis  García , Jr ", "luis garcia jr")]
    [InlineData("Øystein Łukasz Straße", "oystein lukasz strasse")]
    public void SearchForm_SpellingsOfOneName_Same(string written, string expected) => Assert.Equal(expected, PersonName.SearchForm(written));

    [Fact]
    public void SearchForm_OfASearchForm_Itself()
    {
        var once = PersonName.SearchForm("Ángel Zerpa-Núñez III");
        Assert.Equal(once, PersonName.SearchForm(once));
    }
}
