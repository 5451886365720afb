package ordnung.hub.search.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.hub.search.Places;

/** The places of some messages' words, gathered so that each word and block is written once. */
final class Postings {

    private record Key(String word, int block) {
    }

    private static final class Hits {
        private int[] places = new int[4];
        private int n;

        void add(int place) {
            places = n == places.length ? Arrays.copyOf(places, 2 * n) : places;
            places[n++] = place;
        }

        byte[] bytes() {
            return Places.write(places, n);
        }
    }

    private final Map<Key, Hits> hits = new HashMap<>();

    void add(long seq, Set<String> words) {
        words.forEach(word -> hits.computeIfAbsent(new Key(word, Places.block(seq)), key -> new Hits()).add(Places.place(seq)));
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    /** In the order of the table's key, so that two writers never wait for each other in a circle. */
    Columns columns() {
        List<Map.Entry<Key, Hits>> all = new ArrayList<>(hits.entrySet());
        all.sort(Map.Entry.comparingByKey((a, b) -> a.word().equals(b.word()) ? Integer.compare(a.block(), b.block()) : a.word().compareTo(b.word())));
        return new Columns(all.stream().map(one -> one.getKey().word()).toArray(String[]::new),
                all.stream().map(one -> one.getKey().block()).toArray(Integer[]::new),
                all.stream().map(one -> io.vertx.core.buffer.Buffer.buffer(one.getValue().bytes())).toArray(io.vertx.core.buffer.Buffer[]::new),
                hits.keySet().stream().map(Key::word).filter(word -> Character.isLetter(word.charAt(0))).distinct().sorted().toArray(String[]::new));
    }

    /** @param letters  the words among them that are of letters, each once */
    record Columns(String[] words, Integer[] blocks, io.vertx.core.buffer.Buffer[] hits, String[] letters) {
    }
}
