package ordnung.hub.webchat.store;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.connector.webchat.WebChatConnector;
import ordnung.events.MessageKind;
import ordnung.hub.customers.CustomerRenamed;
import ordnung.hub.customers.store.Claims;
import ordnung.hub.customers.store.Claims.Claim;
import ordnung.hub.customers.store.Claims.Claimed;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/** A visitor who has written already says what to call them: from then on the chat bears their name. */
@ApplicationScoped
public class Introductions implements Arrivals {
    private final Claims claims;
    private final List<CustomerRenamed> bearers;

    Introductions(Claims claims, @All List<CustomerRenamed> bearers) {
        this.claims = claims;
        this.bearers = bearers;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        UUID[] cards = messages.stream().filter(one -> one.kind() == MessageKind.CONTACT
                && one.conversation().channel().equals(WebChatConnector.CHANNEL)).map(Arrived::messageId).toArray(UUID[]::new);
        if (cards.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, Introductions::claim, """
                select m.payload, c.account_id, c.thread from message m join conversation c on c.id = m.conversation_id
                where m.id = any ($1::uuid[]) and m.payload is not null order by m.position, m.seq""", (Object) cards)
                .chain(said -> claims.add(tx, latest(said)))
                .chain(claimed -> tell(tx, claimed));
    }

    /** Somebody who corrects themselves at once is told of once. */
    private static List<Claim> latest(List<Claim> said) {
        Map<String, Claim> latest = new LinkedHashMap<>();
        said.forEach(one -> latest.put(one.account() + one.externalId(), one));
        return List.copyOf(latest.values());
    }

    private static Claim claim(Row row) {
        Object contact = new JsonObject(row.getString("payload")).getValue("contact");
        JsonObject parts = contact instanceof JsonObject known ? known : new JsonObject();
        String phone = parts.getString("phone");
        // What is no number stays in the message alone.
        return new Claim(row.getUUID("account_id"), row.getString("thread"), parts.getString("name"),
                phone != null && phone.matches("\\+\\d{11,15}") ? phone : null, parts.getString("mail"));
    }

    private Uni<List<Change>> tell(SqlConnection tx, List<Claimed> claimed) {
        List<Change> told = new ArrayList<>();
        claimed.forEach(one -> told.add(new Change("customer.updated", null, one.customer(), Map.of("customerId", one.customer().toString(),
                "version", one.version()))));
        List<Claimed> named = claimed.stream().filter(Claimed::named).toList();
        return Multi.createFrom().iterable(named).onItem().transformToUniAndConcatenate(one -> Multi.createFrom().iterable(bearers).onItem()
                        .transformToUniAndConcatenate(bearer -> bearer.on(tx, one.customer(), one.name())).collect().asList())
                .collect().asList().map(lists -> {
                    lists.forEach(each -> each.forEach(told::addAll));
                    return told;
                });
    }
}
