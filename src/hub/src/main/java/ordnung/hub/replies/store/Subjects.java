package ordnung.hub.replies.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.store.CardStore;
import ordnung.hub.platform.Db;
import ordnung.hub.replies.Subject;
import ordnung.hub.replies.Subject.Person;
import org.jspecify.annotations.Nullable;

/** Finds out whom and what a text is about. */
@ApplicationScoped
public class Subjects {
    private final CardStore cards;

    Subjects(CardStore cards) {
        this.cards = cards;
    }

    /** @return empty where there is no such card. The conversation is the one of its customer's where they wrote last. */
    public Uni<Optional<Subject>> ofCard(SqlConnection tx, UUID cardId) {
        return cards.find(tx, cardId).chain(found -> found.isEmpty() ? Uni.createFrom().item(Optional.empty())
                : conversation(tx, cardId).chain(conversation ->
                        person(tx, found.get().customer() == null ? null : found.get().customer().id())
                        .map(person -> Optional.of(new Subject(person.orElse(null), found, conversation.orElse(null))))));
    }

    /** With the conversation's latest open order. */
    public Uni<Optional<Subject>> ofConversation(SqlConnection tx, UUID conversationId) {
        return Db.first(tx, row -> row.getUUID(0), "select customer_id from conversation where id = $1", conversationId)
                .chain(customer -> customer.isEmpty() ? Uni.createFrom().item(Optional.empty())
                        : person(tx, customer.get()).chain(person -> card(tx, conversationId)
                                .map(card -> Optional.of(new Subject(person.orElse(null), card, conversationId)))));
    }

    private Uni<Optional<Card>> card(SqlConnection tx, UUID conversationId) {
        return Db.first(tx, row -> row.getUUID(0), """
                select c.id from card_conversation x join card c on c.id = x.card_id
                where x.conversation_id = $1 and c.closed_at is null order by c.created_at desc, c.id desc limit 1""", conversationId)
                .chain(id -> id.isEmpty() ? Uni.createFrom().item(Optional.empty()) : cards.find(tx, id.get()));
    }

    private static Uni<Optional<UUID>> conversation(SqlConnection tx, UUID cardId) {
        return Db.first(tx, row -> row.getUUID(0), """
                select v.id from card_conversation x join conversation v on v.id = x.conversation_id
                where x.card_id = $1 order by v.last_inbound_at desc nulls last, v.id desc limit 1""", cardId);
    }

    private static Uni<Optional<Person>> person(SqlConnection tx, @Nullable UUID customerId) {
        return customerId == null ? Uni.createFrom().item(Optional.empty())
                : Db.first(tx, Subjects::person, "select name, first_name, phones, language from customer where id = $1", customerId);
    }

    private static Person person(Row row) {
        String[] phones = row.getArrayOfStrings("phones");
        return new Person(row.getString("name"), row.getString("first_name"), phones.length == 0 ? null : phones[0],
                row.getString("language"));
    }
}
