package ordnung.connector.common;

/** Text that every database and every UTF-8 encoder takes. */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {
    }

    /**
     * The same text without NUL (PostgreSQL has none) and with U+FFFD for each half of a surrogate pair that stands alone (UTF-8 has none).
     */
    public static String of(String text) {
        int first = firstUnstorable(text);
        return first < 0 ? text : cleaned(text, first);
    }

    /** JSON text in which surrogates that stand alone are escapes again, as they came: nothing is lost, and it can be stored. */
    public static String ofJson(String json) {
        int first = firstUnstorable(json);
        if (first < 0) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 16).append(json, 0, first);
        for (int i = first; i < json.length(); i++) {
            if (storable(json, i)) {
                out.append(json.charAt(i));
            } else {
                out.append(String.format("\\u%04x", (int) json.charAt(i)));
            }
        }
        return out.toString();
    }

    private static String cleaned(String text, int first) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (storable(text, i)) {
                out.append(c);
            } else if (c != 0) {
                out.append(REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static int firstUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!storable(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean storable(String text, int i) {
        char c = text.charAt(i);
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
            return c != 0;
        }
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
