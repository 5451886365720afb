package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.integers;
import static ordnung.hub.platform.Columns.longs;
import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ordnung.events.Attachment;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Files of messages that came in: named here, fetched later. */
@ApplicationScoped
class Attachments {
    private final Ids ids;

    Attachments(Ids ids) {
        this.ids = ids;
    }

    /**
     * @param message    whose file it is; with an album, the album's message
     * @param part       the provider's id of what brought it: with an album, of one of its parts
     * @param due        when it is to be fetched
     * @param removedBy  the edit that took it away before it was known; null: it is shown
     */
    record Piece(UUID message, UUID account, String part, int ordinal, Attachment attachment, Instant due, @Nullable String removedBy) {

        Piece joining(UUID album) {
            return new Piece(album, account, part, ordinal, attachment, due, removedBy);
        }
    }

    static List<Piece> pieces(List<NewMessage> messages) {
        List<Piece> pieces = new ArrayList<>();
        for (NewMessage one : messages) {
            for (int i = 0; i < one.message().attachments().size(); i++) {
                pieces.add(new Piece(one.id(), one.account(), one.message().externalId(), ordinal(one) + i, one.message().attachments().get(i),
                        one.inbound().receivedAt(), null));
            }
        }
        return pieces;
    }

    /** An album's files stand in the provider's order, in whatever order they come. */
    static int ordinal(NewMessage one) {
        Long order = one.message().order();
        return one.isOfAlbum() && order != null ? (int) (order & 0x3fff_ffff) : 0;
    }

    Uni<Void> add(SqlConnection tx, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into attachment (id, message_id, account_id, ordinal, kind, mime_type, file_name, size, reference, url, sha256, state,
                                        next_attempt_at, part, identity, removed_by)
                select r.id, r.message, r.account, r.ordinal, r.kind, r.mime, r.name, r.size, r.reference, r.url, r.sha, 'pending', r.at,
                       r.part, r.identity, r.removed_by
                from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[],
                            $10::text[], $11::text[], $12::timestamptz[], $13::text[], $14::text[], $15::text[])
                     as r (id, message, account, ordinal, kind, mime, name, size, reference, url, sha, at, part, identity, removed_by)
                on conflict do nothing""",
                uuids(pieces, one -> ids.next()), uuids(pieces, Piece::message), uuids(pieces, Piece::account),
                integers(pieces, Piece::ordinal), texts(pieces, one -> one.attachment().kind().word()),
                texts(pieces, one -> one.attachment().mimeType()), texts(pieces, one -> one.attachment().fileName()),
                longs(pieces, one -> one.attachment().size()),
                texts(pieces, one -> one.attachment().reference()), texts(pieces, one -> one.attachment().url()),
                texts(pieces, one -> one.attachment().sha256()), times(pieces, Piece::due), texts(pieces, Piece::part),
                texts(pieces, one -> one.attachment().key()), texts(pieces, Piece::removedBy))
                .replaceWithVoid();
    }
}
