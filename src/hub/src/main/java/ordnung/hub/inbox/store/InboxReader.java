package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ConversationFilter.Sort;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.inbox.Message;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Shared;
import ordnung.hub.platform.Time;
import ordnung.hub.search.FoundCard;
import ordnung.hub.search.FoundCustomer;
import ordnung.hub.search.FoundMessage;
import ordnung.hub.search.store.Search;
import org.jspecify.annotations.Nullable;

/** Reads the inbox by keyset: a page costs the same at the beginning and after ten million rows. */
@ApplicationScoped
public class InboxReader implements Inbox {
    /** Each number stands at this and means more: nobody needs it more exactly, and a list of a million costs the same as one of a thousand. */
    private static final int MOST_COUNTED = 1000;

    private final Db db;
    private final Clock clock;
    private final Search search;
    private final ConversationRows conversations;
    private final MessageRows messages;
    private final ResponseClock response;
    private final ClosingWindows closing;
    /** Every open page asks after each change. */
    private final Shared<Map<String, Long>> counts;

    InboxReader(Db db, Clock clock, Search search, ConversationRows conversations, MessageRows messages, ResponseClock response,
                ClosingWindows closing) {
        this.db = db;
        this.clock = clock;
        this.search = search;
        this.conversations = conversations;
        this.messages = messages;
        this.response = response;
        this.closing = closing;
        this.counts = new Shared<>(this::count);
    }

    @Override
    public Uni<Page<Conversation>> conversations(ConversationFilter filter, @Nullable Cursor after, int limit) {
        if (filter.q() != null && !filter.q().isBlank()) {
            return found(filter, filter.q(), after, limit);
        }
        boolean waiting = filter.sort() == Sort.WAITING;
        List<Object> values = new ArrayList<>();
        ConversationWhere where = ConversationWhere.of(filter, response.late(clock.instant()), values);
        if (waiting) {
            where.and("c.waiting_since is not null");
        }
        if (after != null) {
            where.is(waiting ? "(c.waiting_since, c.id) > (%s, %s::uuid)" : "(c.last_at, c.id) < (%s, %s::uuid)", Time.utc(after.at()), after.id());
        }
        values.add(limit + 1);
        return db.list(row -> row, ConversationRows.SELECT + where.sql() + "order by " + (waiting ? "c.waiting_since, c.id" : "c.last_at desc, c.id desc")
                + " limit $" + values.size(), values.toArray())
                .map(rows -> page(rows, limit, conversations::read, row -> new Cursor(
                        Time.instant(row.getOffsetDateTime(waiting ? "waiting_since" : "last_at")), row.getUUID("id").toString())));
    }

    /** In the order of what was found: whose name or order it is first, then by the newest message that has the words. */
    private Uni<Page<Conversation>> found(ConversationFilter filter, String q, @Nullable Cursor after, int limit) {
        return search.find(q, after, limit).chain(found -> {
            List<UUID> ids = Stream.of(found.customers().stream().map(FoundCustomer::conversationId), found.cards().stream().map(FoundCard::conversationId),
                    found.items().stream().map(FoundMessage::conversationId)).flatMap(each -> each).filter(Objects::nonNull).distinct().toList();
            return conversations(filter.asking(null).among(ids), null, Math.max(1, ids.size())).map(page -> new Page<>(page.items().stream()
                    .sorted(Comparator.comparingInt(each -> ids.indexOf(each.id()))).toList(), found.next()));
        });
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
        return counts.get();
    }

    private Uni<Map<String, Long>> count() {
        Object[] late = Late.values(response.late(clock.instant()));
        return Uni.combine().all().unis(db.first(row -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String name : List.of("waiting", "snoozed", "overdue")) {
                counts.put(name, row.getLong(name));
            }
            return counts;
        }, """
                select (select count(*) from (select from conversation where state = 'waiting' limit $5) part) as waiting,
                       (select count(*) from (select from conversation where state = 'snoozed' limit $5) part) as snoozed,
                       (select count(*) from (select from conversation c where c.state = 'waiting' and\s""" + Late.condition(1) + " limit $5) part) as overdue",
                late[0], late[1], late[2], late[3], MOST_COUNTED), closing.ids(MOST_COUNTED)).asTuple().map(both -> {
                    Map<String, Long> counts = both.getItem1().orElseThrow();
                    counts.put("closing", (long) both.getItem2().size());
                    return Map.copyOf(counts);
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

    @Override
    public Uni<Page<Message>> ofCustomer(UUID customerId, @Nullable Cursor before, @Nullable Cursor after, int limit) {
        return after == null ? db.list(row -> row, CustomerLine.BACK, customerId, Time.utc(before == null ? CustomerLine.END : before.at()),
                        before == null ? Long.MAX_VALUE : before.number(), limit + 1).map(rows -> oldestFirst(rows, limit))
                : db.list(row -> row, CustomerLine.ON, customerId, Time.utc(after.at()), after.number(), limit + 1)
                        .map(rows -> page(rows, limit, messages::read, InboxReader::position));
    }

    /** Read from the end, shown from the beginning; {@code next} leads further back. */
    private Uni<Page<Message>> backwards(UUID conversationId, @Nullable Cursor before, int limit) {
        return db.list(row -> row, MessageRows.SELECT + """
                where m.conversation_id = $1 and ($2::timestamptz is null or (m.position, m.seq) < ($2, $3))
                order by m.position desc, m.seq desc limit $4""",
                conversationId, before == null ? null : Time.utc(before.at()), before == null ? null : before.number(), limit + 1)
                .map(rows -> oldestFirst(rows, limit));
    }

    private Page<Message> oldestFirst(List<Row> newestFirst, int limit) {
        Page<Message> page = page(newestFirst, limit, messages::read, InboxReader::position);
        List<Message> oldestFirst = new ArrayList<>(page.items());
        Collections.reverse(oldestFirst);
        return new Page<>(oldestFirst, page.next());
    }

    @Override
    public Uni<Cursor> position(UUID messageId) {
        return db.first(InboxReader::position, "select position, seq from message where id = $1", messageId)
                .map(found -> found.orElseThrow(() -> Problem.notFound("message")));
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
}
