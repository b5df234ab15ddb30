using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Data.Ingestion;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Data.PitcherRisk;
using HotBat.Data.Prospects;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data;

/// <summary>The database. A migration is added with build/add-migration.sh NAME.</summary>
public sealed class HotBatDbContext(DbContextOptions<HotBatDbContext> options) : DbContext(options)
{
    public DbSet<ClubSeason> ClubSeasons => Set<ClubSeason>();
    public DbSet<ClubAlias> ClubAliases => Set<ClubAlias>();
    public DbSet<Venue> Venues => Set<Venue>();
    public DbSet<SpecialVenueGame> SpecialVenueGames => Set<SpecialVenueGame>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();
    public DbSet<OtherName> OtherNames => Set<OtherName>();
    public DbSet<BattingSeason> BattingSeasons => Set<BattingSeason>();
    public DbSet<PitchingSeason> PitchingSeasons => Set<PitchingSeason>();

    public DbSet<Game> Games => Set<Game>();
    public DbSet<GameState> GameStates => Set<GameState>();
    public DbSet<GameInning> GameInnings => Set<GameInning>();
    public DbSet<GameLineupSpot> GameLineups => Set<GameLineupSpot>();
    public DbSet<RosterSpot> TeamRosters => Set<RosterSpot>();
    public DbSet<Transaction> Transactions => Set<Transaction>();
    public DbSet<Pitch> Pitches => Set<Pitch>();
    public DbSet<PlateAppearance> PlateAppearances => Set<PlateAppearance>();
    public DbSet<BattedBall> BattedBalls => Set<BattedBall>();
    public DbSet<PitchingAppearance> PitchingAppearances => Set<PitchingAppearance>();
    public DbSet<BatterGame> BatterGames => Set<BatterGame>();
    public DbSet<TeamGame> TeamGames => Set<TeamGame>();
    public DbSet<TeamGameBatting> TeamGameBatting => Set<TeamGameBatting>();

    public DbSet<BattedBallSample> BattedBallSamples => Set<BattedBallSample>();
    public DbSet<ParkGameSample> ParkGameSamples => Set<ParkGameSample>();
    public DbSet<HomeRunChance> HomeRunChances => Set<HomeRunChance>();
    public DbSet<HomeRunPrediction> HomeRunPredictions => Set<HomeRunPrediction>();
    public DbSet<HomeRunTotalPrediction> HomeRunTotalPredictions => Set<HomeRunTotalPrediction>();
    public DbSet<HomeRunSettlement> HomeRunSettlements => Set<HomeRunSettlement>();
    public DbSet<ModelVersion> ModelVersions => Set<ModelVersion>();
    public DbSet<ModelEvent> ModelEvents => Set<ModelEvent>();
    public DbSet<Scoring> Scorings => Set<Scoring>();

    public DbSet<PitcherOuting> PitcherOutings => Set<PitcherOuting>();
    public DbSet<OutingPitchType> OutingPitchTypes => Set<OutingPitchType>();
    public DbSet<PitcherGameSample> PitcherGameSamples => Set<PitcherGameSample>();
    public DbSet<OutingDerivation> OutingDerivations => Set<OutingDerivation>();
    public DbSet<InjuredListStint> InjuredListStints => Set<InjuredListStint>();
    public DbSet<TommyJohnSurgery> TommyJohnSurgeries => Set<TommyJohnSurgery>();
    public DbSet<SnapshotSet> SnapshotSets => Set<SnapshotSet>();
    public DbSet<PitcherSnapshot> PitcherSnapshots => Set<PitcherSnapshot>();
    public DbSet<PitcherTouch> PitcherTouches => Set<PitcherTouch>();
    public DbSet<RiskScoring> RiskScorings => Set<RiskScoring>();
    public DbSet<RiskPrediction> RiskPredictions => Set<RiskPrediction>();
    public DbSet<RiskAlert> RiskAlerts => Set<RiskAlert>();
    public DbSet<OutingAnomalyRow> OutingAnomalies => Set<OutingAnomalyRow>();
    public DbSet<AppearanceLabel> AppearanceLabels => Set<AppearanceLabel>();
    public DbSet<RiskStep> RiskSteps => Set<RiskStep>();

    public DbSet<MinorPlayerName> MinorPlayers => Set<MinorPlayerName>();
    public DbSet<MinorBattingSeason> MinorBattingSeasons => Set<MinorBattingSeason>();
    public DbSet<MinorPitchingSeason> MinorPitchingSeasons => Set<MinorPitchingSeason>();
    public DbSet<MinorLevelLine> MinorLevelLines => Set<MinorLevelLine>();
    public DbSet<BoardPlayer> BoardPlayers => Set<BoardPlayer>();
    public DbSet<ScoutingGrade> ScoutingGrades => Set<ScoutingGrade>();
    public DbSet<ProspectPrediction> ProspectPredictions => Set<ProspectPrediction>();
    public DbSet<ProspectWatch> ProspectWatches => Set<ProspectWatch>();
    public DbSet<ProspectSearch> ProspectSearches => Set<ProspectSearch>();
    public DbSet<ProspectAlert> ProspectAlerts => Set<ProspectAlert>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<IngestionRun> IngestionRuns => Set<IngestionRun>();
    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();
    public DbSet<SourceAnswer> SourceAnswers => Set<SourceAnswer>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm").HasPostgresExtension("unaccent");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HotBatDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
}
