using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class DataChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "scorings",
                columns: table => new
                {
                    scoring_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    model_version_id = table.Column<int>(type: "integer", nullable: false),
                    source_watermark = table.Column<long>(type: "bigint", nullable: false),
                    rows_changed = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorings", x => x.scoring_id);
                    table.ForeignKey(
                        name: "fk_scorings_model_versions_model_version_id",
                        column: x => x.model_version_id,
                        principalTable: "model_versions",
                        principalColumn: "model_version_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scorings_model_version_id",
                table: "scorings",
                column: "model_version_id");

            migrationBuilder.Sql(SqlFile.Read("data_changed.sql"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function tell_data_changed() cascade");

            migrationBuilder.DropTable(
                name: "scorings");
        }
    }
}
