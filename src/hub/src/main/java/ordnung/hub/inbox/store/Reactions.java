package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.events.ReactionChanged;
import ordnung.hub.inbox.store.Updates.Applied;
import ordnung.hub.platform.Db;

/** Reactions: one a person and message, the latest by the provider's time. A reaction taken back stays as an empty one, so that an older copy of it that comes late is not put on again. */
@ApplicationScoped
class Reactions {

    Uni<Void> apply(SqlConnection tx, List<Applied<ReactionChanged>> reactions) {
        if (reactions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Applied<ReactionChanged>> latest = new LinkedHashMap<>();
        reactions.forEach(one -> latest.merge(one.target().id() + "/" + one.event().by(), one,
                (before, next) -> next.event().at().isBefore(before.event().at()) ? before : next));
        List<Applied<ReactionChanged>> all = List.copyOf(latest.values());
        return Db.query(tx, """
                insert into reaction (message_id, by_id, emoji, at)
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
                on conflict (message_id, by_id) do update set emoji = excluded.emoji, at = excluded.at where reaction.at <= excluded.at""",
                uuids(all, one -> one.target().id()), texts(all, one -> one.event().by()),
                texts(all, one -> one.event().emoji() == null ? "" : one.event().emoji()), times(all, one -> one.event().at()))
                .replaceWithVoid();
    }
}
