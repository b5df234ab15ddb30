using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class GameDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<float>(
                name: "azimuth_degrees",
                table: "venues",
                type: "real",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "center_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "left_center_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "left_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "left_line_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "right_center_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "right_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "right_line_feet",
                table: "venues",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "turf",
                table: "venues",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<char>(
                name: "double_header",
                table: "games",
                type: "character(1)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "rescheduled_from",
                table: "games",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "scheduled_innings",
                table: "games",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "temperature_fahrenheit",
                table: "games",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "weather_condition",
                table: "games",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wind_direction",
                table: "games",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "wind_mph",
                table: "games",
                type: "smallint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "game_innings",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    inning = table.Column<short>(type: "smallint", nullable: false),
                    is_home = table.Column<bool>(type: "boolean", nullable: false),
                    runs = table.Column<short>(type: "smallint", nullable: true),
                    hits = table.Column<short>(type: "smallint", nullable: true),
                    errors = table.Column<short>(type: "smallint", nullable: true),
                    left_on_base = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_game_innings", x => new { x.game_pk, x.inning, x.is_home });
                });

            migrationBuilder.CreateTable(
                name: "game_lineups",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    slot = table.Column<short>(type: "smallint", nullable: false),
                    player = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_game_lineups", x => new { x.game_pk, x.team_id, x.slot });
                });

            migrationBuilder.CreateTable(
                name: "game_states",
                columns: table => new
                {
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    coded_state = table.Column<char>(type: "character(1)", nullable: false),
                    detailed_state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    reason = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    inning = table.Column<short>(type: "smallint", nullable: true),
                    inning_part = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    outs = table.Column<short>(type: "smallint", nullable: true),
                    balls = table.Column<short>(type: "smallint", nullable: true),
                    strikes = table.Column<short>(type: "smallint", nullable: true),
                    home_score = table.Column<short>(type: "smallint", nullable: true),
                    away_score = table.Column<short>(type: "smallint", nullable: true),
                    home_hits = table.Column<short>(type: "smallint", nullable: true),
                    away_hits = table.Column<short>(type: "smallint", nullable: true),
                    home_errors = table.Column<short>(type: "smallint", nullable: true),
                    away_errors = table.Column<short>(type: "smallint", nullable: true),
                    batter = table.Column<int>(type: "integer", nullable: true),
                    pitcher = table.Column<int>(type: "integer", nullable: true),
                    on_first = table.Column<int>(type: "integer", nullable: true),
                    on_second = table.Column<int>(type: "integer", nullable: true),
                    on_third = table.Column<int>(type: "integer", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_game_states", x => x.game_pk);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    job_run_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    job = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    started_by = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    done = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    rows_added = table.Column<long>(type: "bigint", nullable: false),
                    rows_updated = table.Column<long>(type: "bigint", nullable: false),
                    rows_rejected = table.Column<long>(type: "bigint", nullable: false),
                    is_cancel_requested = table.Column<bool>(type: "boolean", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.job_run_id);
                });

            migrationBuilder.CreateTable(
                name: "source_answers",
                columns: table => new
                {
                    address = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    e_tag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    last_modified = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    checksum = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_answers", x => x.address);
                });

            migrationBuilder.CreateTable(
                name: "team_rosters",
                columns: table => new
                {
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    player = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    position = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    jersey_number = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    status = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    status_text = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_rosters", x => new { x.team_id, x.player, x.since });
                });

            migrationBuilder.CreateTable(
                name: "transactions",
                columns: table => new
                {
                    transaction_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_date = table.Column<DateOnly>(type: "date", nullable: true),
                    player = table.Column<int>(type: "integer", nullable: true),
                    from_team_id = table.Column<int>(type: "integer", nullable: true),
                    to_team_id = table.Column<int>(type: "integer", nullable: true),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    kind_text = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transactions", x => x.transaction_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_games_game_date",
                table: "games",
                column: "game_date");

            migrationBuilder.CreateIndex(
                name: "ix_games_rescheduled_from",
                table: "games",
                column: "rescheduled_from");

            migrationBuilder.CreateIndex(
                name: "ix_game_lineups_player",
                table: "game_lineups",
                column: "player");

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_job_job_run_id",
                table: "job_runs",
                columns: new[] { "job", "job_run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_team_rosters_player",
                table: "team_rosters",
                column: "player");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_date",
                table: "transactions",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_player_date",
                table: "transactions",
                columns: new[] { "player", "date" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "game_innings");

            migrationBuilder.DropTable(
                name: "game_lineups");

            migrationBuilder.DropTable(
                name: "game_states");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "source_answers");

            migrationBuilder.DropTable(
                name: "team_rosters");

            migrationBuilder.DropTable(
                name: "transactions");

            migrationBuilder.DropIndex(
                name: "ix_games_game_date",
                table: "games");

            migrationBuilder.DropIndex(
                name: "ix_games_rescheduled_from",
                table: "games");

            migrationBuilder.DropColumn(
                name: "azimuth_degrees",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "center_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "left_center_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "left_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "left_line_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "right_center_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "right_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "right_line_feet",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "turf",
                table: "venues");

            migrationBuilder.DropColumn(
                name: "double_header",
                table: "games");

            migrationBuilder.DropColumn(
                name: "rescheduled_from",
                table: "games");

            migrationBuilder.DropColumn(
                name: "scheduled_innings",
                table: "games");

            migrationBuilder.DropColumn(
                name: "temperature_fahrenheit",
                table: "games");

            migrationBuilder.DropColumn(
                name: "weather_condition",
                table: "games");

            migrationBuilder.DropColumn(
                name: "wind_direction",
                table: "games");

            migrationBuilder.DropColumn(
                name: "wind_mph",
                table: "games");
        }
    }
}
