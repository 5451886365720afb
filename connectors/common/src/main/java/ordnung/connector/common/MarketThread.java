package ordnung.connector.common;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a thread of a marketplace is about. An account has threads of several kinds, so the kind is part of the key: {@code chat:…},
 * {@code question:…}, {@code review:…}, {@code order:…}.
 *
 * @param id  the marketplace's own
 */
public record MarketThread(Kind kind, String id) {

    public enum Kind {
        CHAT, QUESTION, REVIEW, ORDER;

        String word() {
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

    public String key() {
        return kind.word() + ":" + id;
    }
}
