namespace HotBat.Core.Prospects;

/// <summary>What is known of one man as his seasons go by.</summary>
sealed class ProspectLedger(MinorPlayer player, IReadOnlySet<int> minorSeasons, IReadOnlySet<int> boards)
{
    const double LastSeason = .6;

    const int TurnsOfTrend = 100, LeastTurnsOfLeague = 85;

    readonly Dictionary<int, MinorSeason> _lines = player.Seasons.ToDictionary(line => line.Season);
    readonly List<SeasonView> _views = [];
    readonly int _firstLoaded = minorSeasons.Count == 0 ? 0 : minorSeasons.Min();

    public MinorPlayer Player => player;

    /// <summary>His line of the season that is being walked through.</summary>
    public MinorSeason? Line { get; private set; }

    /// <summary>Goes on to a season.</summary>
    /// <returns>Whether he played in it.</returns>
    public bool Turn(int season) => (Line = _lines.GetValueOrDefault(season)) is not null;

    /// <summary>
    /// Years on July 1. Where the birthday is not known, the whole years of the source and a fraction that his key draws: sources know the birthdays of those who reached the majors, so an even fraction would tell who did not.
    /// </summary>
    public double Age(int season)
    {
        if (player.Born is { } born) return (new DateOnly(season, 7, 1).DayNumber - born.DayNumber) / 365.25;
        return _lines[season].Age is { } years ? years + Fraction(player.Key) : double.NaN;
    }

    public void See(int season, SeasonTables tables) => _views.Add(new(Line!, Age(season), tables, _views.LastOrDefault()));

    /// <summary>Tells the level translations of this season beside the one before.</summary>
    public void Teach(int season, LevelTranslation batting, LevelTranslation pitching)
    {
        if (_views is not [.., var last, var now] || last.Line.Season != season - 1 || last.IsPitcher != now.IsPitcher || last.Above.Length == 0 || now.Above.Length == 0) return;
        var weight = Math.Min(last.Turns, now.Turns) / 300.0;
        if (now.IsPitcher) pitching.Add(last.Level, Pitching([last]), now.Level, Pitching([now]), weight);
        else batting.Add(last.Level, last.Shrunk(MinorRates.Woba), now.Level, now.Shrunk(MinorRates.Woba), weight);
    }

    public ProspectRow Row(int season, LevelTranslation batting, LevelTranslation pitching, IReadOnlySet<int> majorSeasons)
    {
        var values = new double[ProspectFeatures.Count];
        Array.Fill(values, double.NaN);
        void Set(string name, double value) => values[ProspectFeatures.IndexOf(name)] = value;

        var now = _views[^1];
        var last = _views.Count > 1 && _views[^2].Line.Season == season - 1 ? _views[^2] : null;
        SetPlace(Set, season, now, last);
        var recent = _views.Where(view => view.IsPitcher == now.IsPitcher && season - view.Line.Season <= 2 && view.Above.Length > 0).ToList();
        if (now.Above.Length > 0)
        {
            if (now.IsPitcher) SetPitching(Set, season, now, last, recent, pitching);
            else SetBatting(Set, season, now, last, recent, batting);
        }
        var grade = player.Grades.LastOrDefault(one => one.Year == season + 1);
        if (boards.Contains(season + 1)) Set("graded", grade is null ? 0 : 1);
        if (grade is not null) SetGrades(Set, grade, player.Grades.LastOrDefault(one => one.Year == season && one.Source == grade.Source), now.IsPitcher);
        return new(player, season, now.IsPitcher, now.Estimate, double.IsNaN(now.Level), values, ProspectOutcome.Of(player, season, majorSeasons), grade);
    }

