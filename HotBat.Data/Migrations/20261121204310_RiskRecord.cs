using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class RiskRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "appearance_labels",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    label = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    injury_after = table.Column<short>(type: "smallint", nullable: true),
                    days_seen = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appearance_labels", x => new { x.pitcher, x.game_date });
                });

            migrationBuilder.CreateTable(
                name: "outing_anomalies",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    pitch_type = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    measure = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    value = table.Column<float>(type: "real", nullable: false),
                    usual = table.Column<float>(type: "real", nullable: false),
                    spread = table.Column<float>(type: "real", nullable: false),
                    z = table.Column<float>(type: "real", nullable: false),
                    outings = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outing_anomalies", x => new { x.pitcher, x.game_date, x.pitch_type, x.measure });
                });

            migrationBuilder.CreateTable(
                name: "risk_scorings",
                columns: table => new
                {
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    base_rate = table.Column<double>(type: "double precision", nullable: false),
                    pitchers = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_scorings", x => x.scoring_id);
                    table.ForeignKey(
                        name: "fk_risk_scorings_scorings_scoring_id",
                        column: x => x.scoring_id,
                        principalTable: "scorings",
                        principalColumn: "scoring_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_steps",
                columns: table => new
                {
                    risk_step_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    step = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    seen = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rows_changed = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_steps", x => x.risk_step_id);
                });

            migrationBuilder.CreateTable(
                name: "risk_alerts",
                columns: table => new
                {
                    risk_alert_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_band = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    to_band = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    base_rate = table.Column<double>(type: "double precision", nullable: false),
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_because = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_alerts", x => x.risk_alert_id);
                    table.ForeignKey(
                        name: "fk_risk_alerts_risk_scorings_scoring_id",
                        column: x => x.scoring_id,
                        principalTable: "risk_scorings",
                        principalColumn: "scoring_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risk_predictions",
                columns: table => new
                {
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    is_starter = table.Column<bool>(type: "boolean", nullable: false),
                    probability = table.Column<double>(type: "double precision", nullable: true),
                    band = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    peer_rate = table.Column<double>(type: "double precision", nullable: true),
                    completeness = table.Column<float>(type: "real", nullable: false),
                    base_logit = table.Column<double>(type: "double precision", nullable: true),
                    parts = table.Column<string>(type: "jsonb", nullable: true),
                    other_logit = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risk_predictions", x => new { x.scoring_id, x.pitcher });
                    table.ForeignKey(
                        name: "fk_risk_predictions_risk_scorings_scoring_id",
                        column: x => x.scoring_id,
                        principalTable: "risk_scorings",
                        principalColumn: "scoring_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pitcher_snapshots_as_of",
                table: "pitcher_snapshots",
                column: "as_of");

            migrationBuilder.CreateIndex(
                name: "ix_appearance_labels_game_date",
                table: "appearance_labels",
                column: "game_date");

            migrationBuilder.CreateIndex(
                name: "ix_outing_anomalies_game_date",
                table: "outing_anomalies",
                column: "game_date");

            migrationBuilder.CreateIndex(
                name: "ix_risk_alerts_one_open",
                table: "risk_alerts",
                column: "pitcher",
                unique: true,
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_risk_alerts_pitcher_opened_on",
                table: "risk_alerts",
                columns: new[] { "pitcher", "opened_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risk_alerts_scoring_id",
                table: "risk_alerts",
                column: "scoring_id");

            migrationBuilder.CreateIndex(
                name: "ix_risk_alerts_season_opened_on",
                table: "risk_alerts",
                columns: new[] { "season", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_predictions_pitcher_as_of",
                table: "risk_predictions",
                columns: new[] { "pitcher", "as_of" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_scorings_as_of_scoring_id",
                table: "risk_scorings",
                columns: new[] { "as_of", "scoring_id" });

            migrationBuilder.CreateIndex(
                name: "ix_risk_steps_step_risk_step_id",
                table: "risk_steps",
                columns: new[] { "step", "risk_step_id" });

            migrationBuilder.Sql(SqlFile.Read("risks_changed.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger tell_data_changed on outing_derivations;");

            migrationBuilder.DropTable(
                name: "appearance_labels");

            migrationBuilder.DropTable(
                name: "outing_anomalies");

            migrationBuilder.DropTable(
                name: "risk_alerts");

            migrationBuilder.DropTable(
                name: "risk_predictions");

            migrationBuilder.DropTable(
                name: "risk_steps");

            migrationBuilder.DropTable(
                name: "risk_scorings");

            migrationBuilder.DropIndex(
                name: "ix_pitcher_snapshots_as_of",
                table: "pitcher_snapshots");
        }
    }
}
