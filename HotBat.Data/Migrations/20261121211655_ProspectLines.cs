using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProspectLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "board_players",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    player = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    position = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    age = table.Column<float>(type: "real", nullable: true),
                    future_value = table.Column<float>(type: "real", nullable: true),
                    overall_rank = table.Column<short>(type: "smallint", nullable: true),
                    organisation_rank = table.Column<short>(type: "smallint", nullable: true),
                    flag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_players", x => new { x.source, x.year, x.player });
                });

            migrationBuilder.CreateTable(
                name: "minor_batting_seasons",
                columns: table => new
                {
                    season = table.Column<short>(type: "smallint", nullable: false),
                    player_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    age = table.Column<short>(type: "smallint", nullable: true),
                    level = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    games = table.Column<int>(type: "integer", nullable: false),
                    plate_appearances = table.Column<int>(type: "integer", nullable: false),
                    at_bats = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    doubles = table.Column<int>(type: "integer", nullable: false),
                    triples = table.Column<int>(type: "integer", nullable: false),
                    home_runs = table.Column<int>(type: "integer", nullable: false),
                    walks = table.Column<int>(type: "integer", nullable: false),
                    intentional_walks = table.Column<int>(type: "integer", nullable: false),
                    strikeouts = table.Column<int>(type: "integer", nullable: false),
                    hit_by_pitch = table.Column<int>(type: "integer", nullable: false),
                    sacrifice_flies = table.Column<int>(type: "integer", nullable: false),
                    double_plays = table.Column<int>(type: "integer", nullable: false),
                    stolen_bases = table.Column<int>(type: "integer", nullable: false),
                    caught_stealing = table.Column<int>(type: "integer", nullable: false),
                    wrc_plus = table.Column<float>(type: "real", nullable: true),
                    woba = table.Column<float>(type: "real", nullable: true),
                    flag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minor_batting_seasons", x => new { x.season, x.player_key });
                });

            migrationBuilder.CreateTable(
                name: "minor_level_lines",
                columns: table => new
                {
                    season = table.Column<short>(type: "smallint", nullable: false),
                    player = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    level = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    age = table.Column<short>(type: "smallint", nullable: true),
                    plate_appearances = table.Column<int>(type: "integer", nullable: false),
                    walk_rate = table.Column<float>(type: "real", nullable: true),
                    strikeout_rate = table.Column<float>(type: "real", nullable: true),
                    batting_average = table.Column<float>(type: "real", nullable: true),
                    on_base = table.Column<float>(type: "real", nullable: true),
                    slugging = table.Column<float>(type: "real", nullable: true),
                    woba = table.Column<float>(type: "real", nullable: true),
                    wrc_plus = table.Column<float>(type: "real", nullable: true),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minor_level_lines", x => new { x.season, x.player, x.level });
                });

            migrationBuilder.CreateTable(
                name: "minor_pitching_seasons",
                columns: table => new
                {
                    season = table.Column<short>(type: "smallint", nullable: false),
                    player_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    age = table.Column<short>(type: "smallint", nullable: true),
                    level = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    games = table.Column<int>(type: "integer", nullable: false),
                    games_started = table.Column<int>(type: "integer", nullable: false),
                    outs_recorded = table.Column<int>(type: "integer", nullable: false),
                    batters_faced = table.Column<int>(type: "integer", nullable: false),
                    hits = table.Column<int>(type: "integer", nullable: false),
                    runs = table.Column<int>(type: "integer", nullable: false),
                    home_runs = table.Column<int>(type: "integer", nullable: false),
                    walks = table.Column<int>(type: "integer", nullable: false),
                    hit_batters = table.Column<int>(type: "integer", nullable: false),
                    wild_pitches = table.Column<int>(type: "integer", nullable: false),
                    strikeouts = table.Column<int>(type: "integer", nullable: false),
                    saves = table.Column<int>(type: "integer", nullable: false),
                    fip = table.Column<float>(type: "real", nullable: true),
                    flag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minor_pitching_seasons", x => new { x.season, x.player_key });
                });

            migrationBuilder.CreateTable(
                name: "minor_players",
                columns: table => new
                {
                    player_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minor_players", x => x.player_key);
                });

            migrationBuilder.CreateTable(
                name: "prospect_predictions",
                columns: table => new
                {
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    player_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    mlbam_id = table.Column<int>(type: "integer", nullable: true),
                    is_pitcher = table.Column<bool>(type: "boolean", nullable: false),
                    level = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    age = table.Column<double>(type: "double precision", nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    low_80 = table.Column<double>(type: "double precision", nullable: false),
                    high_80 = table.Column<double>(type: "double precision", nullable: false),
                    confidence = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    arrival_season = table.Column<short>(type: "smallint", nullable: false),
                    arrival_probability = table.Column<double>(type: "double precision", nullable: false),
                    dynasty_score = table.Column<double>(type: "double precision", nullable: false),
                    future_value = table.Column<double>(type: "double precision", nullable: true),
                    base_logit = table.Column<double>(type: "double precision", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prospect_predictions", x => new { x.scoring_id, x.player_key });
                    table.ForeignKey(
                        name: "fk_prospect_predictions_scorings_scoring_id",
                        column: x => x.scoring_id,
                        principalTable: "scorings",
                        principalColumn: "scoring_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scouting_grades",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    player = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    tool = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    present = table.Column<float>(type: "real", nullable: true),
                    future = table.Column<float>(type: "real", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scouting_grades", x => new { x.source, x.year, x.player, x.tool });
                    table.ForeignKey(
                        name: "fk_scouting_grades_board_players_source_year_player",
                        columns: x => new { x.source, x.year, x.player },
                        principalTable: "board_players",
                        principalColumns: new[] { "source", "year", "player" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_board_players_mlbam_id",
                table: "board_players",
                column: "mlbam_id");

            migrationBuilder.CreateIndex(
                name: "ix_minor_batting_seasons_player_key",
                table: "minor_batting_seasons",
                column: "player_key");

            migrationBuilder.CreateIndex(
                name: "ix_minor_level_lines_mlbam_id",
                table: "minor_level_lines",
                column: "mlbam_id");

            migrationBuilder.CreateIndex(
                name: "ix_minor_pitching_seasons_player_key",
                table: "minor_pitching_seasons",
                column: "player_key");

            migrationBuilder.CreateIndex(
                name: "ix_minor_players_mlbam_id",
                table: "minor_players",
                column: "mlbam_id");

            migrationBuilder.CreateIndex(
                name: "ix_prospect_predictions_player_key_season",
                table: "prospect_predictions",
                columns: new[] { "player_key", "season" });

            migrationBuilder.CreateIndex(
                name: "ix_prospect_predictions_season_scoring_id",
                table: "prospect_predictions",
                columns: new[] { "season", "scoring_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "minor_batting_seasons");

            migrationBuilder.DropTable(
                name: "minor_level_lines");

            migrationBuilder.DropTable(
                name: "minor_pitching_seasons");

            migrationBuilder.DropTable(
                name: "minor_players");

            migrationBuilder.DropTable(
                name: "prospect_predictions");

            migrationBuilder.DropTable(
                name: "scouting_grades");

            migrationBuilder.DropTable(
                name: "board_players");
        }
    }
}
