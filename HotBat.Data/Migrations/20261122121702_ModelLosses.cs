using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class ModelLosses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "losses",
                table: "model_versions",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "losses",
                table: "model_versions");
        }
    }
}
