using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class ForecastRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // forecasts made before this have no baseline beside them, and were shown nowhere
            migrationBuilder.Sql("delete from home_run_predictions; delete from home_run_total_predictions;");

            migrationBuilder.AddColumn<short>(
                name: "share",
                table: "model_versions",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<bool>(
                name: "is_served",
                table: "home_run_total_predictions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<double>(
                name: "baseline_probability",
                table: "home_run_predictions",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "constant_probability",
                table: "home_run_predictions",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<bool>(
                name: "is_served",
                table: "home_run_predictions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "home_run_settlements",
                columns: table => new
                {
                    settlement_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    model_version_id = table.Column<int>(type: "integer", nullable: false),
                    batter_games = table.Column<int>(type: "integer", nullable: false),
                    home_run_games = table.Column<int>(type: "integer", nullable: false),
                    log_loss = table.Column<double>(type: "double precision", nullable: false),
                    brier = table.Column<double>(type: "double precision", nullable: false),
                    baseline_log_loss = table.Column<double>(type: "double precision", nullable: false),
                    baseline_brier = table.Column<double>(type: "double precision", nullable: false),
                    constant_log_loss = table.Column<double>(type: "double precision", nullable: false),
                    constant_brier = table.Column<double>(type: "double precision", nullable: false),
                    top_ten = table.Column<short>(type: "smallint", nullable: false),
                    top_ten_hits = table.Column<short>(type: "smallint", nullable: false),
                    bins = table.Column<string>(type: "jsonb", nullable: false),
                    source_watermark = table.Column<long>(type: "bigint", nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_run_settlements", x => x.settlement_id);
                });

            migrationBuilder.CreateTable(
                name: "model_events",
                columns: table => new
                {
                    model_event_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    model_version_id = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_events", x => x.model_event_id);
                    table.ForeignKey(
                        name: "fk_model_events_model_versions_model_version_id",
                        column: x => x.model_version_id,
                        principalTable: "model_versions",
                        principalColumn: "model_version_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_home_run_settlements_game_date_model_version_id_settlement_~",
                table: "home_run_settlements",
                columns: new[] { "game_date", "model_version_id", "settlement_id" });

            migrationBuilder.CreateIndex(
                name: "ix_model_events_model_version_id",
                table: "model_events",
                column: "model_version_id");
            migrationBuilder.Sql(SqlFile.Read("forecasts_changed.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "home_run_settlements");

            migrationBuilder.DropTable(
                name: "model_events");

            migrationBuilder.DropColumn(
                name: "share",
                table: "model_versions");

            migrationBuilder.DropColumn(
                name: "is_served",
                table: "home_run_total_predictions");

            migrationBuilder.DropColumn(
                name: "baseline_probability",
                table: "home_run_predictions");

            migrationBuilder.DropColumn(
                name: "constant_probability",
                table: "home_run_predictions");

            migrationBuilder.DropColumn(
                name: "is_served",
                table: "home_run_predictions");
        }
    }
}
