namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// Earlier seasons of players: from season totals, and from the walk itself where it saw the season pitch by pitch. Of the two the one with more plate appearances counts;
/// the walk's says more (contact, park and opponents are in it) and wins when it saw nine tenths of the total.
/// A total is handed out only for seasons after its own.
/// </summary>
sealed class EarlierSeasons
{
    const double NearlyAll = .9;
    const double PriorPlateAppearances = 5_000;
    const double MostOfASeason = 40_000;

    readonly Dictionary<(int Player, int Season), SeasonTotal> _totals = [];
    readonly Dictionary<(int Player, int Season), PlayerSeason> _walked = [];
    readonly Dictionary<int, (long PlateAppearances, long HomeRuns)> _leagues = [];
    readonly Dictionary<int, (long PlateAppearances, long HomeRuns)> _walkedLeagues = [];

    public EarlierSeasons(IEnumerable<SeasonTotal> totals)
    {
        foreach (var total in totals)
        {
            if (total.PlateAppearances <= 0) continue;
            _totals[(total.Player, total.Season)] = total;
            var league = _leagues.GetValueOrDefault(total.Season);
            _leagues[total.Season] = (league.PlateAppearances + total.PlateAppearances, league.HomeRuns + total.HomeRuns);
        }
    }

    /// <summary>Home runs per plate appearance of the league in a season, shrunk a little to the usual: of some seasons a few games are all that is known.</summary>
    public double LeagueRate(int season)
    {
        var (plateAppearances, homeRuns) = League(season);
        return (homeRuns + (LeagueLevel.Usual * PriorPlateAppearances)) / (plateAppearances + PriorPlateAppearances);
    }

    /// <summary>Enough of the season is known that a player without a line in it was not in the league.</summary>
    public bool IsKnown(int season) => League(season).PlateAppearances >= MostOfASeason;

    public void AddWalked(int player, int season, PlayerSeason walked)
    {
        _walked[(player, season)] = walked;
        var league = _walkedLeagues.GetValueOrDefault(season);
        _walkedLeagues[season] = (league.PlateAppearances + (long)walked.PlateAppearances, league.HomeRuns + walked.HomeRuns);
    }

    public PlayerSeason? Of(int player, int season)
    {
        var walked = _walked.GetValueOrDefault((player, season));
        if (_totals.GetValueOrDefault((player, season)) is not { } total || (walked is not null && walked.PlateAppearances >= NearlyAll * total.PlateAppearances)) return walked;
        var rate = LeagueRate(season);
        return new(total.PlateAppearances, (double)total.HomeRuns / total.PlateAppearances / rate, total.HomeRuns);
    }

    (long PlateAppearances, long HomeRuns) League(int season)
    {
        var (walked, total) = (_walkedLeagues.GetValueOrDefault(season), _leagues.GetValueOrDefault(season));
        return walked.PlateAppearances >= NearlyAll * total.PlateAppearances ? walked : total;
    }

    /// <summary>The three seasons before one, the last first.</summary>
    public PlayerSeason?[] Before(int player, int season) => [Of(player, season - 1), Of(player, season - 2), Of(player, season - 3)];
}
