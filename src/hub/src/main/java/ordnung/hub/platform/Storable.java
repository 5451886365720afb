package ordnung.hub.platform;

import org.jspecify.annotations.Nullable;

/** Makes any text one that PostgreSQL takes: without NUL, and with U+FFFD where half a surrogate pair stands. The rest is untouched. */
public final class Storable {
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {
    }

    @Nullable
    public static String text(@Nullable String text) {
        return text == null || isStorable(text) ? text : mend(text);
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                if (c != 0 && Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                    continue;
                }
                return false;
            }
        }
        return true;
    }

    private static String mend(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints().filter(point -> point != 0)
                .forEach(point -> mended.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? REPLACEMENT : point));
        return mended.toString();
    }
}
