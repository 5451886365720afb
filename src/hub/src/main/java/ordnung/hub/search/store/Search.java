package ordnung.hub.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.search.Asked;
import ordnung.hub.search.Found;
import ordnung.hub.search.FoundMessage;
import ordnung.hub.search.Term;
import ordnung.hub.search.Words;
import org.jspecify.annotations.Nullable;

/** Finds messages, customers and orders. However old, and in pages that cost the same wherever they are. */
@ApplicationScoped
public class Search {
    /** Customers and orders above the messages, each. */
    private static final int FEW = 5;
    private static final int ROUNDS = 8;

    private final Db db;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Hits hits;
    private final FoundMessages messages;
    private final Directory directory;

    Search(Db db, Words words, Vocabulary vocabulary, Hits hits, FoundMessages messages, Directory directory) {
        this.db = db;
        this.words = words;
        this.vocabulary = vocabulary;
        this.hits = hits;
        this.messages = messages;
        this.directory = directory;
    }

    private record Page(List<FoundMessage> items, @Nullable Long next) {
    }

    /** @param after  of the page before; null for the first, which alone has customers and orders */
    public Uni<Found> find(String q, @Nullable Cursor after, int limit) {
        Asked asked = Asked.of(q, words);
        if (asked.isEmpty()) {
            return Uni.createFrom().item(new Found(List.of(), null, List.of(), List.of(), List.of()));
        }
        return after == null ? first(asked, limit) : further(asked, after, limit);
    }

    private Uni<Found> first(Asked asked, int limit) {
        Uni<Found> exact = Uni.combine().all().unis(vocabulary.opened(asked).chain(opened -> newest().chain(top -> page(opened, top, limit))),
                directory.customers(asked, FEW), directory.cards(asked, FEW)).asTuple()
                .map(all -> new Found(all.getItem1().items(), next(all.getItem1(), false), all.getItem2(), all.getItem3(), List.of()));
        return exact.chain(found -> found.isEmpty() ? instead(asked, limit) : Uni.createFrom().item(found));
    }

    /** Nothing was found as it was typed: a slip of the finger, perhaps. */
    private Uni<Found> instead(Asked asked, int limit) {
        return vocabulary.meant(asked).chain(meant -> newest().chain(top -> page(meant, top, limit)).map(page -> new Found(page.items(),
                next(page, true), List.of(), List.of(), page.items().isEmpty() ? List.of() : others(asked, meant))));
    }

    /** The words themselves, as the messages have them, are marked there; here stand their stems. */
    private static List<String> others(Asked asked, Asked meant) {
        List<String> typed = asked.terms().stream().flatMap(Term::keys).toList();
        return meant.terms().stream().flatMap(Term::keys).filter(key -> !typed.contains(key)).distinct().toList();
    }

    private Uni<Found> further(Asked asked, Cursor after, int limit) {
        boolean instead = after.number() < 0;
        return (instead ? vocabulary.meant(asked) : vocabulary.opened(asked)).chain(there -> page(there, Math.abs(after.number()), limit))
                .map(page -> new Found(page.items(), next(page, instead), List.of(), List.of(), List.of()));
    }

    private static @Nullable String next(Page page, boolean instead) {
        return page.next() == null ? null : new Cursor(java.time.Instant.EPOCH, Long.toString(instead ? -page.next() : page.next())).text();
    }

    private Uni<Long> newest() {
        return db.first(row -> row.getLong(0), "select coalesce(max(seq), 0) + 1 from message").map(top -> top.orElse(1L));
    }

    private Uni<Page> page(Asked asked, long below, int limit) {
        return gather(asked, below, limit, new ArrayList<>(), 0);
    }

    /** What the index knows of and the message no longer says falls out, so there may be several rounds; a page may end before it is full. */
    private Uni<Page> gather(Asked asked, long below, int limit, List<FoundMessage> kept, int round) {
        int enough = limit + 10 << Math.min(round, 4);
        return hits.below(asked, below, enough).chain(seqs -> messages.of(asked, seqs).chain(found -> {
            kept.addAll(found);
            if (kept.size() > limit) {
                List<FoundMessage> page = List.copyOf(kept.subList(0, limit));
                return Uni.createFrom().item(new Page(page, page.get(limit - 1).seq()));
            }
            if (seqs.size() < enough || round == ROUNDS) {
                return Uni.createFrom().item(new Page(List.copyOf(kept), seqs.size() < enough ? null : seqs.get(seqs.size() - 1)));
            }
            return gather(asked, seqs.get(seqs.size() - 1), limit, kept, round + 1);
        }));
    }
}
