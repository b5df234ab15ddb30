using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Answers what a batter's chance against a pitcher would be: the model that serves, asked by the morning's knowledge.</summary>
public sealed class MatchupForecasts(
    ForecastMornings mornings,
    ServingForecastModel models,
    MatchupQueries queries,
    HomeRunForecastQueries forecasts,
    ClubDirectory clubs,
    ParkFactorQueries factors,
    InjuredListQueries injuries,
    LeagueHomeRunQueries league,
    DataWatermarks watermarks,
    RecentAnswers recent)
{
    const int MiddleSlot = 5;

    /// <summary>mph: enough to move any model that looks at the wind.</summary>
    const double TriedWind = 15;

    static readonly int s_rest = ForecastFeatures.IndexOf("rest");

    /// <summary>An answer is at hand at once; without it the season has to be read and walked through first, a second or two.</summary>
    public ValueTask<bool> IsAtHandAsync(DateOnly day, CancellationToken cancel) => mornings.IsKeptAsync(day, cancel);

    /// <summary>Begins to make it so and does not wait; what fails is told to who asks next.</summary>
    public void Begin(DateOnly day) => _ = Task.Run(() => mornings.OfAsync(day, CancellationToken.None));

    /// <summary>Whether a model speaks of the day.</summary>
    public Task<ServingModel?> ModelAsync(DateOnly day, CancellationToken cancel) => models.OfDayAsync(day, cancel);

    /// <exception cref="UserError">No model speaks of the day, or what it needs is missing.</exception>
    /// <exception cref="ArgumentException">Nobody is known under the id of batter or pitcher.</exception>
    public async Task<Matchup> AnswerAsync(MatchupQuestion question, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(MatchupForecasts), marks, question), token => ReadAsync(question, token), cancel);
    }

    async Task<Matchup> ReadAsync(MatchupQuestion question, CancellationToken cancel)
    {
        var serving = await models.OfDayAsync(question.Day, cancel)
            ?? throw new UserError($"No home-run model speaks of {question.Day:yyyy-MM-dd}.", "matchup", "Train one: ./hotbat train home-runs.");
        var asked = await AskedAsync(question, cancel);
        var morning = await mornings.OfAsync(question.Day, cancel);
        var rows = morning.Ask(knowledge => Rows(asked, knowledge));
        return await models.AskAsync(serving, model => Answer(asked, rows, serving, model), cancel);
    }

    async Task<Asked> AskedAsync(MatchupQuestion question, CancellationToken cancel)
    {
        var members = await clubs.OfSeasonAsync(question.Season, cancel);
        var men = await queries.MenAsync([question.Batter, .. question.Pitcher is { } named ? new[] { named } : []], question.Season, question.Day, cancel);
        var batter = men.GetValueOrDefault(question.Batter) ?? throw new ArgumentException($"Nobody is known under {question.Batter}.", nameof(question));
        var pitcher = question.Pitcher is { } id ? men.GetValueOrDefault(id) ?? throw new ArgumentException($"Nobody is known under {id}.", nameof(question)) : null;
        // of the season that the day belongs to: knowledge that has entered a later one does not come back
        var games = batter.TeamId is { } team ? (await queries.NextAsync(team, question.Season, question.Day, question.Today, cancel)).Where(game => game.Date.Year == question.Day.Year).ToList() : [];
        if (games.Count > 0)
        {
            // where nobody is announced, whom the shown forecast counts on
            var said = await forecasts.TotalsAsync(question.Day, games[^1].Date, question.Day, cancel);
            games = [.. games.Select(game => game.Starter is null && said.TryGetValue(game.GamePk, out var told) ? game with { Starter = told.StarterAgainst(batter.TeamId!.Value) } : game)];
        }
        var starters = await queries.MenAsync([.. games.Select(game => game.Starter).OfType<int>()], question.Season, question.Day, cancel);
        var own = members.FirstOrDefault(club => club.TeamId == batter.TeamId);
        var away = members.FirstOrDefault(club => club.TeamId == pitcher?.PitchingTeamId);
        var park = question.Park ?? (question.IsHome == true ? own : away ?? own)?.VenueId ?? (members.Count > 0 ? members[0].VenueId : throw new ArgumentException($"No club of {question.Season} is known.", nameof(question)));
        var venues = await queries.VenuesAsync([park, .. members.Select(club => club.VenueId)], question.Season, cancel);
        var season = HomeRunLine.Sum((await league.ClubsAsync(new(question.Season, new(question.Season, 1, 1), question.Day.AddDays(-1)), cancel)).Select(club => club.InView));
        return new(question, batter, pitcher, own, away, park, venues, members, await factors.ByVenueAsync(question.Season, question.Day, cancel), games, starters, season, await injuries.OfAsync(question.Batter, question.Day, cancel));
    }

    /// <summary>All that the database tells of a question.</summary>
    sealed record Asked(
        MatchupQuestion Question, MatchupMan Batter, MatchupMan? Pitcher, Club? Own, Club? Opponent, int Park, IReadOnlyDictionary<int, MatchupVenue> Venues, IReadOnlyList<Club> Clubs,
        IReadOnlyDictionary<int, ParkHomeRunFactors> Factors, IReadOnlyList<MatchupGame> Games, IReadOnlyDictionary<int, MatchupMan> Starters, HomeRunLine League, ListedPlayer? Listed)
    {
        public bool IsHome => Question.IsHome ?? (Own is { } own && own.VenueId == Park);

        public int Slot => Question.Slot ?? Batter.UsualSlot ?? MiddleSlot;

        public string Ballpark => Venues.GetValueOrDefault(Park)?.Name ?? "the ballpark";

        public bool IsDome(int venue) => Venues.GetValueOrDefault(venue) is { IsDome: true };

        /// <summary>The weather that is asked about, where it can get in.</summary>
        public GameAir Air(int venue) => IsDome(venue) ? GameAir.Unknown : new(Question.Temperature, Question.WindOut);

        /// <summary>One park a club, however many clubs share it.</summary>
        public IReadOnlyList<Club> Parks { get; } = [.. Clubs.DistinctBy(club => club.VenueId)];
    }

    /// <param name="Here">The matchup itself.</param>
    /// <param name="Windy">The same with a wind, and without one: alike when the model has not learned what wind does.</param>
    /// <param name="Parks">In the order of <see cref="Asked.Parks"/>.</param>
    /// <param name="Games">In that of the games.</param>
    sealed record MatchupRows(ForecastRow Here, ForecastRow Windy, ForecastRow Windless, IReadOnlyList<ForecastRow> Parks, IReadOnlyList<ForecastRow> Games);

    static MatchupRows Rows(Asked asked, HomeRunKnowledge knowledge)
    {
        var question = asked.Question;
        var hand = HandOf(asked.Pitcher, knowledge);
        var here = new BatterSituation(0, question.Day, asked.Park, asked.Air(asked.Park), asked.Own?.TeamId ?? 0, asked.Opponent?.TeamId ?? 0, asked.IsHome,
            question.Batter, asked.Slot, knowledge.SideOf(question.Batter, hand, asked.Batter.Bats), question.Pitcher, hand);
        var row = knowledge.Row(here);
        ForecastRow Blown(double mph) => knowledge.Row(here with { Air = here.Air with { WindOut = mph } });
        return new(row, Blown(TriedWind), Blown(0), [.. asked.Parks.Select(club => knowledge.Row(here with { Ballpark = club.VenueId, Air = asked.Air(club.VenueId) }))], [.. asked.Games.Select(game => Row(game))]);

        ForecastRow Row(MatchupGame game)
        {
            var arm = HandOf(game.Starter is { } starter ? asked.Starters.GetValueOrDefault(starter) : null, knowledge);
            var there = knowledge.Row(here with
            {
                GamePk = game.GamePk,
                Day = game.Date,
                Ballpark = game.VenueId ?? -(game.IsHome ? here.Team : game.OpponentId),
                Air = game.Air,
                Opponent = game.OpponentId,
                IsHome = game.IsHome,
                Side = knowledge.SideOf(question.Batter, arm, asked.Batter.Bats),
                Starter = game.Starter,
                StarterHand = arm,
            });
            // he will not have rested until then
            there.Values[s_rest] = row.Values[s_rest];
            return there;
        }
    }

    static BatSide? HandOf(MatchupMan? pitcher, HomeRunKnowledge knowledge) =>
        pitcher is null ? null : knowledge.HandOf(pitcher.PlayerId) ?? pitcher.Throws switch { 'L' => BatSide.Left, 'R' => BatSide.Right, _ => null };

    static Matchup Answer(Asked asked, MatchupRows rows, ServingModel serving, ForecastModel model)
    {
        var at = rows.Here.Situation;
        var chances = model.Chances([rows.Here, .. rows.Parks, .. rows.Games, rows.Windy, rows.Windless]);
        var isWindIgnored = chances[^2] == chances[^1];
        var range = ForecastRange.Of(rows.Here, chances[0]);
        var evidence = EvidenceOf(asked, rows.Here) with { WindOut = isWindIgnored ? null : at.Air.WindOut };
        return new(
            asked.Batter, asked.Pitcher,
            new(asked.Park, asked.Ballpark, asked.IsDome(asked.Park), asked.IsHome, asked.Slot, asked.Batter.UsualSlot == asked.Slot, asked.Opponent?.TeamId, at.Side, at.StarterHand, at.Air.Temperature, at.Air.WindOut),
            serving, asked.Question.Day, chances[0], range.Low, range.High, rows.Here.BaseRate, model.HotBatScore(chances[0]), rows.Here.ExpectedPlateAppearances, isWindIgnored,
            ForecastReasons.All(model.Explain(rows.Here).Parts, evidence),
            ParksOf(asked, rows, [.. chances.Skip(1).Take(rows.Parks.Count)]),
            DaysOf(asked, rows, [.. chances.Skip(1 + rows.Parks.Count).Take(rows.Games.Count)]))
        {
            Listed = asked.Listed,
        };
    }

    static List<MatchupPark> ParksOf(Asked asked, MatchupRows rows, double[] chances) =>
        [.. asked.Parks.Select((club, i) =>
        {
            var range = ForecastRange.Of(rows.Parks[i], chances[i]);
            return new MatchupPark(club.VenueId, club.VenueName, club.TeamId, FactorOf(asked, club.VenueId, rows.Here.Situation.Side), chances[i], range.Low, range.High, club.VenueId == asked.Park);
        }).OrderByDescending(park => park.Chance).ThenBy(park => park.Name, StringComparer.Ordinal)];

    static List<MatchupDay> DaysOf(Asked asked, MatchupRows rows, double[] chances)
    {
        var (best, worst) = chances.Length < 2 || chances.Max() <= chances.Min() ? (-1, -1) : (Array.IndexOf(chances, chances.Max()), Array.IndexOf(chances, chances.Min()));
        return [.. asked.Games.Select((game, i) =>
        {
            var range = ForecastRange.Of(rows.Games[i], chances[i]);
            return new MatchupDay(game.GamePk, game.Date, game.OpponentId, game.IsHome, game.VenueId, game.Venue, game.DoubleHeaderGame, game.Starter,
                game.Starter is { } starter ? asked.Starters.GetValueOrDefault(starter)?.Name : null, chances[i], range.Low, range.High, i == best, i == worst);
        })];
    }

    static ReasonEvidence EvidenceOf(Asked asked, ForecastRow row) => new()
    {
        HomeRuns = asked.Batter.HomeRuns,
        PlateAppearances = asked.Batter.PlateAppearances,
        LeagueRate = asked.League.HomeRunRate,
        BatterRatio = Math.Exp(row.Rate.Logs[ForecastTopic.Batter]),
        BarrelRate = asked.Batter.BarrelRate,
        LeagueBarrelRate = asked.League.BarrelRate,
        Slot = asked.Slot,
        ExpectedPlateAppearances = row.ExpectedPlateAppearances,
        Side = row.Situation.Side,
        Starter = asked.Pitcher?.FamilyName,
        StarterHand = row.Situation.StarterHand,
        StarterHomeRuns = asked.Pitcher?.HomeRunsAllowed,
        StarterBattersFaced = asked.Pitcher?.BattersFaced,
        StarterHomeRunsPerNine = asked.Pitcher?.HomeRunsPerNine,
        Opponent = asked.Opponent?.Nickname,
        Ballpark = asked.Ballpark,
        ParkFactor = FactorOf(asked, asked.Park, row.Situation.Side),
        Temperature = row.Situation.Air.Temperature,
    };

    static double? FactorOf(Asked asked, int venue, BatSide side) => asked.Factors.TryGetValue(venue, out var factor) ? side == BatSide.Left ? factor.Left : factor.Right : null;
}