    void SetPlace(Action<string, double> set, int season, SeasonView now, SeasonView? last)
    {
        var first = _views[0];
        var isFirstKnown = first.Line.Season > _firstLoaded;
        var youth = (now.League?.Age ?? double.NaN) - now.Age;
        set("age", now.Age);
        set("youth", youth);
        set("youth_spread", youth / (now.League?.AgeSpread ?? double.NaN));
        set("youth_square", youth * Math.Abs(youth));
        set("youth_several", double.IsNaN(now.Level) ? youth : 0);
        set("youth_level", youth * (1 + now.Estimate));
        set("age_first", isFirstKnown ? first.Age : double.NaN);
        set("level", now.Level);
        set("level_estimate", now.Estimate);
        set("several_teams", double.IsNaN(now.Level) ? 1 : 0);
        set("league_age", now.League?.Age ?? double.NaN);
        set(now.IsPitcher ? "league_fip" : "league_woba", now.Turns >= LeastTurnsOfLeague ? now.Constant : double.NaN);
        set("pitcher", now.IsPitcher ? 1 : 0);
        if (last is not null)
        {
            set("level_last", last.Estimate);
            set("level_gain", now.Estimate - last.Estimate);
            if (now.Organisation is { } here && last.Organisation is { } there) set("same_organisation", here == there ? 1 : 0);
        }
        if (_views.FindLast(view => view.Line.Season == season - 2) is { } earlier) set("level_gain_2", now.Estimate - earlier.Estimate);
        set("levels_a_year", (now.Estimate - first.Estimate) / (season - first.Line.Season + 1));
        if (isFirstKnown)
        {
            set("years", Math.Min(season - first.Line.Season, 3));
            set("first_year", first.Line.Season == season ? 1 : 0);
        }
        if (minorSeasons.Contains(season - 1)) set("missed_last", last is null && _views.Count > 1 ? 1 : 0);
        var running = 0;
        for (var i = _views.Count - 2; i >= 0 && _views[i].Line.Season == season - (_views.Count - 1 - i) && Math.Abs(_views[i].Estimate - now.Estimate) < .7; i--) running++;
        set("years_at_level", Math.Min(running, 3));
        set("playing_time", Math.Log(Math.Max(now.Turns, 1)));
        set("playing_share", now.Turns / now.Full);
        if (minorSeasons.Contains(season - 1)) set("playing_last", Math.Log(1 + (last?.Turns ?? 0)));
        set("playing_career", Math.Log(_views.Where(view => season - view.Line.Season <= 2).Sum(view => Math.Max(view.Turns, 1))));
        var games = now.IsPitcher ? now.Line.Pitching!.Games : now.Line.Batting?.Games ?? 0;
        set("turns_a_game", games > 0 ? (double)now.Turns / games : double.NaN);
    }

    static void SetBatting(Action<string, double> set, int season, SeasonView now, SeasonView? last, List<SeasonView> recent, LevelTranslation translation)
    {
        var line = now.Line.Batting!;
        set("contact", -now.Shrunk(MinorRates.Strikeouts));
        set("patience", now.Shrunk(MinorRates.Walks));
        set("home_run_rate", now.Shrunk(MinorRates.HomeRuns));
        set("power", now.Shrunk(MinorRates.Power));
        set("babip", now.Shrunk(4));
        set("running", now.Shrunk(MinorRates.Running));
        set("intentional_walks", now.Shrunk(6));
        set("double_plays", -now.Shrunk(7));
        set("woba", now.Shrunk(MinorRates.Woba));
        if (line.WrcPlus is { } plus) set("wrc_plus", 100 + ((plus - 100) * line.PlateAppearances / (line.PlateAppearances + 200)));
        set("contact_3", -Over(recent, season, MinorRates.Strikeouts));
        set("patience_3", Over(recent, season, MinorRates.Walks));
        set("power_3", Over(recent, season, MinorRates.Power));
        set("running_3", Over(recent, season, MinorRates.Running));
        var woba = Over(recent, season, MinorRates.Woba);
        set("woba_3", woba);
        if (last is { IsPitcher: false, Turns: >= TurnsOfTrend }) set("woba_trend", now.Shrunk(MinorRates.Woba) - last.Shrunk(MinorRates.Woba));
        var translated = translation.ToTripleA(now.Estimate, woba);
        set("woba_triple_a", translated);
        set("woba_triple_a_youth", translated + (.01 * (26 - now.Age)));
        set("woba_level", woba * (1 + now.Estimate));
        set("steal_success", (line.StolenBases + (10 * 2 / 3.0)) / (line.StolenBases + line.CaughtStealing + 10));
    }

