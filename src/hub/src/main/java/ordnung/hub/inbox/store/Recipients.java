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
     * @param ids    by which the person writes in this account, the latest first: who has changed the number is not answered under the old one
     * @param phone  the latest
     */
    public record Recipient(UUID conversationId, UUID accountId, String channel, String thread, List<String> ids, @Nullable String phone,
                            @Nullable Instant lastInboundAt, UUID customerId) {
    }

    /** Locks the conversation, so that two answers at once are stored one after the other. */
    public Uni<Optional<Recipient>> lock(SqlConnection tx, UUID conversationId) {
        return Db.first(tx, Recipients::read, """
                select c.id, c.account_id, c.channel, c.thread, c.last_inbound_at, c.customer_id,
                       array(select t.external_id from conversation_thread t
                                 left join customer_alias a on a.account_id = t.account_id and a.external_id = t.external_id
                             where t.conversation_id = c.id
                             order by a.first_seen desc nulls last, t.external_id = c.thread desc, t.external_id) as ids,
                       (select a.phone from customer_alias a join conversation_thread t
                            on t.account_id = a.account_id and t.external_id = a.external_id
                        where t.conversation_id = c.id and a.phone is not null
                        order by a.first_seen desc, t.external_id = c.thread desc, t.external_id limit 1) as phone
                from conversation c where c.id = $1 for no key update of c""", conversationId);
    }

    private static Recipient read(Row row) {
        return new Recipient(row.getUUID("id"), row.getUUID("account_id"), row.getString("channel"), row.getString("thread"),
                List.of(row.getArrayOfStrings("ids")),
                row.getString("phone"), Time.instant(row.getOffsetDateTime("last_inbound_at")), row.getUUID("customer_id"));
    }
}
