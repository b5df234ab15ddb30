namespace HotBat.Tests.Support;

/// <summary>
/// A game of the <see cref="SmallLeague"/>. Five innings; every half-inning is its home runs, then a fly (88 mph, 10°), a grounder (91 mph, −5°) and a strikeout.
/// The starter pitches four innings, a reliever of the other hand the fifth. A tie is broken by a single (93 mph, 12°) of the home club in the fifth.
/// </summary>
/// <param name="AwayStarter">L or R.</param>
/// <param name="AwayHomers">The innings in which the away club homers, such as "135".</param>
/// <param name="HomeHomers">As <paramref name="AwayHomers"/>, of the home club.</param>
sealed record SmallGame(int GamePk, DateOnly Date, char Type, string Away, char AwayStarter, string Home, char HomeStarter, string AwayHomers, string HomeHomers)
{
    public const double HomerVelocity = 105, FlyVelocity = 88, GrounderVelocity = 91, SingleVelocity = 93;

    bool IsTie => AwayHomers.Length == HomeHomers.Length;

    public bool Has(string club) => Home == club || Away == club;

    public string OpponentOf(string club) => Home == club ? Away : Home;

    public string HomersOf(string club) => Home == club ? HomeHomers : AwayHomers;

    public int HomeRunsOf(string club) => HomersOf(club).Length;

    public int HomeRunsOf(string club, char hand) => HomersOf(club).Count(inning => HandAgainst(club, inning - '0') == hand);

    public int RunsOf(string club) => HomeRunsOf(club) + SinglesOf(club);

    public int PlateAppearancesOf(string club) => 15 + HomeRunsOf(club) + SinglesOf(club);

    public int PlateAppearancesOf(string club, char hand) =>
        (HandAgainst(club, 1) == hand ? 12 : 3 + SinglesOf(club)) + HomeRunsOf(club, hand);

    public int BattedBallsOf(string club) => 10 + HomeRunsOf(club) + SinglesOf(club);

    public double VelocityOf(string club) =>
        (5 * (FlyVelocity + GrounderVelocity)) + (HomerVelocity * HomeRunsOf(club)) + (SingleVelocity * SinglesOf(club));

    public char StarterHandAgainst(string club) => Home == club ? AwayStarter : HomeStarter;

    public char HandAgainst(string club, int inning) => inning < 5 ? StarterHandAgainst(club) : StarterHandAgainst(club) == 'L' ? 'R' : 'L';

    int SinglesOf(string club) => IsTie && Home == club ? 1 : 0;

    public IEnumerable<string> Rows()
    {
        var turn = 0;
        var next = new Dictionary<string, int>(StringComparer.Ordinal) { [Away] = 0, [Home] = 0 };
        var runs = new Dictionary<string, int>(StringComparer.Ordinal) { [Away] = 0, [Home] = 0 };
        for (var inning = 1; inning <= 5; inning++)
        {
            foreach (var club in (string[])[Away, Home])
            {
                foreach (var _ in HomersOf(club).Where(i => i - '0' == inning))
                    yield return Row(club, inning, 0, $"home_run,fly_ball,{HomerVelocity},28,{400 + (5 * inning)}", 1);
                if (inning == 5 && SinglesOf(club) == 1)
                    yield return Row(club, inning, 0, $"single,line_drive,{SingleVelocity},12,200", 1);
                yield return Row(club, inning, 0, $"field_out,fly_ball,{FlyVelocity},10,150", 0);
                yield return Row(club, inning, 1, $"field_out,ground_ball,{GrounderVelocity},-5,20", 0);
                yield return Row(club, inning, 2, "strikeout,,,,", 0);
            }
        }

        string Row(string club, int inning, int outs, string play, int scored)
        {
            var slot = (next[club]++ % 9) + 1;
            string before = $"{runs[Home]},{runs[Away]},{runs[club]}";
            runs[club] += scored;
            var pitcher = SmallLeague.Pitcher(OpponentOf(club), HandAgainst(club, inning), isStarter: inning < 5);
            return $"{GamePk},{++turn},1,{Date:yyyy-MM-dd},{Type},{Home},{Away},{pitcher},{SmallLeague.Batter(club, slot)},{(slot % 2 == 0 ? 'R' : 'L')},"
                + $"{HandAgainst(club, inning)},{inning},{(club == Away ? "Top" : "Bot")},{outs},{play},{before},{runs[Home]},{runs[Away]},{runs[club]}";
        }
    }

    public const string Header = "game_pk,at_bat_number,pitch_number,game_date,game_type,home_team,away_team,pitcher,batter,stand,p_throws,inning,inning_topbot,outs_when_up,"
        + "events,bb_type,launch_speed,launch_angle,hit_distance_sc,home_score,away_score,bat_score,post_home_score,post_away_score,post_bat_score";
}
