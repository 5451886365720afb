package ordnung.hub.inbox;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that a channel does not take in one message: between paragraphs if it can be, else lines, sentences, words; never within a character. */
public final class LongText {
    private static final List<String> SEAMS = List.of("\n\n", "\n", ". ", " ");

    private LongText() {
    }

    /**
     * @param most  UTF-16 units, at least 2
     * @return  parts of at most that many, without white space where they were cut; together they say what the text says
     */
    public static List<String> parts(String text, int most) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > most) {
            int end = end(rest, most);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        parts.removeIf(part -> part.isEmpty() && parts.size() > 1);
        return parts;
    }

    /** A seam in the first half would make crumbs: then a weaker one further on is better. */
    private static int end(String text, int most) {
        for (String seam : SEAMS) {
            int at = text.lastIndexOf(seam, most - seam.length());
            if (at > most / 2) {
                return at + seam.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
