package ordnung.hub.channels;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sentence in the languages of the pages.
 *
 * @param en  the key: as it is stored and as the API tells it. {@code {}} stands for a part that changes; a translation has the parts in the same
 *            order and may leave out the last ones
 */
record Sentence(String en, String ru, String uk) {
    private static final Pattern PART = Pattern.compile(Pattern.quote("{}"));

    Sentence {
        if (Stream.of(en, ru, uk).anyMatch(words -> words == null || words.isBlank())) {
            throw new IllegalArgumentException("The sentence “" + en + "” lacks a language");
        }
        if (parts(ru) > parts(en) || parts(uk) > parts(en)) {
            throw new IllegalArgumentException("A translation of “" + en + "” has more parts than the sentence itself");
        }
    }

    private static long parts(String words) {
        return PART.matcher(words).results().count();
    }

    boolean changes() {
        return parts(en) > 0;
    }

    /** Of two sentences that fit, the one that says more by itself is meant. */
    int fixedLength() {
        return PART.matcher(en).replaceAll("").length();
    }

    Pattern shape() {
        return Pattern.compile(Stream.of(PART.split(en, -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")), Pattern.DOTALL);
    }

    /** Null for English, and for a language that the pages do not speak. */
    @Nullable String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ru" -> ru;
            case "uk" -> uk;
            default -> null;
        };
    }

    /** @param said  matched by {@link #shape()} */
    static String filled(String words, Matcher said) {
        String[] pieces = PART.split(words, -1);
        StringBuilder whole = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            whole.append(said.group(i)).append(pieces[i]);
        }
        return whole.toString();
    }
}
