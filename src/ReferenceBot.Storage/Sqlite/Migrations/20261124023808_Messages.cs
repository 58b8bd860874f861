using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReferenceBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Messages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    update_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    secret_taken = table.Column<bool>(type: "INTEGER", nullable: false),
                    was_cut = table.Column<bool>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    leased_until = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                    table.CheckConstraint("CK_inbox_channel_length", "length(\"channel\") <= 16");
                    table.CheckConstraint("CK_inbox_conversation_length", "length(\"conversation\") <= 64");
                    table.CheckConstraint("CK_inbox_text_length", "length(\"text\") <= 8000");
                    table.CheckConstraint("CK_inbox_update_id_length", "length(\"update_id\") <= 128");
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    inbox_id = table.Column<long>(type: "INTEGER", nullable: true),
                    turn = table.Column<int>(type: "INTEGER", nullable: true),
                    reply = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    leased_until = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                    table.CheckConstraint("CK_outbox_channel_length", "length(\"channel\") <= 16");
                    table.CheckConstraint("CK_outbox_conversation_length", "length(\"conversation\") <= 64");
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_turns_conversation_length",
                table: "turns",
                sql: "length(\"conversation\") <= 64");

            migrationBuilder.AddCheckConstraint(
                name: "CK_records_id_length",
                table: "records",
                sql: "length(\"id\") <= 16");

            migrationBuilder.AddCheckConstraint(
                name: "CK_records_work_key_length",
                table: "records",
                sql: "length(\"work_key\") <= 16");

            migrationBuilder.AddCheckConstraint(
                name: "CK_record_sources_key_length",
                table: "record_sources",
                sql: "length(\"key\") <= 200");

            migrationBuilder.AddCheckConstraint(
                name: "CK_record_sources_record_id_length",
                table: "record_sources",
                sql: "length(\"record_id\") <= 16");

            migrationBuilder.AddCheckConstraint(
                name: "CK_record_sources_source_length",
                table: "record_sources",
                sql: "length(\"source\") <= 64");

            migrationBuilder.AddCheckConstraint(
                name: "CK_record_isbns_isbn_length",
                table: "record_isbns",
                sql: "length(\"isbn\") <= 13");

            migrationBuilder.AddCheckConstraint(
                name: "CK_record_isbns_record_id_length",
                table: "record_isbns",
                sql: "length(\"record_id\") <= 16");

            migrationBuilder.AddCheckConstraint(
                name: "CK_record_isbns_title_key_length",
                table: "record_isbns",
                sql: "length(\"title_key\") <= 16");

            migrationBuilder.AddCheckConstraint(
                name: "CK_milestones_name_length",
                table: "milestones",
                sql: "length(\"name\") <= 64");

            migrationBuilder.AddCheckConstraint(
                name: "CK_holdings_record_id_length",
                table: "holdings",
                sql: "length(\"record_id\") <= 16");

            migrationBuilder.AddCheckConstraint(
                name: "CK_conversations_id_length",
                table: "conversations",
                sql: "length(\"id\") <= 64");

            migrationBuilder.AddCheckConstraint(
                name: "CK_articles_id_length",
                table: "articles",
                sql: "length(\"id\") <= 64");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_channel_update_id",
                table: "inbox",
                columns: new[] { "channel", "update_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_closed_at",
                table: "inbox",
                column: "closed_at");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_conversation_id",
                table: "inbox",
                columns: new[] { "conversation", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_conversation_id",
                table: "outbox",
                columns: new[] { "conversation", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_created_at",
                table: "outbox",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_inbox_id",
                table: "outbox",
                column: "inbox_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_waiting",
                table: "outbox",
                columns: new[] { "conversation", "id" },
                filter: "state = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropCheckConstraint(
                name: "CK_turns_conversation_length",
                table: "turns");

            migrationBuilder.DropCheckConstraint(
                name: "CK_records_id_length",
                table: "records");

            migrationBuilder.DropCheckConstraint(
                name: "CK_records_work_key_length",
                table: "records");

            migrationBuilder.DropCheckConstraint(
                name: "CK_record_sources_key_length",
                table: "record_sources");

            migrationBuilder.DropCheckConstraint(
                name: "CK_record_sources_record_id_length",
                table: "record_sources");

            migrationBuilder.DropCheckConstraint(
                name: "CK_record_sources_source_length",
                table: "record_sources");

            migrationBuilder.DropCheckConstraint(
                name: "CK_record_isbns_isbn_length",
                table: "record_isbns");

            migrationBuilder.DropCheckConstraint(
                name: "CK_record_isbns_record_id_length",
                table: "record_isbns");

            migrationBuilder.DropCheckConstraint(
                name: "CK_record_isbns_title_key_length",
                table: "record_isbns");

            migrationBuilder.DropCheckConstraint(
                name: "CK_milestones_name_length",
                table: "milestones");

            migrationBuilder.DropCheckConstraint(
                name: "CK_holdings_record_id_length",
                table: "holdings");

            migrationBuilder.DropCheckConstraint(
                name: "CK_conversations_id_length",
                table: "conversations");

            migrationBuilder.DropCheckConstraint(
                name: "CK_articles_id_length",
                table: "articles");
        }
    }
}
