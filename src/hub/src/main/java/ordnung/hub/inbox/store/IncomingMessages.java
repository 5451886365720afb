package ordnung.hub.inbox.store;

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
import java.util.stream.Stream;
import ordnung.events.MessageReceived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import ordnung.hub.inbox.store.MessageAliases.MessageAlias;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/** Writes messages that came in, each once: what the unique index refuses was here before. */
@ApplicationScoped
public class IncomingMessages {
    private final Ids ids;
    private final ObjectMapper json;
    private final Attachments attachments;
    private final Albums albums;

    IncomingMessages(Ids ids, ObjectMapper json, Attachments attachments, Albums albums) {
        this.ids = ids;
        this.json = json;
        this.attachments = attachments;
        this.albums = albums;
    }

    public Uni<Stored> insert(SqlConnection tx, List<Inbound> incoming, Map<ThreadKey, ConversationRef> threads) {
        if (incoming.isEmpty()) {
            return Uni.createFrom().item(new Stored(List.of(), List.of(), List.of(), List.of(), List.of()));
        }
        Map<ThreadKey, NewMessage> rows = new LinkedHashMap<>();
        for (Inbound one : incoming) {
            NewMessage row = new NewMessage(ids.next(), one, Threads.conversation(threads, one));
            rows.putIfAbsent(row.name(), row);
        }
        List<NewMessage> all = List.copyOf(rows.values());
        return Echoes.sort(tx, all.stream().filter(NewMessage::isEcho).toList())
                .chain(echoes -> albums.sort(tx, all.stream().filter(one -> one.isOfAlbum() && !one.isEcho()).toList())
                        .chain(sorted -> insert(tx, all, echoes, sorted)));
    }

    private Uni<Stored> insert(SqlConnection tx, List<NewMessage> all, Echoes.Sorted echoes, Albums.Sorted sorted) {
        List<NewMessage> rows = all.stream().filter(one -> one.isEcho() ? echoes.others().contains(one)
                : !one.isOfAlbum() || sorted.heads().contains(one)).toList();
        return insert(tx, rows).chain(fresh -> {
            List<NewMessage> arrived = rows.stream().filter(row -> fresh.contains(row.id())).toList();
            return attachments.add(tx, Attachments.pieces(arrived))
                    .chain(() -> MessageAliases.add(tx, names(arrived, echoes)))
                    .chain(() -> albums.join(tx, sorted.parts()))
                    .map(changed -> stored(arrived, sorted.parts(), echoes, changed));
        });
    }

    private static List<MessageAlias> names(List<NewMessage> arrived, Echoes.Sorted echoes) {
        List<MessageAlias> names = new ArrayList<>(echoes.names());
        arrived.forEach(one -> one.otherNames().forEach(name -> names.add(new MessageAlias(name, one.id()))));
        Albums.names(arrived).forEach(names::add);
        return names;
    }

    private static Stored stored(List<NewMessage> arrived, List<Albums.Part> parts, Echoes.Sorted echoes, List<Change> changed) {
        List<ThreadKey> names = new ArrayList<>();
        Stream.concat(arrived.stream(), parts.stream().map(Albums.Part::file)).forEach(one -> {
            names.add(one.name());
            names.addAll(one.otherNames());
        });
        echoes.names().forEach(alias -> names.add(alias.name()));
        return new Stored(arrived.stream().map(NewMessage::arrived).toList(), names, parts.stream().map(part -> part.file().account()).toList(),
                echoes.own(), changed);
    }

    private Uni<Set<UUID>> insert(SqlConnection tx, List<NewMessage> rows) {
        return Db.list(tx, row -> row.getUUID(0), """
                insert into message (id, conversation_id, account_id, external_id, direction, kind, text, reply_to, author_kind, author_id,
                                     author_name, sent_at, provider_order, position, received_at, payload, raw)
                select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                                     $10::text[], $11::text[], $12::timestamptz[], $13::bigint[], $14::timestamptz[], $15::timestamptz[], $16::text[], $17::text[])
                on conflict (account_id, external_id) where external_id is not null do nothing
                returning id""",
                uuids(rows, NewMessage::id), uuids(rows, row -> row.conversation().id()), uuids(rows, row -> row.account()),
                texts(rows, row -> row.message().externalId()), texts(rows, row -> row.isEcho() ? "out" : "in"),
                texts(rows, row -> row.message().kind().word()), texts(rows, row -> row.message().text()),
                texts(rows, row -> row.message().replyTo()), texts(rows, row -> row.isEcho() ? "echo" : "customer"),
                texts(rows, row -> row.isEcho() ? null : row.conversation().customerId().toString()),
                texts(rows, row -> row.isEcho() ? null : row.message().party().name()),
                times(rows, row -> row.message().sentAt()),
                longs(rows, row -> row.message().order()), times(rows, NewMessage::position),
                times(rows, row -> row.inbound().receivedAt()), texts(rows, row -> payload(row.message())),
                texts(rows, row -> row.message().raw()))
                .map(HashSet::new);
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
}
