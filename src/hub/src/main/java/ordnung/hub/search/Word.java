package ordnung.hub.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text, with what the index calls it.
 *
 * @param start   where it begins in the text, in UTF-16 units; {@code end} is behind its last
 * @param keys    under which it is in the index
 * @param folded  as it stands there, in the index's letters
 * @param digits  of a number or a phone; null in a word of letters
 */
public record Word(int start, int end, Set<String> keys, String folded, @Nullable String digits) {
}
