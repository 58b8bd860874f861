using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReferenceBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Turns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_links",
                columns: table => new
                {
                    conversation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    audience = table.Column<int>(type: "INTEGER", nullable: false),
                    is_sample = table.Column<bool>(type: "INTEGER", nullable: false),
                    linked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    linked_by = table.Column<int>(type: "INTEGER", nullable: false),
                    guardian = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    consented_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_links", x => new { x.conversation, x.sender });
                    table.CheckConstraint("CK_account_links_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_account_links_conversation_length", "length(\"conversation\") <= 64");
                    table.CheckConstraint("CK_account_links_guardian_length", "length(\"guardian\") <= 64");
                    table.CheckConstraint("CK_account_links_sender_length", "length(\"sender\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    operation_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", maxLength: 64, nullable: false),
                    account_before = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    refusal = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    refusal_number = table.Column<int>(type: "INTEGER", nullable: true),
                    refusal_text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    result_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    pickup_branch = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => x.operation_id);
                    table.CheckConstraint("CK_acts_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_acts_kind_length", "length(\"kind\") <= 32");
                    table.CheckConstraint("CK_acts_object_length", "length(\"object\") <= 64");
                    table.CheckConstraint("CK_acts_operation_id_length", "length(\"operation_id\") <= 128");
                    table.CheckConstraint("CK_acts_pickup_branch_length", "length(\"pickup_branch\") <= 32");
                    table.CheckConstraint("CK_acts_record_id_length", "length(\"record_id\") <= 16");
                    table.CheckConstraint("CK_acts_refusal_length", "length(\"refusal\") <= 64");
                    table.CheckConstraint("CK_acts_refusal_text_length", "length(\"refusal_text\") <= 500");
                    table.CheckConstraint("CK_acts_result_id_length", "length(\"result_id\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "fines",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    amount = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<int>(type: "INTEGER", nullable: false),
                    paid_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fines", x => x.id);
                    table.CheckConstraint("CK_fines_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_fines_id_length", "length(\"id\") <= 64");
                    table.CheckConstraint("CK_fines_record_id_length", "length(\"record_id\") <= 16");
                });

            migrationBuilder.CreateTable(
                name: "hold_queues",
                columns: table => new
                {
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold_queues", x => x.record_id);
                    table.CheckConstraint("CK_hold_queues_record_id_length", "length(\"record_id\") <= 16");
                });

            migrationBuilder.CreateTable(
                name: "holds",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    pickup_branch = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ready_barcode = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    pickup_by = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holds", x => x.id);
                    table.CheckConstraint("CK_holds_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_holds_id_length", "length(\"id\") <= 64");
                    table.CheckConstraint("CK_holds_pickup_branch_length", "length(\"pickup_branch\") <= 32");
                    table.CheckConstraint("CK_holds_ready_barcode_length", "length(\"ready_barcode\") <= 64");
                    table.CheckConstraint("CK_holds_record_id_length", "length(\"record_id\") <= 16");
                });

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
                name: "items",
                columns: table => new
                {
                    barcode = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    record_id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    branch = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    in_library_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    missing = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_items", x => x.barcode);
                    table.CheckConstraint("CK_items_barcode_length", "length(\"barcode\") <= 64");
                    table.CheckConstraint("CK_items_branch_length", "length(\"branch\") <= 32");
                    table.CheckConstraint("CK_items_record_id_length", "length(\"record_id\") <= 16");
                });

            migrationBuilder.CreateTable(
                name: "link_steps",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_steps", x => x.token_hash);
                    table.CheckConstraint("CK_link_steps_conversation_length", "length(\"conversation\") <= 64");
                    table.CheckConstraint("CK_link_steps_sender_length", "length(\"sender\") <= 64");
                    table.CheckConstraint("CK_link_steps_token_hash_length", "length(\"token_hash\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "loans",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    barcode = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    renewals = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_loans", x => x.id);
                    table.CheckConstraint("CK_loans_barcode_length", "length(\"barcode\") <= 64");
                    table.CheckConstraint("CK_loans_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_loans_id_length", "length(\"id\") <= 64");
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

            migrationBuilder.CreateTable(
                name: "patrons",
                columns: table => new
                {
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    audience = table.Column<int>(type: "INTEGER", nullable: false),
                    home_branch = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    guardian = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    valid_until = table.Column<int>(type: "INTEGER", nullable: true),
                    blocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    pin_hash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    is_sample = table.Column<bool>(type: "INTEGER", nullable: false),
                    sample_pin = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_patrons", x => x.card);
                    table.CheckConstraint("CK_patrons_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_patrons_guardian_length", "length(\"guardian\") <= 64");
                    table.CheckConstraint("CK_patrons_home_branch_length", "length(\"home_branch\") <= 32");
                    table.CheckConstraint("CK_patrons_name_length", "length(\"name\") <= 200");
                    table.CheckConstraint("CK_patrons_pin_hash_length", "length(\"pin_hash\") <= 256");
                    table.CheckConstraint("CK_patrons_sample_pin_length", "length(\"sample_pin\") <= 8");
                });

            migrationBuilder.CreateTable(
                name: "pin_attempts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    card_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    tried_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pin_attempts", x => x.id);
                    table.CheckConstraint("CK_pin_attempts_card_hash_length", "length(\"card_hash\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    conversation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    card = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    audience = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tickets", x => x.code);
                    table.CheckConstraint("CK_tickets_card_length", "length(\"card\") <= 64");
                    table.CheckConstraint("CK_tickets_code_length", "length(\"code\") <= 6");
                    table.CheckConstraint("CK_tickets_conversation_length", "length(\"conversation\") <= 64");
                    table.CheckConstraint("CK_tickets_language_length", "length(\"language\") <= 3");
                    table.CheckConstraint("CK_tickets_sender_length", "length(\"sender\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "ticket_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    ticket = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ticket_messages", x => x.id);
                    table.CheckConstraint("CK_ticket_messages_ticket_length", "length(\"ticket\") <= 6");
                    table.ForeignKey(
                        name: "FK_ticket_messages_tickets_ticket",
                        column: x => x.ticket,
                        principalTable: "tickets",
                        principalColumn: "code");
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
                name: "IX_account_links_card",
                table: "account_links",
                column: "card");

            migrationBuilder.CreateIndex(
                name: "IX_acts_card",
                table: "acts",
                column: "card");

            migrationBuilder.CreateIndex(
                name: "IX_acts_updated_at",
                table: "acts",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "IX_fines_card",
                table: "fines",
                column: "card");

            migrationBuilder.CreateIndex(
                name: "IX_holds_card_record_id",
                table: "holds",
                columns: new[] { "card", "record_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_holds_record_id",
                table: "holds",
                column: "record_id");

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
                name: "IX_items_record_id",
                table: "items",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "IX_link_steps_conversation",
                table: "link_steps",
                column: "conversation");

            migrationBuilder.CreateIndex(
                name: "IX_loans_barcode",
                table: "loans",
                column: "barcode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_loans_card",
                table: "loans",
                column: "card");

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

            migrationBuilder.CreateIndex(
                name: "IX_pin_attempts_card_hash_tried_at",
                table: "pin_attempts",
                columns: new[] { "card_hash", "tried_at" });

            migrationBuilder.CreateIndex(
                name: "IX_ticket_messages_ticket",
                table: "ticket_messages",
                column: "ticket");

            migrationBuilder.CreateIndex(
                name: "IX_tickets_conversation_state",
                table: "tickets",
                columns: new[] { "conversation", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_links");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "fines");

            migrationBuilder.DropTable(
                name: "hold_queues");

            migrationBuilder.DropTable(
                name: "holds");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "link_steps");

            migrationBuilder.DropTable(
                name: "loans");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "patrons");

            migrationBuilder.DropTable(
                name: "pin_attempts");

            migrationBuilder.DropTable(
                name: "ticket_messages");

            migrationBuilder.DropTable(
                name: "tickets");

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
