package ordnung.hub.inbox.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.host.Accounts;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Conversation.CardRef;
import ordnung.hub.inbox.Conversation.CustomerRef;
import ordnung.hub.inbox.Conversation.LastMessage;
import ordnung.hub.inbox.Conversation.StaffRef;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.inbox.ResponseClock.Promise;
import ordnung.hub.inbox.WindowRule;
import ordnung.hub.platform.Time;

/** A conversation with all that a list shows of it, in one row. */
@ApplicationScoped
class ConversationRows {
    static final String SELECT = """
            select c.*, p.name as customer_name, a.name as account_name, s.name as assignee_name,
                   (select coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'title', k.title, 'stage', k.stage,
                                'stageName', g.name, 'stageKind', g.kind, 'board', b.key, 'closed', k.closed_at is not null) order by k.number desc), '[]')
                    from card_conversation cc join card k on k.id = cc.card_id join board b on b.id = k.board_id
                         left join stage g on g.board_id = k.board_id and g.key = k.stage
                    where cc.conversation_id = c.id) as cards
            from conversation c join customer p on p.id = c.customer_id join channel_account a on a.id = c.account_id
                 left join staff s on s.id = c.assignee_id
            """;

    private final Accounts accounts;
    private final Clock clock;
    private final ResponseClock response;

    ConversationRows(Accounts accounts, Clock clock, ResponseClock response) {
        this.accounts = accounts;
        this.clock = clock;
        this.response = response;
    }

    Conversation read(Row row) {
        Instant now = clock.instant();
        Instant waitingSince = Time.instant(row.getOffsetDateTime("waiting_since"));
        Promise promise = waitingSince == null ? Promise.NONE : response.promise(row.getString("channel"), row.getString("direction"),
                row.getOffsetDateTime("first_answered_at") == null, waitingSince);
        Instant dueAt = promise.due();
        return new Conversation(row.getUUID("id"), row.getString("channel"), row.getUUID("account_id"), row.getString("account_name"),
                row.getString("direction"), row.getString("thread"), new CustomerRef(row.getUUID("customer_id"), row.getString("customer_name")),
                Conversation.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)), waitingSince, promise.soon(), dueAt,
                dueAt != null && !now.isBefore(dueAt), Time.instant(row.getOffsetDateTime("snoozed_until")),
                Time.instant(row.getOffsetDateTime("returned_at")), last(row), row.getInteger("unread"),
                row.getUUID("assignee_id") == null ? null : new StaffRef(row.getUUID("assignee_id"), row.getString("assignee_name")),
                cards(row), window(row, now), row.getLong("version"));
    }

    private Conversation.Window window(Row row, Instant now) {
        return WindowRule.at(now, accounts.byId(row.getUUID("account_id").toString()).map(one -> one.connector().capabilities(row.getString("thread")).window())
                .orElse(null), Time.instant(row.getOffsetDateTime("last_inbound_at")));
    }

    private static LastMessage last(Row row) {
        return row.getUUID("last_message_id") == null ? null : new LastMessage(row.getUUID("last_message_id"), row.getString("last_kind"),
                row.getString("last_text"), row.getString("last_direction"), Time.instant(row.getOffsetDateTime("last_at")));
    }

    private static List<CardRef> cards(Row row) {
        return ((JsonArray) row.getValue("cards")).stream().map(JsonObject.class::cast).map(one -> new CardRef(
                UUID.fromString(one.getString("id")), one.getLong("number"), one.getString("title"), one.getString("stage"),
                one.getString("stageName"), one.getString("stageKind"), one.getString("board"), one.getBoolean("closed"))).toList();
    }
}
