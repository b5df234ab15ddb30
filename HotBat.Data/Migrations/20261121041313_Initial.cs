using System;
using HotBat.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "batted_ball_samples",
                columns: table => new
                {
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    exit_velocity = table.Column<float>(type: "real", nullable: true),
                    launch_angle = table.Column<float>(type: "real", nullable: true),
                    @event = table.Column<string>(name: "event", type: "character varying(40)", maxLength: 40, nullable: false),
                    batter_side = table.Column<char>(type: "character(1)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batted_ball_samples", x => new { x.source_file, x.line });
                });

            migrationBuilder.CreateTable(
                name: "batted_balls",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    at_bat_number = table.Column<short>(type: "smallint", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    trajectory = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    is_home_run = table.Column<bool>(type: "boolean", nullable: false),
                    exit_velocity = table.Column<float>(type: "real", nullable: true),
                    launch_angle = table.Column<float>(type: "real", nullable: true),
                    distance = table.Column<float>(type: "real", nullable: true),
                    spray_angle = table.Column<float>(type: "real", nullable: true),
                    is_hard_hit = table.Column<bool>(type: "boolean", nullable: false),
                    is_sweet_spot = table.Column<bool>(type: "boolean", nullable: false),
                    is_barrel = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batted_balls", x => new { x.game_pk, x.at_bat_number });
                });

            migrationBuilder.CreateTable(
                name: "batter_games",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    batter = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    game_type = table.Column<char>(type: "character(1)", nullable: false),
                    opponent_id = table.Column<int>(type: "integer", nullable: false),
                    is_home = table.Column<bool>(type: "boolean", nullable: false),
                    venue_id = table.Column<int>(type: "integer", nullable: true),
                    slot = table.Column<short>(type: "smallint", nullable: true),
                    plate_appearances = table.Column<short>(type: "smallint", nullable: false),
                    at_bats = table.Column<short>(type: "smallint", nullable: false),
                    hits = table.Column<short>(type: "smallint", nullable: false),
                    home_runs = table.Column<short>(type: "smallint", nullable: false),
                    expected_home_runs = table.Column<float>(type: "real", nullable: true),
                    walks = table.Column<short>(type: "smallint", nullable: false),
                    strikeouts = table.Column<short>(type: "smallint", nullable: false),
                    batted_balls = table.Column<short>(type: "smallint", nullable: false),
                    exit_velocity_sum = table.Column<float>(type: "real", nullable: false),
                    hard_hit = table.Column<short>(type: "smallint", nullable: false),
                    sweet_spots = table.Column<short>(type: "smallint", nullable: false),
                    barrels = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batter_games", x => new { x.game_pk, x.team_id, x.batter });
                });

            migrationBuilder.CreateTable(
                name: "batting_seasons",
                columns: table => new
                {
                    season = table.Column<short>(type: "smallint", nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: false),
                    games = table.Column<int>(type: "integer", nullable: false),
                    plate_appearances = table.Column<int>(type: "integer", nullable: false),
                    at_bats = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    doubles = table.Column<int>(type: "integer", nullable: false),
                    triples = table.Column<int>(type: "integer", nullable: false),
                    home_runs = table.Column<int>(type: "integer", nullable: false),
                    walks = table.Column<int>(type: "integer", nullable: false),
                    strikeouts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batting_seasons", x => new { x.season, x.mlbam_id });
                });

            migrationBuilder.CreateTable(
                name: "club_aliases",
                columns: table => new
                {
                    alias = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_aliases", x => x.alias);
                });

            migrationBuilder.CreateTable(
                name: "club_seasons",
                columns: table => new
                {
                    season = table.Column<short>(type: "smallint", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    abbreviation = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nickname = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    league = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    division = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    venue_id = table.Column<int>(type: "integer", nullable: false),
                    colour = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    lahman_team_id = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_club_seasons", x => new { x.season, x.team_id });
                });

            migrationBuilder.CreateTable(
                name: "games",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    game_type = table.Column<char>(type: "character(1)", nullable: false),
                    home_team_id = table.Column<int>(type: "integer", nullable: false),
                    away_team_id = table.Column<int>(type: "integer", nullable: false),
                    venue_id = table.Column<int>(type: "integer", nullable: true),
                    start_time = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    double_header_game = table.Column<short>(type: "smallint", nullable: true),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    home_score = table.Column<short>(type: "smallint", nullable: true),
                    away_score = table.Column<short>(type: "smallint", nullable: true),
                    innings = table.Column<short>(type: "smallint", nullable: true),
                    home_starter = table.Column<int>(type: "integer", nullable: true),
                    away_starter = table.Column<int>(type: "integer", nullable: true),
                    home_probable = table.Column<int>(type: "integer", nullable: true),
                    away_probable = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_games", x => x.game_pk);
                });

            migrationBuilder.CreateTable(
                name: "home_run_chances",
                columns: table => new
                {
                    model_version_id = table.Column<int>(type: "integer", nullable: false),
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    at_bat_number = table.Column<short>(type: "smallint", nullable: false),
                    probability = table.Column<float>(type: "real", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    source_watermark = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_run_chances", x => new { x.model_version_id, x.game_pk, x.at_bat_number });
                });

            migrationBuilder.CreateTable(
                name: "ingestion_runs",
                columns: table => new
                {
                    ingestion_run_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    checksum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    rows_added = table.Column<long>(type: "bigint", nullable: false),
                    rows_updated = table.Column<long>(type: "bigint", nullable: false),
                    rows_unchanged = table.Column<long>(type: "bigint", nullable: false),
                    rows_rejected = table.Column<long>(type: "bigint", nullable: false),
                    rows_flagged = table.Column<long>(type: "bigint", nullable: false),
                    games_touched = table.Column<int>(type: "integer", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ingestion_runs", x => x.ingestion_run_id);
                });

            migrationBuilder.CreateTable(
                name: "model_versions",
                columns: table => new
                {
                    model_version_id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    model = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    trained_from = table.Column<DateOnly>(type: "date", nullable: false),
                    trained_through = table.Column<DateOnly>(type: "date", nullable: false),
                    data_watermark = table.Column<long>(type: "bigint", nullable: false),
                    feature_fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sample_size = table.Column<int>(type: "integer", nullable: false),
                    metrics = table.Column<string>(type: "jsonb", nullable: false),
                    artifact = table.Column<byte[]>(type: "bytea", nullable: false),
                    artifact_checksum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_versions", x => x.model_version_id);
                });

            migrationBuilder.CreateTable(
                name: "park_game_samples",
                columns: table => new
                {
                    retrosheet_game_id = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    retrosheet_park_id = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    retrosheet_home_team = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    temperature_fahrenheit = table.Column<short>(type: "smallint", nullable: true),
                    home_runs = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_park_game_samples", x => x.retrosheet_game_id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    mlbam_id = table.Column<int>(type: "integer", nullable: false),
                    first_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    last_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    suffix = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    given_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    bats = table.Column<char>(type: "character(1)", nullable: true),
                    throws = table.Column<char>(type: "character(1)", nullable: true),
                    first_season = table.Column<short>(type: "smallint", nullable: true),
                    last_season = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.mlbam_id);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                columns: table => new
                {
                    authority = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_keys", x => new { x.authority, x.key });
                });

            // EF cannot say "partition by": each season is a partition, made when its first pitch arrives.
            migrationBuilder.Sql(SqlFile.Read("Ingestion/pitches_table.sql"));

            migrationBuilder.CreateTable(
                name: "pitching_appearances",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    game_type = table.Column<char>(type: "character(1)", nullable: false),
                    opponent_id = table.Column<int>(type: "integer", nullable: false),
                    is_start = table.Column<bool>(type: "boolean", nullable: false),
                    pitches = table.Column<short>(type: "smallint", nullable: false),
                    batters_faced = table.Column<short>(type: "smallint", nullable: false),
                    outs_recorded = table.Column<short>(type: "smallint", nullable: false),
                    hits = table.Column<short>(type: "smallint", nullable: false),
                    home_runs = table.Column<short>(type: "smallint", nullable: false),
                    walks = table.Column<short>(type: "smallint", nullable: false),
                    strikeouts = table.Column<short>(type: "smallint", nullable: false),
                    batted_balls = table.Column<short>(type: "smallint", nullable: false),
                    exit_velocity_sum = table.Column<float>(type: "real", nullable: false),
                    barrels = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitching_appearances", x => new { x.game_pk, x.team_id, x.pitcher });
                });

            migrationBuilder.CreateTable(
                name: "pitching_seasons",
                columns: table => new
                {
                    season = table.Column<short>(type: "smallint", nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: false),
                    games = table.Column<int>(type: "integer", nullable: false),
                    games_started = table.Column<int>(type: "integer", nullable: false),
                    outs_recorded = table.Column<int>(type: "integer", nullable: false),
                    batters_faced = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    home_runs = table.Column<int>(type: "integer", nullable: false),
                    walks = table.Column<int>(type: "integer", nullable: false),
                    strikeouts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitching_seasons", x => new { x.season, x.mlbam_id });
                });

            migrationBuilder.CreateTable(
                name: "plate_appearances",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    at_bat_number = table.Column<short>(type: "smallint", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    game_type = table.Column<char>(type: "character(1)", nullable: false),
                    venue_id = table.Column<int>(type: "integer", nullable: true),
                    inning = table.Column<short>(type: "smallint", nullable: false),
                    is_top = table.Column<bool>(type: "boolean", nullable: false),
                    batting_team_id = table.Column<int>(type: "integer", nullable: false),
                    fielding_team_id = table.Column<int>(type: "integer", nullable: false),
                    batter = table.Column<int>(type: "integer", nullable: false),
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    batter_side = table.Column<char>(type: "character(1)", nullable: false),
                    pitcher_hand = table.Column<char>(type: "character(1)", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(40)", maxLength: 40, nullable: false),
                    is_home_run = table.Column<bool>(type: "boolean", nullable: false),
                    pitches = table.Column<short>(type: "smallint", nullable: false),
                    runs = table.Column<short>(type: "smallint", nullable: true),
                    faced_starter = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plate_appearances", x => new { x.game_pk, x.at_bat_number });
                });

            migrationBuilder.CreateTable(
                name: "quarantined_rows",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    ingestion_run_id = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    column = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    message = table.Column<string>(type: "text", nullable: false),
                    raw_line = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quarantined_rows", x => new { x.source, x.line });
                });

            migrationBuilder.CreateTable(
                name: "team_game_batting",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    pitcher_hand = table.Column<char>(type: "character(1)", nullable: false),
                    batter_side = table.Column<char>(type: "character(1)", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    game_type = table.Column<char>(type: "character(1)", nullable: false),
                    opponent_id = table.Column<int>(type: "integer", nullable: false),
                    is_home = table.Column<bool>(type: "boolean", nullable: false),
                    venue_id = table.Column<int>(type: "integer", nullable: true),
                    plate_appearances = table.Column<short>(type: "smallint", nullable: false),
                    home_runs = table.Column<short>(type: "smallint", nullable: false),
                    expected_home_runs = table.Column<float>(type: "real", nullable: true),
                    batted_balls = table.Column<short>(type: "smallint", nullable: false),
                    exit_velocity_sum = table.Column<float>(type: "real", nullable: false),
                    hard_hit = table.Column<short>(type: "smallint", nullable: false),
                    sweet_spots = table.Column<short>(type: "smallint", nullable: false),
                    barrels = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_game_batting", x => new { x.game_pk, x.team_id, x.pitcher_hand, x.batter_side });
                });

            migrationBuilder.CreateTable(
                name: "team_games",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    game_type = table.Column<char>(type: "character(1)", nullable: false),
                    opponent_id = table.Column<int>(type: "integer", nullable: false),
                    is_home = table.Column<bool>(type: "boolean", nullable: false),
                    venue_id = table.Column<int>(type: "integer", nullable: true),
                    runs = table.Column<short>(type: "smallint", nullable: false),
                    runs_allowed = table.Column<short>(type: "smallint", nullable: false),
                    home_runs = table.Column<short>(type: "smallint", nullable: false),
                    home_runs_allowed = table.Column<short>(type: "smallint", nullable: false),
                    opposing_starter = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_games", x => new { x.game_pk, x.team_id });
                });

            migrationBuilder.CreateTable(
                name: "venues",
                columns: table => new
                {
                    venue_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    city = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    roof = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    elevation_feet = table.Column<int>(type: "integer", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    retrosheet_park_id = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues", x => x.venue_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_batted_ball_samples_season",
                table: "batted_ball_samples",
                column: "season");

            migrationBuilder.CreateIndex(
                name: "ix_batted_balls_season_game_date",
                table: "batted_balls",
                columns: new[] { "season", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_batter_games_batter_game_date",
                table: "batter_games",
                columns: new[] { "batter", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_batter_games_season_game_date",
                table: "batter_games",
                columns: new[] { "season", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_club_seasons_season_abbreviation",
                table: "club_seasons",
                columns: new[] { "season", "abbreviation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_games_away_team_id_game_date",
                table: "games",
                columns: new[] { "away_team_id", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_games_home_team_id_game_date",
                table: "games",
                columns: new[] { "home_team_id", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_games_season_game_date",
                table: "games",
                columns: new[] { "season", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_ingestion_runs_kind_ingestion_run_id",
                table: "ingestion_runs",
                columns: new[] { "kind", "ingestion_run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_one_champion",
                table: "model_versions",
                column: "model",
                unique: true,
                filter: "status = 'champion'");

            migrationBuilder.CreateIndex(
                name: "ix_park_game_samples_season",
                table: "park_game_samples",
                column: "season");

            migrationBuilder.CreateIndex(
                name: "ix_person_keys_mlbam_id",
                table: "person_keys",
                column: "mlbam_id");

            migrationBuilder.CreateIndex(
                name: "ix_pitching_appearances_pitcher_game_date",
                table: "pitching_appearances",
                columns: new[] { "pitcher", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_pitching_appearances_season_game_date",
                table: "pitching_appearances",
                columns: new[] { "season", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_plate_appearances_batter_game_date",
                table: "plate_appearances",
                columns: new[] { "batter", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_plate_appearances_batting_team_id_game_date",
                table: "plate_appearances",
                columns: new[] { "batting_team_id", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_plate_appearances_pitcher_game_date",
                table: "plate_appearances",
                columns: new[] { "pitcher", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_quarantined_rows_ingestion_run_id",
                table: "quarantined_rows",
                column: "ingestion_run_id");

            migrationBuilder.CreateIndex(
                name: "ix_team_game_batting_season_game_date",
                table: "team_game_batting",
                columns: new[] { "season", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_team_games_season_team_id_game_date",
                table: "team_games",
                columns: new[] { "season", "team_id", "game_date" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batted_ball_samples");

            migrationBuilder.DropTable(
                name: "batted_balls");

            migrationBuilder.DropTable(
                name: "batter_games");

            migrationBuilder.DropTable(
                name: "batting_seasons");

            migrationBuilder.DropTable(
                name: "club_aliases");

            migrationBuilder.DropTable(
                name: "club_seasons");

            migrationBuilder.DropTable(
                name: "games");

            migrationBuilder.DropTable(
                name: "home_run_chances");

            migrationBuilder.DropTable(
                name: "ingestion_runs");

            migrationBuilder.DropTable(
                name: "model_versions");

            migrationBuilder.DropTable(
                name: "park_game_samples");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "person_keys");

            migrationBuilder.DropTable(
                name: "pitches");

            migrationBuilder.DropTable(
                name: "pitching_appearances");

            migrationBuilder.DropTable(
                name: "pitching_seasons");

            migrationBuilder.DropTable(
                name: "plate_appearances");

            migrationBuilder.DropTable(
                name: "quarantined_rows");

            migrationBuilder.DropTable(
                name: "team_game_batting");

            migrationBuilder.DropTable(
                name: "team_games");

            migrationBuilder.DropTable(
                name: "venues");
        }
    }
}
