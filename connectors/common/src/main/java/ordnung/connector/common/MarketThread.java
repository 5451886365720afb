package ordnung.connector.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a thread of a marketplace is about. An account has threads of several kinds, so the kind is part of the key: {@code chat:…},
 * {@code question:…}, {@code review:…}, {@code order:…}.
 *
 * @param id  the marketplace's own
 */
public record MarketThread(Kind kind, String id) {
    private static final int LONGEST_NUMBER = 19;

    public enum Kind {
        CHAT, QUESTION, REVIEW, ORDER;

        /** @param id  of whatever it is about */
        public String thread(String id) {
            return word() + ":" + id;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static MarketThread chat(String id) {
        return new MarketThread(Kind.CHAT, id);
    }

    public static MarketThread question(String id) {
        return new MarketThread(Kind.QUESTION, id);
    }

    public static MarketThread review(String id) {
        return new MarketThread(Kind.REVIEW, id);
    }

    public static MarketThread order(String id) {
        return new MarketThread(Kind.ORDER, id);
    }

    /** Null where the key is none of these. */
    public static @Nullable MarketThread of(String key) {
        int colon = key.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && colon < key.length() - 1 && key.substring(0, colon).equals(kind.word())) {
                return new MarketThread(kind, key.substring(colon + 1));
            }
        }
        return null;
    }

    /** As {@link #of}, of a marketplace whose ids are numbers: null, too, where the id is not one of 1 to 19 digits. */
    public static @Nullable MarketThread numbered(String key) {
        MarketThread thread = of(key);
        boolean number = thread != null && thread.id().length() <= LONGEST_NUMBER && thread.id().chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? thread : null;
    }

    /** Whoever speaks in a thread. @param others  further ids of the person; null is left out */
    public static Party party(String thread, @Nullable String name, @Nullable String... others) {
        List<String> ids = new ArrayList<>(List.of(thread));
        ids.addAll(Arrays.stream(others).filter(Objects::nonNull).toList());
        return new Party(ids, name, null, null, null, Party.Evidence.SEEN);
    }

    public String key() {
        return kind.thread(id);
    }
}
