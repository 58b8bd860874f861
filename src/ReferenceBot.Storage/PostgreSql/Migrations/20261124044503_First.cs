using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ReferenceBot.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_links",
                columns: table => new
                {
                    conversation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    sender = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    linked_at = table.Column<long>(type: "bigint", nullable: false),
                    linked_by = table.Column<int>(type: "integer", nullable: false),
                    guardian = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    consented_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_links", x => new { x.conversation, x.sender });
                });

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    operation_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    @object = table.Column<string>(name: "object", type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    account_before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    refusal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    refusal_number = table.Column<int>(type: "integer", nullable: true),
                    refusal_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    result_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    pickup_branch = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acts", x => x.operation_id);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    change = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_sequence",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_sequence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    updated_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fines",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<int>(type: "integer", nullable: false),
                    paid_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hold_queues",
                columns: table => new
                {
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold_queues", x => x.record_id);
                });

            migrationBuilder.CreateTable(
                name: "holdings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source_id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    branch = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    call_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    barcode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    in_library_only = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holdings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holds",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    pickup_branch = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    placed_at = table.Column<long>(type: "bigint", nullable: false),
                    ready_barcode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    pickup_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    started_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    update_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    conversation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    sender = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false, collation: "C"),
                    secret_taken = table.Column<bool>(type: "boolean", nullable: false),
                    was_cut = table.Column<bool>(type: "boolean", nullable: false),
                    file = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    received_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "items",
                columns: table => new
                {
                    barcode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    type = table.Column<int>(type: "integer", nullable: false),
                    branch = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    in_library_only = table.Column<bool>(type: "boolean", nullable: false),
                    missing = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_items", x => x.barcode);
                });

            migrationBuilder.CreateTable(
                name: "link_steps",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    conversation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    sender = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_steps", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "loans",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    barcode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    due = table.Column<int>(type: "integer", nullable: false),
                    renewals = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_loans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    reached_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestones", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    channel = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    conversation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    inbox_id = table.Column<long>(type: "bigint", nullable: true),
                    turn = table.Column<int>(type: "integer", nullable: true),
                    reply = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "patrons",
                columns: table => new
                {
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    home_branch = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    guardian = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    valid_until = table.Column<int>(type: "integer", nullable: true),
                    blocked = table.Column<bool>(type: "boolean", nullable: false),
                    pin_hash = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    sample_pin = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_patrons", x => x.card);
                });

            migrationBuilder.CreateTable(
                name: "pin_attempts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    card_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    tried_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pin_attempts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_isbns",
                columns: table => new
                {
                    isbn = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    title_key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_isbns", x => new { x.isbn, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "record_sources",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    record_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_import = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    work_key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    conversation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    sender = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    card = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    language = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    audience = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tickets", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "turns",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    conversation = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    report = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_turns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ticket_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    ticket = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ticket_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_ticket_messages_tickets_ticket",
                        column: x => x.ticket,
                        principalTable: "tickets",
                        principalColumn: "code");
                });

            migrationBuilder.InsertData(
                table: "change_sequence",
                columns: new[] { "id", "last" },
                values: new object[] { 1, 0L });

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
                name: "IX_articles_change",
                table: "articles",
                column: "change",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fines_card",
                table: "fines",
                column: "card");

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
                name: "IX_ticket_messages_ticket",
                table: "ticket_messages",
                column: "ticket");

            migrationBuilder.CreateIndex(
                name: "IX_tickets_conversation_state",
                table: "tickets",
                columns: new[] { "conversation", "state" });

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
                name: "account_links");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "articles");

            migrationBuilder.DropTable(
                name: "change_sequence");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "fines");

            migrationBuilder.DropTable(
                name: "hold_queues");

            migrationBuilder.DropTable(
                name: "holdings");

            migrationBuilder.DropTable(
                name: "holds");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "link_steps");

            migrationBuilder.DropTable(
                name: "loans");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "patrons");

            migrationBuilder.DropTable(
                name: "pin_attempts");

            migrationBuilder.DropTable(
                name: "record_isbns");

            migrationBuilder.DropTable(
                name: "record_sources");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "ticket_messages");

            migrationBuilder.DropTable(
                name: "turns");

            migrationBuilder.DropTable(
                name: "tickets");
        }
    }
}
