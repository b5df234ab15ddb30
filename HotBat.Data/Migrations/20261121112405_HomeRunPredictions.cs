using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class HomeRunPredictions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "home_run_predictions",
                columns: table => new
                {
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    batter = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    slot = table.Column<short>(type: "smallint", nullable: false),
                    is_posted = table.Column<bool>(type: "boolean", nullable: false),
                    starter = table.Column<int>(type: "integer", nullable: true),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    expected_plate_appearances = table.Column<double>(type: "double precision", nullable: false),
                    hot_bat_score = table.Column<double>(type: "double precision", nullable: true),
                    base_logit = table.Column<double>(type: "double precision", nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_run_predictions", x => new { x.scoring_id, x.game_pk, x.batter });
                    table.ForeignKey(
                        name: "fk_home_run_predictions_scorings_scoring_id",
                        column: x => x.scoring_id,
                        principalTable: "scorings",
                        principalColumn: "scoring_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "home_run_total_predictions",
                columns: table => new
                {
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    game_pk = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    mean = table.Column<double>(type: "double precision", nullable: false),
                    low_80 = table.Column<short>(type: "smallint", nullable: false),
                    high_80 = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_run_total_predictions", x => new { x.scoring_id, x.game_pk, x.team_id });
                    table.ForeignKey(
                        name: "fk_home_run_total_predictions_scorings_scoring_id",
                        column: x => x.scoring_id,
                        principalTable: "scorings",
                        principalColumn: "scoring_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_home_run_predictions_batter_game_date",
                table: "home_run_predictions",
                columns: new[] { "batter", "game_date" });

            migrationBuilder.CreateIndex(
                name: "ix_home_run_predictions_game_date_scoring_id",
                table: "home_run_predictions",
                columns: new[] { "game_date", "scoring_id" });

            migrationBuilder.CreateIndex(
                name: "ix_home_run_total_predictions_game_date_scoring_id",
                table: "home_run_total_predictions",
                columns: new[] { "game_date", "scoring_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "home_run_predictions");

            migrationBuilder.DropTable(
                name: "home_run_total_predictions");
        }
    }
}
