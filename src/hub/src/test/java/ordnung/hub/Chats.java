package ordnung.hub;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;

/** Conversations as they stand once messages were stored, for tests of what comes after. */
@ApplicationScoped
public class Chats {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Db db;
    private final Ids ids;
    private final Instance<Arrivals> arrivals;

    Chats(Db db, Ids ids, @Any Instance<Arrivals> arrivals) {
        this.db = db;
        this.ids = ids;
        this.arrivals = arrivals;
    }

    public record Chat(UUID id, UUID customer, String name, UUID account, String direction) {
    }

    /** An account of the WhatsApp channel that reaches no provider. */
    public UUID account() {
        String number = Long.toString(System.nanoTime());
        return UUID.fromString(Integration.call().body(Map.of("channel", "whatsapp", "name", "Кондитерская", "settings", Map.of(
                        "phoneNumberId", number, "businessAccountId", number, "accessToken", "t", "appSecret", "s", "verifyToken", "v",
                        "apiBaseUrl", "http://127.0.0.1:9"))).post("/api/v1/channel-accounts")
                .then().statusCode(201).extract().<String>path("id"));
    }

    public Chat begun(UUID account, String name, String direction, Instant lastInbound) {
        Chat chat = new Chat(ids.next(), ids.next(), name, account, direction);
        run(tx -> Db.query(tx, "insert into customer (id, name, created_at, updated_at) values ($1, $2, $3, $3)",
                        chat.customer(), name, Time.utc(Instant.now()))
                .chain(() -> Db.query(tx, """
                        insert into customer_alias (account_id, external_id, customer_id, channel, evidence, first_seen)
                        values ($1, $2, $3, 'whatsapp', 'verified', $4)""", account, chat.id().toString(), chat.customer(), Time.utc(Instant.now())))
                .chain(() -> Db.query(tx, """
                        insert into conversation (id, account_id, channel, direction, thread, customer_id, state, last_at, last_inbound_at, created_at)
                        values ($1, $2, 'whatsapp', $3, $4, $5, 'waiting', $6, $6, $6)""",
                        chat.id(), account, direction, chat.id().toString(), chat.customer(), Time.utc(lastInbound)))
                .chain(() -> Db.query(tx, "insert into conversation_thread (account_id, external_id, conversation_id) values ($1, $2, $3)",
                        account, chat.id().toString(), chat.id())));
        return chat;
    }

    /** Messages of the customers, one for each chat, told to whoever waits for them. @return the messages' ids */
    public List<UUID> write(List<Chat> chats, Direction direction) {
        List<Arrived> arrived = chats.stream().map(chat -> new Arrived(ids.next(), "x-" + ids.next(), direction, MessageKind.TEXT, Instant.now(), "Здравствуйте", Map.of(),
                new ConversationRef(chat.id(), chat.account(), "whatsapp", chat.direction(), null, chat.customer(), chat.name()))).toList();
        run(tx -> {
            Uni<?> all = Uni.createFrom().voidItem();
            for (Arrived one : arrived) {
                all = all.chain(() -> Db.query(tx, """
                        insert into message (id, conversation_id, account_id, external_id, direction, kind, text, author_kind, sent_at, position, received_at)
                        values ($1, $2, $3, $4, $5, 'text', $6, 'customer', $7, $7, $7)""", one.messageId(), one.conversation().id(),
                        one.conversation().accountId(), one.externalId(), direction == Direction.IN ? "in" : "out", one.text(), Time.utc(one.sentAt())));
            }
            for (Arrivals listener : arrivals) {
                all = all.chain(() -> listener.on(tx, arrived));
            }
            return all;
        });
        return arrived.stream().map(Arrived::messageId).toList();
    }

    private void run(Function<SqlConnection, Uni<?>> work) {
        db.transaction(tx -> work.apply(tx).replaceWithVoid()).await().atMost(PATIENCE);
    }
}
