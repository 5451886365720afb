package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Opens a card for every new request: one statement for hundreds of them. */
@ApplicationScoped
public class RequestCards {

    /**
     * The counter's row is locked by the first part, so numbers follow the commits. A request goes to the first board of its direction, to
     * the very first board where its direction has none, and there to the first stage.
     */
    private static final String OPEN = """
            with counted as (
                update counter set value = value + $1 where name = 'card' returning value - $1 as before
            ), request as (
                select counted.before + r.n as number, r.*
                from counted, unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[],
                                     $9::text[], $10::text[]) with ordinality
                     as r (card, event, conversation, customer, name, account, channel, direction, branch, n)
            ), intake as (
                select d.direction, b.id as board, b.stage
                from (select distinct direction from request) d cross join lateral (
                    select board.id, stage.key as stage from board join stage on stage.board_id = board.id
                    order by (board.direction = d.direction) desc, board.position, board.id, stage.position limit 1) b
            ), opened as (
                insert into card (id, number, title, board_id, stage, direction, branch, customer_id, source_channel, source_account,
                                  stage_since, created_at, updated_at)
                select r.card, r.number, '№ ' || r.number || coalesce(' – ' || nullif(btrim(r.name), ''), ''), i.board, i.stage,
                       r.direction, r.branch, r.customer, r.channel, r.account, $11::timestamptz, $11::timestamptz, $11::timestamptz
                from request r join intake i on i.direction = r.direction order by r.number
                returning id, number, title, board_id, stage
            ), spoken as (
                insert into card_conversation (card_id, conversation_id) select card, conversation from request
            ), linked as (
                insert into message_card (message_id, card_id) select * from unnest($12::uuid[], $13::uuid[])
            ), told as (
                insert into card_event (id, card_id, at, actor_kind, actor_name, kind, data)
                select event, card, $11::timestamptz, 'automation', 'intake', 'created', '{}' from request
            )
            select r.conversation, o.* from opened o join request r on r.card = o.id order by o.number""";

    private final Ids ids;
    private final Clock clock;

    /**
     * @param customerName  as the card's title shows it
     * @param direction     the account's: chooses the board
     * @param messageIds    the messages of the request, to be linked to its card
     */
    public record Request(UUID conversationId, UUID customerId, String customerName, UUID accountId, String channel, String direction,
                          @Nullable String branch, List<UUID> messageIds) {
    }

    public record Opened(UUID conversationId, UUID cardId, long number, String title, UUID boardId, String stage) {
    }

    /**
     * @param newest   the latest open card of each conversation that has one
     * @param several  the conversations that have more
     */
    public record LiveCards(Map<UUID, UUID> newest, Set<UUID> several) {
    }

    RequestCards(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One card each, numbered in the given order. The running number has no gaps, so its row stays locked until {@code tx} ends: call this
     * late in it.
     */
    public Uni<List<Opened>> open(SqlConnection tx, List<Request> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        int n = requests.size();
        UUID[] cards = made(n);
        Stream.Builder<UUID> messages = Stream.builder();
        Stream.Builder<UUID> messageCards = Stream.builder();
        for (int i = 0; i < n; i++) {
            for (UUID message : requests.get(i).messageIds()) {
                messages.add(message);
                messageCards.add(cards[i]);
            }
        }
        return Db.list(tx, RequestCards::read, OPEN, (long) n, cards, made(n), ids(requests, Request::conversationId),
                ids(requests, Request::customerId), texts(requests, Request::customerName), ids(requests, Request::accountId),
                texts(requests, Request::channel), texts(requests, Request::direction), texts(requests, Request::branch),
                Time.utc(clock.instant()), messages.build().toArray(UUID[]::new), messageCards.build().toArray(UUID[]::new))
                .invoke(opened -> complete(opened, n));
    }

    private UUID[] made(int n) {
        return Stream.generate(ids::next).limit(n).toArray(UUID[]::new);
    }

    private static UUID[] ids(List<Request> requests, Function<Request, UUID> part) {
        return requests.stream().map(part).toArray(UUID[]::new);
    }

    private static String[] texts(List<Request> requests, Function<Request, String> part) {
        return requests.stream().map(part).toArray(String[]::new);
    }

    private static Opened read(Row row) {
        return new Opened(row.getUUID("conversation"), row.getUUID("id"), row.getLong("number"), row.getString("title"),
                row.getUUID("board_id"), row.getString("stage"));
    }

    /** Fewer cards than requests would be a request lost and a gap in the numbers: rather nothing is stored and it is tried again. */
    private static void complete(List<Opened> opened, int n) {
        if (opened.size() != n) {
            throw new IllegalStateException("There is no board to take new requests: " + opened.size() + " of " + n + " cards were opened");
        }
    }

    public Uni<LiveCards> openCards(SqlConnection tx, Collection<UUID> conversations) {
        return Db.list(tx, row -> row, """
                select distinct on (x.conversation_id) x.conversation_id, c.id, count(*) over (partition by x.conversation_id) > 1 as several
                from card_conversation x join card c on c.id = x.card_id
                where x.conversation_id = any($1) and c.closed_at is null order by x.conversation_id, c.created_at desc, c.id desc""",
                (Object) conversations.toArray(UUID[]::new))
                .map(found -> new LiveCards(found.stream().collect(Collectors.toMap(row -> row.getUUID(0), row -> row.getUUID(1))),
                        found.stream().filter(row -> row.getBoolean("several")).map(row -> row.getUUID(0)).collect(Collectors.toSet())));
    }

    /** Links each message to the card at the same place. */
    public Uni<Void> link(SqlConnection tx, List<UUID> messages, List<UUID> cards) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into message_card (message_id, card_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing""",
                messages.toArray(UUID[]::new), cards.toArray(UUID[]::new)).replaceWithVoid();
    }
}
