package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ConversationFilter.Sort;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Reads the inbox by keyset: a page costs the same at the beginning and after ten million rows. */
@ApplicationScoped
public class InboxReader implements Inbox {
    private final Db db;
    private final Clock clock;
    private final ConversationRows conversations;
    private final MessageRows messages;
    private final ResponseClock response;

    InboxReader(Db db, Clock clock, ConversationRows conversations, MessageRows messages, ResponseClock response) {
        this.db = db;
        this.clock = clock;
        this.conversations = conversations;
        this.messages = messages;
        this.response = response;
    }

    @Override
    public Uni<Page<Conversation>> conversations(ConversationFilter filter, @Nullable Cursor after, int limit) {
        boolean waiting = filter.sort() == Sort.WAITING;
        String order = waiting ? "c.waiting_since, c.id" : "c.last_at desc, c.id desc";
        String beyond = waiting ? "c.waiting_since is not null and ($8::timestamptz is null or (c.waiting_since, c.id) > ($8, $9::uuid))"
                : "($8::timestamptz is null or (c.last_at, c.id) < ($8, $9::uuid))";
        String sql = ConversationRows.SELECT + """
                where ($1::text is null or c.state = $1) and ($2::text is null or c.channel = $2) and ($3::uuid is null or c.account_id = $3)
                  and ($4::uuid is null or c.assignee_id = $4) and ($5::uuid is null or c.customer_id = $5)
                  and ($6::text is null or c.direction = $6)
                  and ($7::text is null or p.name ilike $7 or exists (select 1 from unnest(p.phones) as phone where phone like $11)
                       or c.last_text ilike $7 or exists (select 1 from message m where m.conversation_id = c.id and m.text ilike $7)
                       or exists (select 1 from card_conversation cc join card k on k.id = cc.card_id
                                  where cc.conversation_id = c.id and '№ ' || k.number || ' ' like '%№ ' || $12 || ' %'))
                  and\s""" + beyond + " order by " + order + " limit $10";
        String like = filter.q() == null || filter.q().isBlank() ? null : "%" + escape(filter.q().strip()) + "%";
        String digits = like == null ? "" : filter.q().replaceAll("\\D", "");
        return db.list(row -> row, sql, filter.state() == null ? null : filter.state().word(), filter.channel(), filter.account(),
                filter.assignee(), filter.customer(), filter.direction(), like, after == null ? null : Time.utc(after.at()),
                after == null ? null : after.id(), limit + 1, digits.length() < 4 ? null : "%" + digits + "%", digits.isEmpty() ? null : digits)
                .map(rows -> page(rows, limit, conversations::read, row -> new Cursor(
                        Time.instant(row.getOffsetDateTime(waiting ? "waiting_since" : "last_at")), row.getUUID("id").toString())));
    }

    @Override
    public Uni<Optional<Conversation>> conversation(UUID id) {
        return db.first(conversations::read, ConversationRows.SELECT + "where c.id = $1", id);
    }

    @Override
    public Uni<List<Conversation>> conversations(List<UUID> ids) {
        return db.list(conversations::read, ConversationRows.SELECT + "where c.id = any($1)", (Object) ids.toArray(UUID[]::new));
    }

    @Override
    public Uni<Map<String, Long>> counts() {
        return db.list(row -> row, """
                select state, count(*) as n, count(*) filter (where waiting_since < $1) as late from conversation group by state""",
                Time.utc(clock.instant().minus(response.due()))).map(rows -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    for (Conversation.State state : Conversation.State.values()) {
                        counts.put(state.word(), 0L);
                    }
                    counts.put("overdue", 0L);
                    rows.forEach(row -> {
                        counts.put(row.getString("state"), row.getLong("n"));
                        counts.merge("overdue", row.getString("state").equals("waiting") ? row.getLong("late") : 0L, Long::sum);
                    });
                    return counts;
                });
    }

    @Override
    public Uni<Page<Message>> messages(UUID conversationId, @Nullable Cursor before, @Nullable Cursor after, int limit) {
        if (before != null) {
            return backwards(conversationId, before, limit);
        }
        return db.list(row -> row, MessageRows.SELECT + """
                where m.conversation_id = $1 and ($2::timestamptz is null or (m.position, m.seq) > ($2, $3)) order by m.position, m.seq limit $4""",
                conversationId, after == null ? null : Time.utc(after.at()), after == null ? null : after.number(), limit + 1)
                .map(rows -> page(rows, limit, messages::read, InboxReader::position));
    }

    @Override
    public Uni<Page<Message>> latest(UUID conversationId, int limit) {
        return backwards(conversationId, null, limit);
    }

    /** Read from the end, shown from the beginning; {@code next} leads further back. */
    private Uni<Page<Message>> backwards(UUID conversationId, @Nullable Cursor before, int limit) {
        return db.list(row -> row, MessageRows.SELECT + """
                where m.conversation_id = $1 and ($2::timestamptz is null or (m.position, m.seq) < ($2, $3))
                order by m.position desc, m.seq desc limit $4""",
                conversationId, before == null ? null : Time.utc(before.at()), before == null ? null : before.number(), limit + 1)
                .map(rows -> {
                    Page<Message> page = page(rows, limit, messages::read, InboxReader::position);
                    List<Message> oldestFirst = new ArrayList<>(page.items());
                    Collections.reverse(oldestFirst);
                    return new Page<>(oldestFirst, page.next());
                });
    }

    @Override
    public Uni<List<Message>> scheduled(UUID conversationId) {
        return db.list(messages::read, MessageRows.SELECT + """
                join scheduled_message l on l.message_id = m.id
                where l.conversation_id = $1 and l.state = 'waiting' order by l.send_at limit 50""", conversationId);
    }

    @Override
    public Uni<Optional<Message>> message(UUID id) {
        return db.first(messages::read, MessageRows.SELECT + "where m.id = $1", id);
    }

    @Override
    public Uni<List<Message>> messages(List<UUID> ids) {
        return db.list(messages::read, MessageRows.SELECT + "where m.id = any($1)", (Object) ids.toArray(UUID[]::new));
    }

    @Override
    public Uni<Page<Message>> find(@Nullable String channel, @Nullable UUID account, String externalId) {
        return db.list(messages::read, MessageRows.SELECT + """
                join channel_account a on a.id = m.account_id
                where (m.external_id = $1 or m.id in (select x.message_id from message_alias x where x.external_id = $1 and x.account_id = a.id))
                  and ($2::uuid is null or m.account_id = $2) and ($3::text is null or a.channel = $3)
                order by m.position, m.seq limit 50""", externalId, account, channel).map(found -> new Page<>(found, null));
    }

    private static Cursor position(Row row) {
        return new Cursor(Time.instant(row.getOffsetDateTime("position")), Long.toString(row.getLong("seq")));
    }

    private static <T> Page<T> page(List<Row> rows, int limit, java.util.function.Function<Row, T> read,
                                    java.util.function.Function<Row, Cursor> position) {
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? position.apply(shown.get(limit - 1)).text() : null;
        return new Page<>(shown.stream().map(read).toList(), next);
    }

    private static String escape(String text) {
        return text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
