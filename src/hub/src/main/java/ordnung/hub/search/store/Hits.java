package ordnung.hub.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ordnung.hub.platform.Db;
import ordnung.hub.search.Asked;
import ordnung.hub.search.Places;
import ordnung.hub.search.Term;

/**
 * Asks the index, from the newest block back. First which blocks have all words at all, which a rare word makes few, from the short rows' keys alone;
 * then the places in those, a few blocks at a time until enough are found.
 */
@ApplicationScoped
class Hits {
    /** A million messages. */
    private static final int FIRST_WINDOW = 32;

    private final Db db;

    Hits(Db db) {
        this.db = db;
    }

    private record At(String word, int block) {
    }

    /**
     * @param below  the running number below which to look
     * @return  running numbers, the newest first: that many, or all that there are where those are fewer
     */
    Uni<List<Long>> below(Asked asked, long below, int enough) {
        String[] words = asked.terms().stream().flatMap(Term::keys).distinct().toArray(String[]::new);
        return window(asked, words, below, Places.block(below - 1), FIRST_WINDOW, new ArrayList<>(), enough)
                .map(found -> found.subList(0, Math.min(enough, found.size())));
    }

    private Uni<List<Long>> window(Asked asked, String[] words, long below, int top, int blocks, List<Long> found, int enough) {
        if (top < 0 || found.size() >= enough) {
            return Uni.createFrom().item(found);
        }
        int bottom = Math.max(-1, top - blocks);
        return db.list(row -> new At(row.getString(0), row.getInteger(1)),
                        "select word, block from search_hit where word = any ($1) and block <= $2 and block > $3", words, top, bottom)
                .chain(there -> places(asked, words, below, candidates(asked, there), 2, found, enough))
                .chain(() -> window(asked, words, below, bottom, blocks * 8, found, enough));
    }

    private static List<Integer> candidates(Asked asked, List<At> there) {
        Map<Integer, Set<String>> byBlock = new TreeMap<>(Collections.reverseOrder());
        there.forEach(at -> byBlock.computeIfAbsent(at.block(), block -> new HashSet<>()).add(at.word()));
        return byBlock.entrySet().stream().filter(block -> asked.terms().stream().allMatch(term -> term.alternatives().stream()
                .anyMatch(way -> block.getValue().containsAll(way)))).map(Map.Entry::getKey).toList();
    }

    /** Reads a few blocks, then more of them: the next page may never be asked for. */
    private Uni<Void> places(Asked asked, String[] words, long below, List<Integer> blocks, int portion, List<Long> found, int enough) {
        if (blocks.isEmpty() || found.size() >= enough) {
            return Uni.createFrom().voidItem();
        }
        List<Integer> now = blocks.subList(0, Math.min(portion, blocks.size()));
        return db.list(row -> row, "select word, block, hits from search_hit where word = any ($1) and block = any ($2)", words,
                now.toArray(Integer[]::new)).chain(rows -> {
                    Map<Integer, Map<String, BitSet>> read = new HashMap<>();
                    rows.forEach(row -> read.computeIfAbsent(row.getInteger("block"), block -> new HashMap<>())
                            .put(row.getString("word"), Places.read(row.getBuffer("hits").getBytes())));
                    now.forEach(block -> add(found, block, matching(asked, read.getOrDefault(block, Map.of())), below));
                    return places(asked, words, below, blocks.subList(now.size(), blocks.size()), portion * 4, found, enough);
                });
    }

    private static void add(List<Long> found, int block, BitSet places, long below) {
        for (int place = places.length(); (place = places.previousSetBit(place - 1)) >= 0;) {
            long seq = Places.seq(block, place);
            if (seq < below) {
                found.add(seq);
            }
        }
    }

    private static BitSet matching(Asked asked, Map<String, BitSet> block) {
        BitSet all = null;
        for (Term term : asked.terms()) {
            BitSet any = new BitSet();
            term.alternatives().forEach(way -> any.or(having(way, block)));
            if (all == null) {
                all = any;
            } else {
                all.and(any);
            }
        }
        return all == null ? new BitSet() : all;
    }

    private static BitSet having(Set<String> way, Map<String, BitSet> block) {
        BitSet places = null;
        for (String word : way) {
            BitSet has = block.getOrDefault(word, new BitSet());
            if (places == null) {
                places = (BitSet) has.clone();
            } else {
                places.and(has);
            }
        }
        return places == null ? new BitSet() : places;
    }
}
