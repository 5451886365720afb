package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.store.Attachments.Piece;
import ordnung.hub.inbox.store.MessageAliases.MessageAlias;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/**
 * Files that were sent together come as messages of their own, without a word of how many there will be. The first becomes the message; the
 * others join it, whenever they come, and what is said of them later is said of it.
 */
@ApplicationScoped
class Albums {
    private final Attachments attachments;

    Albums(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * @param heads  first files of albums that nobody has seen: messages like any other
     * @param parts  files that join a message, which is here or among the heads
     */
    record Sorted(List<NewMessage> heads, List<Part> parts) {
    }

    record Part(NewMessage file, UUID message) {
    }

    Uni<Sorted> sort(SqlConnection tx, List<NewMessage> files) {
        if (files.isEmpty()) {
            return Uni.createFrom().item(new Sorted(List.of(), List.of()));
        }
        List<ThreadKey> names = files.stream().flatMap(one -> Stream.of(one.name(), one.albumName())).distinct().toList();
        return MessageAliases.find(tx, names).map(known -> sort(files, known));
    }

    private static Sorted sort(List<NewMessage> files, Map<ThreadKey, UUID> known) {
        Map<ThreadKey, UUID> albums = new HashMap<>(known);
        List<NewMessage> heads = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        files.stream().filter(one -> !known.containsKey(one.name())).sorted(Comparator.comparingInt(Attachments::ordinal)).forEach(one -> {
            UUID message = albums.putIfAbsent(one.albumName(), one.id());
            if (message == null) {
                heads.add(one);
            } else {
                parts.add(new Part(one, message));
            }
        });
        return new Sorted(heads, parts);
    }

    /** The names of albums that begin, so that the rest finds them. */
    static Stream<MessageAlias> names(List<NewMessage> begun) {
        return begun.stream().filter(NewMessage::isOfAlbum).map(one -> new MessageAlias(one.albumName(), one.id()));
    }

    /** After the heads are stored. @return  the messages that grew */
    Uni<List<Change>> join(SqlConnection tx, List<Part> parts) {
        if (parts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return MessageAliases.add(tx, parts.stream().flatMap(part -> Stream.concat(Stream.of(part.file().name()), part.file().otherNames().stream())
                        .map(name -> new MessageAlias(name, part.message()))).toList())
                .chain(() -> attachments.add(tx, pieces(parts)))
                .chain(() -> caption(tx, parts.stream().filter(part -> part.file().message().text() != null).toList()))
                .map(done -> changes(parts));
    }

    private static List<Piece> pieces(List<Part> parts) {
        List<Piece> pieces = new ArrayList<>();
        parts.forEach(part -> Attachments.pieces(List.of(part.file())).forEach(piece -> pieces.add(piece.joining(part.message()))));
        return pieces;
    }

    /** The words under any of the files are the album's; should several have some, all are kept. */
    private static Uni<Void> caption(SqlConnection tx, List<Part> parts) {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                with said as (
                    select r.message, string_agg(r.text, e'\\n' order by r.n) as text
                    from unnest($1::uuid[], $2::text[]) with ordinality as r (message, text, n) group by r.message
                ), changed as (
                    update message m set text = concat_ws(e'\\n', m.text, said.text) from said where m.id = said.message
                    returning m.id, m.conversation_id, m.text)
                update conversation c set last_text = left(changed.text, 200), version = c.version + 1
                from changed where c.id = changed.conversation_id and c.last_message_id = changed.id""",
                uuids(parts, Part::message), texts(parts, part -> part.file().message().text())).replaceWithVoid();
    }

    private static List<Change> changes(List<Part> parts) {
        Map<UUID, Change> changes = new LinkedHashMap<>();
        parts.forEach(part -> changes.put(part.message(), new Change("message.updated", part.file().conversation().id(), part.message(),
                Map.of("accountId", part.file().account().toString()))));
        return List.copyOf(changes.values());
    }
}
