package ordnung.hub.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked for: a message has it where it has all keys of one of the alternatives.
 *
 * @param asked   as it was typed, in the index's letters
 * @param digits  of which a number must hold; null for a word
 * @param open    the last word, perhaps still being typed: words that begin with it count too
 */
public record Term(String asked, @Nullable String digits, boolean open, List<Set<String>> alternatives) {
    /** Shorter beginnings mean everything. */
    private static final int OPEN_FROM = 3;

    static Term of(Word word, boolean last) {
        if (word.digits() != null) {
            return number(word.digits());
        }
        return new Term(word.folded(), null, last && word.folded().length() >= OPEN_FROM, word.keys().stream().map(Set::of).toList());
    }

    static Term number(String digits) {
        List<Set<String>> ways = new ArrayList<>(List.of(Set.of(digits)));
        if (digits.length() == Words.GRAM) {
            ways.add(Set.of("#" + digits));
        } else if (digits.length() > Words.GRAM) {
            ways.add(Words.grams(digits));
        }
        return new Term(digits, digits, false, ways);
    }

    /** With further words that may have been meant. */
    public Term or(Collection<String> keys) {
        return keys.isEmpty() ? this : new Term(asked, digits, open, Stream.concat(alternatives.stream(), keys.stream()
                .filter(key -> !alternatives.contains(Set.of(key))).map(Set::of)).toList());
    }

    public Stream<String> keys() {
        return alternatives.stream().flatMap(Set::stream);
    }

    /** Whether a word of a message is what is looked for: an index may know more than the message still says. */
    public boolean is(Word word) {
        if (digits != null) {
            return word.digits() != null && (digits.length() < Words.GRAM ? word.digits().equals(digits) : word.digits().contains(digits));
        }
        return word.digits() == null && (open && word.folded().startsWith(asked)
                || alternatives.stream().anyMatch(way -> word.keys().containsAll(way)));
    }
}
