package ordnung.hub.platform.assets;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sheet out of a list of imports: a browser would otherwise ask for the list first and for forty small files then. */
final class StyleSheet {
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\(([a-z]+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private StyleSheet() {
    }

    /** @throws IllegalStateException where the list names what is not there */
    static String joined(String list, Map<String, String> files) {
        return COMMENT.matcher(IMPORT.matcher(list).replaceAll(found -> Matcher.quoteReplacement(layer(found.group(2), files.get(found.group(1)),
                found.group(1))))).replaceAll("");
    }

    private static String layer(String name, @Nullable String content, String path) {
        if (content == null) {
            throw new IllegalStateException("ui.css imports " + path + ", which is not there");
        }
        return "@layer " + name + " {\n" + content + "}\n";
    }
}
