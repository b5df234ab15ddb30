using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class ForecastDisplay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // forecasts made before this have no range, those of days ahead claim a morning that was not there yet, and they were shown nowhere
            migrationBuilder.Sql("delete from home_run_predictions; delete from home_run_total_predictions; delete from home_run_settlements;");

            migrationBuilder.AddColumn<double>(
                name: "hot_bat_score",
                table: "home_run_total_predictions",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "baseline_top_ten_hits",
                table: "home_run_settlements",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddColumn<double>(
                name: "uncertainty",
                table: "home_run_predictions",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "hot_bat_score",
                table: "home_run_total_predictions");

            migrationBuilder.DropColumn(
                name: "baseline_top_ten_hits",
                table: "home_run_settlements");

            migrationBuilder.DropColumn(
                name: "uncertainty",
                table: "home_run_predictions");
        }
    }
}
