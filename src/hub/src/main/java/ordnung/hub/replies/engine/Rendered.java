package ordnung.hub.replies.engine;

import java.util.List;

/**
 * A template filled in.
 *
 * @param missing  fields that are shown and have no value, in the order of the text; while there is one the text must not go out
 */
public record Rendered(String text, List<String> missing) {

    public boolean complete() {
        return missing.isEmpty();
    }
}
