package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** To whom a conversation's answers go: the identity that wrote in it, never another one of the same customer. */
@ApplicationScoped
public class Recipients {

    /**
     * @param ids    the thread first, then the person's other ids in this account
     * @param phone  of the identity that wrote
     */
    public record Recipient(UUID conversationId, UUID accountId, String channel, String thread, List<String> ids, @Nullable String phone,
                            @Nullable Instant lastInboundAt, UUID customerId) {
    }

    /** Locks the conversation, so that two answers at once are stored one after the other. */
    public Uni<Optional<Recipient>> lock(SqlConnection tx, UUID conversationId) {
        return Db.first(tx, Recipients::read, """
                select c.id, c.account_id, c.channel, c.thread, c.last_inbound_at, c.customer_id,
                       array(select t.external_id from conversation_thread t
                             where t.conversation_id = c.id and t.external_id <> c.thread order by t.external_id) as others,
                       (select max(a.phone) from customer_alias a join conversation_thread t
                            on t.account_id = a.account_id and t.external_id = a.external_id where t.conversation_id = c.id) as phone
                from conversation c where c.id = $1 for no key update of c""", conversationId);
    }

    private static Recipient read(Row row) {
        List<String> ids = new java.util.ArrayList<>(List.of(row.getString("thread")));
        ids.addAll(List.of(row.getArrayOfStrings("others")));
        return new Recipient(row.getUUID("id"), row.getUUID("account_id"), row.getString("channel"), row.getString("thread"), List.copyOf(ids),
                row.getString("phone"), Time.instant(row.getOffsetDateTime("last_inbound_at")), row.getUUID("customer_id"));
    }
}
