using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class OtherNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "first_minor_season",
                table: "people",
                type: "smallint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "other_names",
                columns: table => new
                {
                    mlbam_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_other_names", x => new { x.mlbam_id, x.kind, x.name });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "other_names");

            migrationBuilder.DropColumn(
                name: "first_minor_season",
                table: "people");
        }
    }
}
