package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.integers;
import static ordnung.hub.platform.Columns.longs;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Writes messages that came in, each once: what the unique index refuses was here before. */
@ApplicationScoped
public class IncomingMessages {
    private final Ids ids;
    private final ObjectMapper json;

    IncomingMessages(Ids ids, ObjectMapper json) {
        this.ids = ids;
        this.json = json;
    }

    private record Row(UUID id, Inbound inbound, ConversationRef conversation) {
        MessageReceived message() {
            return inbound.message();
        }

        boolean isEcho() {
            return message().direction() == Direction.OUT;
        }
    }

    /** @return those that are new, in the batch's order */
    public Uni<List<Arrived>> insert(SqlConnection tx, List<Inbound> incoming, Map<ThreadKey, ConversationRef> threads) {
        if (incoming.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<ThreadKey, Row> rows = new LinkedHashMap<>();
        for (Inbound one : incoming) {
            rows.putIfAbsent(new ThreadKey(one.account(), one.message().externalId()),
                    new Row(ids.next(), one, Threads.conversation(threads, one)));
        }
        List<Row> all = List.copyOf(rows.values());
        return insert(tx, all).chain(fresh -> {
            List<Row> arrived = all.stream().filter(row -> fresh.contains(row.id())).toList();
            return attach(tx, arrived).replaceWith(arrived.stream().map(IncomingMessages::arrived).toList());
        });
    }

    private Uni<Set<UUID>> insert(SqlConnection tx, List<Row> rows) {
        return Db.list(tx, row -> row.getUUID(0), """
                insert into message (id, conversation_id, account_id, external_id, direction, kind, text, reply_to, author_kind, author_id,
                                     author_name, sent_at, provider_order, received_at, payload, raw)
                select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                                     $10::text[], $11::text[], $12::timestamptz[], $13::bigint[], $14::timestamptz[], $15::text[], $16::text[])
                on conflict (account_id, external_id) where external_id is not null do nothing
                returning id""",
                uuids(rows, Row::id), uuids(rows, row -> row.conversation().id()), uuids(rows, row -> row.inbound().account()),
                texts(rows, row -> row.message().externalId()), texts(rows, row -> row.isEcho() ? "out" : "in"),
                texts(rows, row -> row.message().kind().word()), texts(rows, row -> row.message().text()),
                texts(rows, row -> row.message().replyTo()), texts(rows, row -> row.isEcho() ? "echo" : "customer"),
                texts(rows, row -> row.isEcho() ? null : row.conversation().customerId().toString()),
                texts(rows, row -> row.isEcho() ? null : row.message().party().name()),
                times(rows, row -> row.message().sentAt()),
                longs(rows, row -> row.message().order()),
                times(rows, row -> row.inbound().receivedAt()), texts(rows, row -> payload(row.message())),
                texts(rows, row -> row.message().raw()))
                .map(HashSet::new);
    }

    private Uni<Void> attach(SqlConnection tx, List<Row> rows) {
        record Piece(Row row, int ordinal, Attachment attachment) {
        }
        List<Piece> pieces = new ArrayList<>();
        rows.forEach(row -> row.message().attachments().forEach(one -> pieces.add(new Piece(row, pieces.size(), one))));
        if (pieces.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into attachment (id, message_id, account_id, ordinal, kind, mime_type, file_name, size, reference, url, sha256, state,
                                        next_attempt_at)
                select r.id, r.message, r.account, r.ordinal, r.kind, r.mime, r.name, r.size, r.reference, r.url, r.sha, 'pending', r.at
                from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[],
                            $10::text[], $11::text[], $12::timestamptz[])
                     as r (id, message, account, ordinal, kind, mime, name, size, reference, url, sha, at)""",
                uuids(pieces, one -> ids.next()), uuids(pieces, one -> one.row().id()), uuids(pieces, one -> one.row().inbound().account()),
                integers(pieces, Piece::ordinal), texts(pieces, one -> one.attachment().kind().word()),
                texts(pieces, one -> one.attachment().mimeType()), texts(pieces, one -> one.attachment().fileName()),
                longs(pieces, one -> one.attachment().size()),
                texts(pieces, one -> one.attachment().reference()), texts(pieces, one -> one.attachment().url()),
                texts(pieces, one -> one.attachment().sha256()), times(pieces, one -> one.row().inbound().receivedAt()))
                .replaceWithVoid();
    }

    private @Nullable String payload(MessageReceived message) {
        if (message.payload() == null || message.payload().isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(message.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The payload is not plain values");
        }
    }

    private static Arrived arrived(Row row) {
        return new Arrived(row.id(), row.message().externalId(), row.message().direction(), row.message().kind(), row.message().sentAt(),
                row.message().text(), row.conversation());
    }
}
