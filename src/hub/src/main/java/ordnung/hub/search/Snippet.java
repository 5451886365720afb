package ordnung.hub.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a message where the words stand, cut at words, with the words marked. */
public final class Snippet {
    private static final int BEFORE = 50;
    private static final int LENGTH = 180;

    /** @param hit  it is what was looked for */
    public record Part(String text, boolean hit) {
    }

    private Snippet() {
    }

    /** @param hits  the words to mark; the text's beginning where there are none */
    public static List<Part> of(String text, List<Word> hits) {
        List<Word> marked = hits.stream().sorted(Comparator.comparingInt(Word::start)).toList();
        int first = marked.isEmpty() ? 0 : marked.get(0).start();
        int from = first <= BEFORE ? 0 : blankBefore(text, first - BEFORE, first);
        int to = text.length() - from <= LENGTH ? text.length() : blankBefore(text, from + LENGTH - 20, from + LENGTH);
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (Word word : marked) {
            if (word.start() >= at && word.end() <= to) {
                add(parts, (at == from && from > 0 ? "…" : "") + text.substring(at, word.start()), false);
                add(parts, text.substring(word.start(), word.end()), true);
                at = word.end();
            }
        }
        add(parts, (at == from && from > 0 ? "…" : "") + text.substring(at, to) + (to < text.length() ? "…" : ""), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.replaceAll("\\s+", " "), hit));
        }
    }

    /** The first place behind a blank between two places; the second where there is none, and never between two halves of one character. */
    private static int blankBefore(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
