package ordnung.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody looks for.
 *
 * @param q      as it was typed, without the blanks around it
 * @param terms  all of which a message must have; at most eight. None: there is nothing to look for
 */
public record Asked(String q, List<Term> terms) {
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[№#+\\s().\\-–]*\\p{Nd}[\\p{Nd}\\s().\\-–]*");

    /** Figures alone are one number, however they are spaced: a part of a phone is typed as it was read. */
    public static Asked of(String typed, Words words) {
        String q = typed.length() > LONGEST ? typed.substring(0, LONGEST).strip() : typed.strip();
        if (NUMBER.matcher(q).matches()) {
            return new Asked(q, List.of(Term.number(Words.national(digits(q)))));
        }
        List<Word> all = words.of(q);
        int reached = 0;
        List<Term> terms = new ArrayList<>();
        for (Word word : all) {
            // The numbers that a phone is written with are the phone already.
            if (word.start() >= reached && terms.size() < MOST) {
                terms.add(Term.of(word, word.end() == q.length()));
                reached = word.end();
            }
        }
        return new Asked(q, List.copyOf(terms));
    }

    /** All figures of what was typed, the country's code or 8 before a whole phone left out. */
    public String digits() {
        return Words.national(digits(q));
    }

    private static String digits(String text) {
        String digits = text.replaceAll("\\P{Nd}", "");
        return digits.length() < 10 || digits.length() > 15 ? digits : Words.national(digits);
    }

    public Asked with(List<Term> others) {
        return new Asked(q, List.copyOf(others));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
