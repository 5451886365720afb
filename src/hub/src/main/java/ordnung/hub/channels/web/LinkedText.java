package ordnung.hub.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence with the addresses of the web in it to be clicked: whole ones, and names like {@code dev.vk.com/ru} as people write them; mail servers are none. */
public final class LinkedText {
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{L}\\p{N}@._/-])(?:https?://[\\w.-]+|(?!imap\\.|smtp\\.)(?:[a-z0-9-]+\\.)+(?:com|ru|net|org|me|io|ua|su|app|chat|dev))"
            + "(?![\\p{L}\\p{N}-])(?::\\d+)?(?:/[\\w./?=&%#~@+-]*[\\w/])?");

    private LinkedText() {
    }

    /** @param href  null: plain words */
    public record Part(String text, @Nullable String href) {
    }

    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                parts.add(new Part(text.substring(from, found.start()), null));
            }
            parts.add(new Part(found.group(), found.group().startsWith("http") ? found.group() : "https://" + found.group()));
            from = found.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), null));
        }
        return List.copyOf(parts);
    }
}