    static void SetPitching(Action<string, double> set, int season, SeasonView now, SeasonView? last, List<SeasonView> recent, LevelTranslation translation)
    {
        var line = now.Line.Pitching!;
        set("strikeout_rate", now.Shrunk(MinorRates.Strikeouts));
        set("control", -now.Shrunk(MinorRates.Walks));
        set("home_runs_allowed", -now.Shrunk(MinorRates.HomeRuns));
        set("babip_allowed", -now.Shrunk(3));
        set("runs_allowed", -now.Shrunk(MinorRates.RunsAllowed));
        set("wild_pitches", -now.Shrunk(5));
        set("strikeout_rate_3", Over(recent, season, MinorRates.Strikeouts));
        set("control_3", -Over(recent, season, MinorRates.Walks));
        set("home_runs_allowed_3", -Over(recent, season, MinorRates.HomeRuns));
        set("pitching", Pitching([now]));
        var pitching = Pitching(recent, season);
        set("pitching_3", pitching);
        if (last is { IsPitcher: true, Turns: >= TurnsOfTrend }) set("pitching_trend", Pitching([now]) - Pitching([last]));
        var translated = translation.ToTripleA(now.Estimate, pitching);
        set("pitching_triple_a", translated);
        set("pitching_triple_a_youth", translated + (.03 * (26 - now.Age)));
        set("pitching_level", pitching * (1 + now.Estimate));
        var starts = line.Games > 0 ? (double)line.Starts / line.Games : double.NaN;
        set("starts_share", starts);
        set("starter_level", starts * (1 + now.Estimate));
        set("saves_share", line.Saves / (line.Games - line.Starts + 5.0));
        if (last is { IsPitcher: true } && last.Line.Pitching is { Games: > 0 } before) set("starts_share_last", (double)before.Starts / before.Games);
    }

    static void SetGrades(Action<string, double> set, BoardEntry grade, BoardEntry? before, bool isPitcher)
    {
        double Tool(string name) => grade.Tools.TryGetValue(name, out var tool) ? tool.Future : double.NaN;
        double Better(string one, string other) => double.IsNaN(Tool(one)) ? Tool(other) : double.IsNaN(Tool(other)) ? Tool(one) : Math.Max(Tool(one), Tool(other));
        set("future_value", grade.FutureValue ?? double.NaN);
        set("future_value_gain", (grade.FutureValue - before?.FutureValue) ?? double.NaN);
        set("overall_rank", grade.Rank is { } rank ? Math.Log(rank) : double.NaN);
        set("organisation_rank", grade.OrganisationRank is { } place ? Math.Log(place) : double.NaN);
        if (isPitcher)
        {
            set("fastball_grade", Tool("fastball"));
            set("breaking_grade", Better("slider", "curveball"));
            set("changeup_grade", Tool("changeup"));
            set("command_grade", Tool("command"));
            return;
        }
        set("hit_grade", Tool("hit"));
        set("power_grade", Better("game_power", "raw_power"));
        set("speed_grade", Tool("speed"));
        if (grade.Position is { } position) set("premium_position", position.Split('/')[0] is "C" or "SS" or "CF" ? 1 : 0);
    }

    /// <summary>A rate over up to three seasons, each beside its own league and counting .6 of the one after it.</summary>
    static double Over(List<SeasonView> seasons, int season, int rate)
    {
        var sum = new RateCount();
        foreach (var view in seasons) sum += Math.Pow(LastSeason, season - view.Line.Season) * view.Above[rate];
        return seasons.Count == 0 ? double.NaN : sum.Events / (sum.Chances + seasons[0].Ballast(rate));
    }

    static double Pitching(List<SeasonView> seasons, int? season = null)
    {
        var at = season ?? seasons[^1].Line.Season;
        return (2 * Over(seasons, at, MinorRates.Strikeouts)) - (3 * Over(seasons, at, MinorRates.Walks)) - (13 * Over(seasons, at, MinorRates.HomeRuns));
    }

    /// <summary>Between 0 and 1, evenly, and the same for the same key (FNV-1a).</summary>
    static double Fraction(string key)
    {
        var hash = 2166136261u;
        foreach (var letter in key) hash = (hash ^ letter) * 16777619;
        return (hash >> 8) / (double)(1 << 24);
    }
}
