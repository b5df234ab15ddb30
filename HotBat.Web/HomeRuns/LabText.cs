using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>Headings and words of the matchup lab. Each follows from the figures beside it.</summary>
public static class LabText
{
    public static string Label(ForecastTopic topic) => topic switch
    {
        ForecastTopic.Batter => "Bat",
        ForecastTopic.PlateAppearances => "Trips to the plate",
        ForecastTopic.Air => "Weather",
        _ => topic.ToString(),
    };

    /// <summary>"×2.08": how much it multiplies his odds.</summary>
    public static string Times(double multiplier) => "×" + Format.Number(multiplier);

    public static string Title(MatchupRequest? request) => request switch
    {
        { Batter: { } batter, Pitcher: { } pitcher } => $"{batter.Name} against {pitcher.Name}",
        { Batter: { } batter } => $"{batter.Name} against an average starting pitcher",
        _ => "Matchup lab",
    };

    /// <summary>"bats 2nd for the visitors".</summary>
    /// <summary>The lab's address, filled in with a game as it was forecast.</summary>
    public static string Url(int batter, int? starter, int? venue, int slot, bool isHome, string? asOf) =>
        Urls.LabOf(new LabPageState(new(Id(batter), Id(starter), Id(venue), Slot: Id(slot), Home: isHome ? "yes" : "no", AsOf: asOf)));

    static string? Id(int? id) => id?.ToString(CultureInfo.InvariantCulture);

    public static string Place(MatchupScene scene) => $"Bats {Format.Ordinal(scene.Slot)} for the {(scene.IsHome ? "home club" : "visitors")}{(scene.IsUsualSlot ? ", where he has batted most of late" : "")}";

    /// <summary>"88 °F, wind 8 mph out".</summary>
    public static string Weather(MatchupScene scene)
    {
        if (scene.IsDome) return "under a roof that never opens";
        var wind = scene.WindOut is { } mph ? mph == 0 ? "no wind to or from the outfield" : string.Create(CultureInfo.InvariantCulture, $"wind {Math.Abs(mph):0} mph {(mph > 0 ? "to" : "from")} the outfield") : null;
        var warmth = scene.Temperature is { } degrees ? string.Create(CultureInfo.InvariantCulture, $"{degrees:0} °F") : "usual air there at this time of the year";
        return wind is null ? warmth : $"{warmth}, {wind}";
    }

    public static string Sides(MatchupScene scene) => scene.PitcherHand is { } hand ? $"{Letter(scene.Side)}HB against {Letter(hand)}HP" : $"{Letter(scene.Side)}HB";

    static char Letter(BatSide side) => side == BatSide.Left ? 'L' : 'R';

    public static string Reasons(Matchup matchup) => matchup.Reasons switch
    {
        [] => "Nothing sets it apart from the usual game",
        [var first, ..] => $"{Label(first.Topic)} counts most: {Times(first.Multiplier)} his odds",
    };

    public static string Parks(Matchup matchup)
    {
        if (matchup.Parks is not [var best, ..]) return "No ballpark is known";
        var place = matchup.Parks.Index().FirstOrDefault(park => park.Item.IsChosen) is { Item: not null } chosen ? chosen.Index + 1 : (int?)null;
        return place switch
        {
            1 => $"Nowhere likelier than in {best.Name}",
            { } rank => $"{best.Name} is likeliest; {matchup.Scene.Ballpark} is {Format.Rank(rank, matchup.Parks.Count)}",
            _ => $"{best.Name} is likeliest",
        };
    }

    public static string Days(MatchupRequest request, Matchup matchup)
    {
        if (matchup.Days.FirstOrDefault(day => day.IsBest) is not { } best || matchup.Days.FirstOrDefault(day => day.IsWorst) is not { } worst) return "The games ahead";
        return $"Best day ahead {Format.Date(best.Date)} {Against(request, best)}, hardest {Format.Date(worst.Date)}";
    }

    /// <summary>"vs BOS", "@ BOS".</summary>
    public static string Against(MatchupRequest request, MatchupDay day) => $"{(day.IsHome ? "vs" : "@")} {Club(request, day.OpponentId)?.Abbreviation ?? Format.Unknown}";

    public static Club? Club(MatchupRequest request, int? team) => request.League.Clubs.FirstOrDefault(club => club.TeamId == team);

    /// <summary>What the answer does not rest on, so that nobody takes it for more than it is.</summary>
    /// <param name="isWeatherAsked">The address names a temperature or a wind.</param>
    public static IReadOnlyList<string> Notes(Matchup matchup, bool isWeatherAsked) =>
    [
        .. matchup.Listed is { } listed ? new[] { $"{matchup.Batter.Name} has been {ListedText.Of(listed, matchup.AsOf)}." } : [],
        .. isWeatherAsked && matchup.Scene.IsDome ? new[] { $"No weather gets into {matchup.Scene.Ballpark}, whose roof never opens: what you asked for counts in the other ballparks alone." } : [],
        .. matchup.IsWindIgnored && matchup.Scene.WindOut is not (null or 0) ? new[] { "The wind moves nothing here: the model that serves has not learned what wind does." } : [],
        .. matchup.Batter.PlateAppearances == 0 ? new[] { $"{matchup.Batter.Name} has no plate appearance this season: his rate is told by earlier seasons, or is a newcomer’s." } : [],
        .. matchup.Pitcher is { BattersFaced: 0 } pitcher ? new[] { $"{pitcher.Name} has faced nobody this season: his rate is told by earlier seasons, or is the average." } : [],
    ];
}
