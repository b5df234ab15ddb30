namespace HotBat.Core.SampleLeague;

// fields, as lines are added to in place
#pragma warning disable CA1051
/// <summary>A hitter's season, all together.</summary>
public struct BattingLine
{
    public int Games, PlateAppearances, AtBats, Hits, Doubles, Triples, HomeRuns, Walks, Strikeouts, HitByPitch, SacrificeFlies, Runs, RunsBattedIn;
}

/// <summary>A pitcher's season, all together.</summary>
public struct PitchingLine
{
    public int Games, Starts, Outs, BattersFaced, Hits, HomeRuns, Walks, Strikeouts, HitByPitch;
}
#pragma warning restore CA1051

/// <summary>The lines of everybody who has played, added up game by game.</summary>
public sealed class SampleSeasonLines
{
    readonly Dictionary<int, BattingLine> _batting = [];
    readonly Dictionary<int, PitchingLine> _pitching = [];

    public IReadOnlyDictionary<int, BattingLine> Batting => _batting;

    public IReadOnlyDictionary<int, PitchingLine> Pitching => _pitching;

    internal void Add(SampleSide home, SampleSide away, List<PitchRow> pitches)
    {
        foreach (var side in (ReadOnlySpan<SampleSide>)[home, away])
        {
            foreach (var (batter, _) in side.Order) Line(_batting, batter.Id).Games++;
            foreach (var (pitcher, thrown) in side.Used)
                if (thrown > 0) Line(_pitching, pitcher.Pitcher.Id).Games++;
            Line(_pitching, side.Starter.Pitcher.Id).Starts++;
        }
        foreach (ref readonly var pitch in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pitches))
            if (pitch.Events is not null and not "truncated_pa") Add(pitch);
    }

    void Add(in PitchRow end)
    {
        var runs = end.HomeAfter - end.HomeBefore + end.AwayAfter - end.AwayBefore;
        ref var bat = ref Line(_batting, end.Batter.Id);
        ref var arm = ref Line(_pitching, end.Pitcher.Id);
        bat.PlateAppearances++;
        bat.RunsBattedIn += runs;
        arm.BattersFaced++;
        var isAtBat = true;
        switch (end.Events)
        {
            case "walk" or "intent_walk":
                (bat.Walks, arm.Walks, isAtBat) = (bat.Walks + 1, arm.Walks + 1, false);
                break;
            case "hit_by_pitch":
                (bat.HitByPitch, arm.HitByPitch, isAtBat) = (bat.HitByPitch + 1, arm.HitByPitch + 1, false);
                break;
            case "strikeout":
                (bat.Strikeouts, arm.Strikeouts, arm.Outs) = (bat.Strikeouts + 1, arm.Strikeouts + 1, arm.Outs + 1);
                break;
            case "sac_fly":
                (bat.SacrificeFlies, arm.Outs, isAtBat) = (bat.SacrificeFlies + 1, arm.Outs + 1, false);
                break;
            case "single" or "double" or "triple" or "home_run":
                (bat.Hits, arm.Hits) = (bat.Hits + 1, arm.Hits + 1);
                bat.Doubles += end.Events == "double" ? 1 : 0;
                bat.Triples += end.Events == "triple" ? 1 : 0;
                if (end.Events == "home_run") (bat.HomeRuns, arm.HomeRuns, bat.Runs) = (bat.HomeRuns + 1, arm.HomeRuns + 1, bat.Runs + 1);
                break;
            default:
                arm.Outs += end.Events is "grounded_into_double_play" or "double_play" ? 2 : end.Events is "field_error" or "fielders_choice" ? 0 : 1;
                break;
        }
        bat.AtBats += isAtBat ? 1 : 0;
    }

    static ref T Line<T>(Dictionary<int, T> lines, int id) where T : struct => ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lines, id, out _)!;
}
