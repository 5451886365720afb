package ordnung.hub.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import ordnung.hub.platform.Db;
import ordnung.hub.search.Asked;
import ordnung.hub.search.Slips;
import ordnung.hub.search.Term;

/** The words that there are: those that a beginning may become, and those that a word with a slip in it may have meant. */
@ApplicationScoped
class Vocabulary {
    private static final int ENDINGS = 24;
    private static final int ALIKE = 40;
    private static final int MEANT = 6;
    private static final char AFTER_EVERYTHING = '\uFFFF';

    private final Db db;

    Vocabulary(Db db) {
        this.db = db;
    }

    /** The word that is being typed with the words that begin so, the shortest first. */
    Uni<Asked> opened(Asked asked) {
        Term last = asked.isEmpty() ? null : asked.terms().get(asked.terms().size() - 1);
        if (last == null || !last.open()) {
            return Uni.createFrom().item(asked);
        }
        return db.list(row -> row.getString(0), """
                select word from search_word where word collate "C" >= $1 and word collate "C" < $2 order by length(word), word limit $3""",
                last.asked(), last.asked() + AFTER_EVERYTHING, ENDINGS).map(words -> {
                    List<Term> terms = new ArrayList<>(asked.terms());
                    terms.set(terms.size() - 1, last.or(words));
                    return asked.with(terms);
                });
    }

    /** Each word with those that differ by a slip or two; numbers are what they are. */
    Uni<Asked> meant(Asked asked) {
        List<String> words = asked.terms().stream().filter(term -> term.digits() == null).map(Term::asked).toList();
        if (words.isEmpty()) {
            return Uni.createFrom().item(asked);
        }
        // A low bar for the index, since a slip in a short word spoils most of its trigrams; how many slips there are is counted afterwards.
        return db.transaction(tx -> Db.query(tx, "set local pg_trgm.similarity_threshold = 0.3").chain(() -> Db.list(tx,
                        row -> new String[] {row.getString(0), row.getString(1)}, """
                        select a.asked, w.word from unnest($1::text[]) a (asked), lateral (
                            select word, similarity(word, a.asked) as likeness from search_word where word % a.asked order by likeness desc, word limit $2) w""",
                        words.toArray(String[]::new), ALIKE)))
                .map(pairs -> asked.with(asked.terms().stream().map(term -> term.digits() != null ? term : term.or(pairs.stream()
                        .filter(pair -> pair[0].equals(term.asked())).map(pair -> pair[1])
                        .filter(word -> Slips.few(term.asked(), term.keys().toList(), word)).limit(MEANT).toList())).toList()));
    }
}
