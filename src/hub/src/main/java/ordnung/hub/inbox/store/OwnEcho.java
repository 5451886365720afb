package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;

/**
 * An echo of our own message that came before the answer to it, in other words than it was sent in (a provider shortened a link): it was taken for
 * somebody else's. Now that the answer names it, our message takes its place.
 */
final class OwnEcho {

    private OwnEcho() {
    }

    /** @param messages  ours, which the provider calls {@code names}, each at the same place */
    static Uni<Void> takeOver(SqlConnection tx, List<ThreadKey> names, List<UUID> messages) {
        if (names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.list(tx, row -> row.getUUID(0), """
                with gone as (
                    delete from message e using unnest($1::uuid[], $2::text[], $3::uuid[]) as r (account, name, ours)
                    where e.account_id = r.account and e.external_id = r.name and e.author_kind = 'echo' and e.id <> r.ours
                    returning e.id, r.ours
                ), last as (
                    update conversation c set last_message_id = gone.ours, version = c.version + 1 from gone where c.last_message_id = gone.id
                ), reacted as (
                    update reaction x set message_id = gone.ours from gone where x.message_id = gone.id
                ), called as (
                    update message_alias x set message_id = gone.ours from gone where x.message_id = gone.id
                ), filed as (
                    delete from attachment x using gone where x.message_id = gone.id
                ), linked as (
                    delete from message_card x using gone where x.message_id = gone.id
                )
                select id from gone""", uuids(names, ThreadKey::account), texts(names, ThreadKey::id), messages.toArray(UUID[]::new)).replaceWithVoid();
    }
}
