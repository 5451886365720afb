package ordnung.hub.search.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import ordnung.hub.platform.Db;
import ordnung.hub.search.Asked;
import ordnung.hub.search.FoundMessage;
import ordnung.hub.search.Said;
import ordnung.hub.search.Snippet;
import ordnung.hub.search.Term;
import ordnung.hub.search.Word;
import ordnung.hub.search.Words;
import org.jspecify.annotations.Nullable;

/** Reads messages by their running numbers, and keeps those that still say what was looked for. */
@ApplicationScoped
class FoundMessages {
    private final Db db;
    private final Words words;
    private final Said said;

    FoundMessages(Db db, Words words, Said said) {
        this.db = db;
        this.words = words;
        this.said = said;
    }

    Uni<List<FoundMessage>> of(Asked asked, List<Long> seqs) {
        return seqs.isEmpty() ? Uni.createFrom().item(List.of()) : db.list(row -> row, """
                select m.seq, m.id, m.conversation_id, m.direction, m.kind, m.text, m.payload, m.note, m.deleted_at, m.author_kind, m.author_name,
                       m.position, c.channel, c.customer_id, p.name
                from message m join conversation c on c.id = m.conversation_id join customer p on p.id = c.customer_id
                where m.seq = any ($1) order by m.seq desc""", (Object) seqs.toArray(Long[]::new))
                // Some messages are long, and finding the words in a page of them is no work for an event loop.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> found.stream().map(row -> read(asked, row)).filter(Objects::nonNull).toList());
    }

    private @Nullable FoundMessage read(Asked asked, Row row) {
        String text = said.of(row.getString("text"), row.getString("payload"));
        List<Word> there = words.of(text);
        if (!asked.terms().stream().allMatch(term -> there.stream().anyMatch(term::is))) {
            return null;
        }
        List<Word> hits = there.stream().filter(word -> asked.terms().stream().anyMatch(term -> term.is(word))).toList();
        return new FoundMessage(row.getUUID("id"), row.getLong("seq"), row.getUUID("conversation_id"), row.getUUID("customer_id"),
                row.getString("name"), row.getString("channel"), row.getString("direction"), row.getString("kind"), row.getBoolean("note"),
                row.getOffsetDateTime("deleted_at") != null, "customer".equals(row.getString("author_kind")) ? null : row.getString("author_name"),
                row.getOffsetDateTime("position").toInstant(), Snippet.of(text, hits));
    }
}
