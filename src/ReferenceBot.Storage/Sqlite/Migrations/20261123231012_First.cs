using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReferenceBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    change = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_sequence",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_sequence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holdings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    branch = table.Column<string>(type: "TEXT", nullable: true),
                    call_number = table.Column<string>(type: "TEXT", nullable: true),
                    barcode = table.Column<string>(type: "TEXT", nullable: true),
                    in_library_only = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holdings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reached_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestones", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "record_isbns",
                columns: table => new
                {
                    isbn = table.Column<string>(type: "TEXT", maxLength: 13, nullable: false),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    title_key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_isbns", x => new { x.isbn, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "record_sources",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    last_import = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    work_key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    change = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "turns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_turns", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "change_sequence",
                columns: new[] { "id", "last" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_articles_change",
                table: "articles",
                column: "change",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_holdings_barcode",
                table: "holdings",
                column: "barcode");

            migrationBuilder.CreateIndex(
                name: "IX_holdings_record_id",
                table: "holdings",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_holdings_source_id",
                table: "holdings",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "IX_record_isbns_record_id",
                table: "record_isbns",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_record_sources_record_id",
                table: "record_sources",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_record_sources_source_key",
                table: "record_sources",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_change",
                table: "records",
                column: "change",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_work_key",
                table: "records",
                column: "work_key");

            migrationBuilder.CreateIndex(
                name: "IX_turns_at",
                table: "turns",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_turns_conversation_number",
                table: "turns",
                columns: new[] { "conversation", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "change_sequence");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "holdings");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "record_isbns");

            migrationBuilder.DropTable(
                name: "record_sources");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "turns");
        }
    }
}
