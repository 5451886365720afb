package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.platform.Db;

/** Further ids under which a provider speaks of a message. */
final class MessageAliases {

    private MessageAliases() {
    }

    record MessageAlias(ThreadKey name, UUID message) {
    }

    /** A name that is taken stays whose it is. */
    static Uni<Void> add(SqlConnection tx, List<MessageAlias> aliases) {
        if (aliases.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into message_alias (account_id, external_id, message_id)
                select * from unnest($1::uuid[], $2::text[], $3::uuid[]) on conflict do nothing""",
                uuids(aliases, one -> one.name().account()), texts(aliases, one -> one.name().id()), uuids(aliases, MessageAlias::message))
                .replaceWithVoid();
    }

    /** Whose names these are, the messages' own ids among them. */
    static Uni<Map<ThreadKey, UUID>> find(SqlConnection tx, List<ThreadKey> names) {
        return Db.list(tx, row -> Map.entry(new ThreadKey(row.getUUID("account"), row.getString("name")), row.getUUID("message")), """
                select k.account, k.name, x.message_id as message from unnest($1::uuid[], $2::text[]) as k (account, name)
                join message_alias x on x.account_id = k.account and x.external_id = k.name
                union all
                select k.account, k.name, m.id from unnest($1::uuid[], $2::text[]) as k (account, name)
                join message m on m.account_id = k.account and m.external_id = k.name""",
                uuids(names, ThreadKey::account), texts(names, ThreadKey::id)).map(found -> {
                    Map<ThreadKey, UUID> all = new HashMap<>();
                    found.forEach(one -> all.put(one.getKey(), one.getValue()));
                    return all;
                });
    }
}
