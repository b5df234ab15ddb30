using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class TurnLastPitch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "hit_location",
                table: "plate_appearances",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "zone",
                table: "plate_appearances",
                type: "smallint",
                nullable: true);

            migrationBuilder.Sql("""
                update plate_appearances a
                set zone = p.zone, hit_location = p.hit_location
                from pitches p
                where p.season = a.season and p.game_pk = a.game_pk and p.at_bat_number = a.at_bat_number and p.pitch_number = a.pitches
                    and (p.zone is not null or p.hit_location is not null)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "hit_location",
                table: "plate_appearances");

            migrationBuilder.DropColumn(
                name: "zone",
                table: "plate_appearances");
        }
    }
}
