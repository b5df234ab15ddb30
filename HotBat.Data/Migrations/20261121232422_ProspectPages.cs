using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProspectPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double[]>(
                name: "arrivals",
                table: "prospect_predictions",
                type: "double precision[]",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "base_rate",
                table: "prospect_predictions",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "comparables",
                table: "prospect_predictions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "features",
                table: "prospect_predictions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "league_age",
                table: "prospect_predictions",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "level_estimate",
                table: "prospect_predictions",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "position",
                table: "prospect_predictions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "story",
                table: "prospect_predictions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    outbox_message_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<short>(type: "smallint", nullable: false),
                    error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.outbox_message_id);
                });

            migrationBuilder.CreateTable(
                name: "prospect_alerts",
                columns: table => new
                {
                    prospect_alert_id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    owner = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    player_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scoring_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    after = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prospect_alerts", x => x.prospect_alert_id);
                });

            migrationBuilder.CreateTable(
                name: "prospect_watches",
                columns: table => new
                {
                    owner = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    player_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    scoring_id = table.Column<long>(type: "bigint", nullable: true),
                    dynasty_score = table.Column<double>(type: "double precision", nullable: true),
                    probability = table.Column<double>(type: "double precision", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prospect_watches", x => new { x.owner, x.player_key });
                    table.ForeignKey(
                        name: "fk_prospect_watches_minor_players_player_key",
                        column: x => x.player_key,
                        principalTable: "minor_players",
                        principalColumn: "player_key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_owner_kind_period",
                table: "outbox_messages",
                columns: new[] { "owner", "kind", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_prospect_alerts_owner_player_key_scoring_id_kind",
                table: "prospect_alerts",
                columns: new[] { "owner", "player_key", "scoring_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_prospect_watches_player_key",
                table: "prospect_watches",
                column: "player_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "prospect_alerts");

            migrationBuilder.DropTable(
                name: "prospect_watches");

            migrationBuilder.DropColumn(
                name: "arrivals",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "base_rate",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "comparables",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "features",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "league_age",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "level_estimate",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "position",
                table: "prospect_predictions");

            migrationBuilder.DropColumn(
                name: "story",
                table: "prospect_predictions");
        }
    }
}
