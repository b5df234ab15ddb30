using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.PitcherRisk;
using HotBat.Tests.Support;

namespace HotBat.Tests.PitcherRisk;

/// <summary>The services of pitcher risk over a database, newly made: what an earlier set has kept in memory is unknown to them.</summary>
sealed class MadeRisks
{
    public MadeRisks(TestDatabase database, TimeProvider time)
    {
        Watermarks = new(database, time);
        Data = new(new(database.DataSource, Watermarks, time), new(database.DataSource, new(database)), new(database.DataSource, database));
        Store = new(database.DataSource);
        Snapshots = new(Data, Store);
        Versions = new(database, time);
        Registry = new(database);
        Training = new(Data, Versions, Watermarks);
        Serving = new(Registry);
        Scorings = new(database.DataSource, time);
        Scorer = new(Data, Store, Scorings, Serving, Registry, Versions, Watermarks, time);
        Alerting = new(Data, new(database.DataSource, time));
        Watch = new(database.DataSource, time);
        Looks = new(Data, Watch);
        var recent = new RecentAnswers(time);
        Queries = new(database.DataSource, Watermarks, recent);
        Questions = new(new(new(database.DataSource, database), Watermarks, recent), Serving, Queries, Watermarks, recent);
    }

    public DataWatermarks Watermarks { get; }
    public RiskData Data { get; }
    public SnapshotStore Store { get; }
    public RiskSnapshots Snapshots { get; }
    public ModelVersionStore Versions { get; }
    public ServingModelQueries Registry { get; }
    public RiskTraining Training { get; }
    public RiskModelQueries Serving { get; }
    public RiskScoringStore Scorings { get; }
    public RiskScorer Scorer { get; }
    public RiskAlerting Alerting { get; }
    public RiskWatchStore Watch { get; }
    public RiskLooks Looks { get; }
    public RiskQueries Queries { get; }
    public RiskQuestions Questions { get; }
}

/// <summary>A league of 2030 and 2031, hand-made: 120 pitchers, even ones starters, work every fifth day, and every seventh is hurt in June.</summary>
static class MadePitchers
{
    public const string Sql = """
        truncate pitcher_game_samples, injured_list_stints, model_versions, pitcher_touches, pitcher_snapshots, snapshot_sets, pitcher_outings, outing_pitch_types, outing_anomalies, appearance_labels, risk_alerts, risk_steps cascade;
        insert into pitcher_game_samples (pitcher, game_date, pitches, velocity, source_file)
        select p, day::date, case when p % 2 = 0 then 90 else 20 end, 90 + p % 7 + 0.01 * extract(doy from day), 'made'
        from generate_series(1, 120) p
        cross join lateral (
            select generate_series(date '2030-04-05' + p % 5, date '2030-09-20', interval '5 days') as day
            union all
            select generate_series(date '2031-04-05' + p % 5, date '2031-09-20', interval '5 days')
        ) days
        where not (p % 7 = 0 and extract(doy from day) between 161 + p / 10 and 191 + p / 10);
        insert into injured_list_stints (source, player, start_date, ordinal, season, return_date, text, kind, source_file)
        select 0, p, (date '2030-01-01' + 160 + p / 10) + (y - 2030) * 365, 0, y, (date '2030-01-01' + 190 + p / 10) + (y - 2030) * 365, 'Elbow inflammation', 'arm', 'made'
        from generate_series(7, 120, 7) p cross join generate_series(2030, 2031) y;
        -- the lists tell of whole seasons
        insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file)
        select 0, 999, day, 0, extract(year from day), 'Calf', 'other', 'made' from unnest(array['2030-03-20', '2030-10-01', '2031-03-20', '2031-10-01']::date[]) day;
        insert into pitcher_touches (pitcher, from_day) select pitcher, min(game_date) + 1 from pitcher_game_samples group by pitcher
        """;
}
