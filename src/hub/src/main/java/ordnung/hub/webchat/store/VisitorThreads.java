package ordnung.hub.webchat.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.platform.Db;

/** Where a visitor's words are, and what has happened to them since. */
@ApplicationScoped
public class VisitorThreads {
    /** Who is further behind reads the thread anew. */
    private static final long FARTHEST = 20_000;

    private final Db db;

    VisitorThreads(Db db) {
        this.db = db;
    }

    /** A visitor as the database knows one. */
    public record Name(UUID account, String thread) {
    }

    /**
     * @param position  everything up to it is told by this
     * @param messages  that are new or not as they were
     * @param gap       too long ago: what is told is not all
     */
    public record Since(long position, List<UUID> messages, boolean gap) {
    }

    public Uni<Optional<UUID>> conversation(Name visitor) {
        return db.first(row -> row.getUUID(0), "select conversation_id from conversation_thread where account_id = $1 and external_id = $2",
                visitor.account(), visitor.thread());
    }

    /** Of those that have one by now. */
    public Uni<Map<Name, UUID>> conversations(List<Name> visitors) {
        return db.list(row -> Map.entry(new Name(row.getUUID("account_id"), row.getString("external_id")), row.getUUID("conversation_id")), """
                select t.account_id, t.external_id, t.conversation_id
                from (select distinct * from unnest($1::uuid[], $2::text[])) as v (account, thread)
                join conversation_thread t on t.account_id = v.account and t.external_id = v.thread""",
                uuids(visitors, Name::account), texts(visitors, Name::thread))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public Uni<Since> since(UUID conversation, long position) {
        return db.first(row -> {
            long head = row.getLong("head");
            UUID[] messages = row.getArrayOfUUIDs("messages");
            boolean gap = position > head || position < row.getLong("oldest") - 1 || head - position > FARTHEST;
            return new Since(head, messages == null ? List.of() : Arrays.asList(messages), gap);
        }, """
                select (select coalesce(max(id), 0) from change) as head, (select coalesce(min(id), 0) from change) as oldest,
                       (select array_agg(distinct subject_id) from change
                        where id > greatest($2::bigint, (select coalesce(max(id), 0) from change) - $3::bigint)
                          and conversation_id = $1 and type like 'message.%') as messages""", conversation, position, FARTHEST)
                .map(Optional::orElseThrow);
    }

    /** The stored file of a message of this account's. */
    public Uni<Optional<UUID>> file(UUID account, UUID attachment) {
        return db.first(row -> row.getUUID(0), "select file_id from attachment where id = $1 and account_id = $2 and state = 'stored'", attachment, account);
    }
}
