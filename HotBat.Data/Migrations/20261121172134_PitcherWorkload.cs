using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HotBat.Data.Migrations
{
    /// <inheritdoc />
    public partial class PitcherWorkload : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "injured_list_stints",
                columns: table => new
                {
                    source = table.Column<short>(type: "smallint", nullable: false),
                    player = table.Column<int>(type: "integer", nullable: false),
                    start_date = table.Column<DateOnly>(type: "date", nullable: false),
                    ordinal = table.Column<short>(type: "smallint", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    injury_date = table.Column<DateOnly>(type: "date", nullable: true),
                    announced = table.Column<DateOnly>(type: "date", nullable: true),
                    return_date = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    position = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    flag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_injured_list_stints", x => new { x.source, x.player, x.start_date, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "outing_derivations",
                columns: table => new
                {
                    outing_derivation_id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    pitch_readings = table.Column<long>(type: "bigint", nullable: false),
                    outings_changed = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outing_derivations", x => x.outing_derivation_id);
                });

            migrationBuilder.CreateTable(
                name: "outing_pitch_types",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    pitch_type = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    pitches = table.Column<short>(type: "smallint", nullable: false),
                    tracked = table.Column<short>(type: "smallint", nullable: false),
                    velocity = table.Column<float>(type: "real", nullable: true),
                    spin = table.Column<float>(type: "real", nullable: true),
                    release_x = table.Column<float>(type: "real", nullable: true),
                    release_z = table.Column<float>(type: "real", nullable: true),
                    extension = table.Column<float>(type: "real", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outing_pitch_types", x => new { x.pitcher, x.game_date, x.pitch_type });
                });

            migrationBuilder.CreateTable(
                name: "pitcher_game_samples",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    pitches = table.Column<short>(type: "smallint", nullable: false),
                    velocity = table.Column<float>(type: "real", nullable: true),
                    spin = table.Column<float>(type: "real", nullable: true),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitcher_game_samples", x => new { x.pitcher, x.game_date });
                });

            migrationBuilder.CreateTable(
                name: "pitcher_outings",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    game_date = table.Column<DateOnly>(type: "date", nullable: false),
                    season = table.Column<short>(type: "smallint", nullable: false),
                    is_regular_season = table.Column<bool>(type: "boolean", nullable: false),
                    is_start = table.Column<bool>(type: "boolean", nullable: false),
                    games = table.Column<short>(type: "smallint", nullable: false),
                    clubs = table.Column<short>(type: "smallint", nullable: false),
                    pitches = table.Column<short>(type: "smallint", nullable: false),
                    batters_faced = table.Column<short>(type: "smallint", nullable: false),
                    outs_recorded = table.Column<short>(type: "smallint", nullable: false),
                    high_stress = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitcher_outings", x => new { x.pitcher, x.game_date });
                });

            migrationBuilder.CreateTable(
                name: "pitcher_snapshots",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    snapshot_set_id = table.Column<short>(type: "smallint", nullable: false),
                    values = table.Column<float[]>(type: "real[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitcher_snapshots", x => new { x.pitcher, x.as_of });
                });

            migrationBuilder.CreateTable(
                name: "pitcher_touches",
                columns: table => new
                {
                    pitcher = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitcher_touches", x => x.pitcher);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_sets",
                columns: table => new
                {
                    snapshot_set_id = table.Column<short>(type: "smallint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    names = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshot_sets", x => x.snapshot_set_id);
                });

            migrationBuilder.CreateTable(
                name: "tommy_john_surgeries",
                columns: table => new
                {
                    player = table.Column<int>(type: "integer", nullable: false),
                    surgery_date = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tommy_john_surgeries", x => new { x.player, x.surgery_date });
                });

            migrationBuilder.CreateIndex(
                name: "ix_injured_list_stints_player_start_date",
                table: "injured_list_stints",
                columns: new[] { "player", "start_date" });

            migrationBuilder.CreateIndex(
                name: "ix_pitcher_outings_game_date",
                table: "pitcher_outings",
                column: "game_date");

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_sets_fingerprint",
                table: "snapshot_sets",
                column: "fingerprint",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "injured_list_stints");

            migrationBuilder.DropTable(
                name: "outing_derivations");

            migrationBuilder.DropTable(
                name: "outing_pitch_types");

            migrationBuilder.DropTable(
                name: "pitcher_game_samples");

            migrationBuilder.DropTable(
                name: "pitcher_outings");

            migrationBuilder.DropTable(
                name: "pitcher_snapshots");

            migrationBuilder.DropTable(
                name: "pitcher_touches");

            migrationBuilder.DropTable(
                name: "snapshot_sets");

            migrationBuilder.DropTable(
                name: "tommy_john_surgeries");
        }
    }
}
