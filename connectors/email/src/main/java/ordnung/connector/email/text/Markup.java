package ordnung.connector.email.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether HTML is worth taking apart: what is nested without end takes minutes, and nobody wrote it to be read. */
final class Markup {
    private static final int DEEPEST = 1_000;
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern ANY = Pattern.compile("<[^<>]*>");
    /** They have no end, or need none. */
    private static final Set<String> ENDLESS = Set.of("br", "img", "hr", "meta", "input", "link", "col", "p", "li", "td", "th", "tr", "option", "dt",
            "dd", "area", "base", "wbr", "source");

    private Markup() {
    }

    static boolean isReasonable(String html) {
        Map<String, Integer> open = new HashMap<>();
        int depth = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find() && depth <= DEEPEST) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            int ofName = open.getOrDefault(name, 0);
            boolean ends = !tag.group(1).isEmpty();
            if (!ENDLESS.contains(name) && !(ends && ofName == 0)) {
                open.put(name, ends ? ofName - 1 : ofName + 1);
                depth += ends ? -1 : 1;
            }
        }
        return depth <= DEEPEST;
    }

    /** The words alone. */
    static String stripped(String html) {
        return ANY.matcher(html).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
