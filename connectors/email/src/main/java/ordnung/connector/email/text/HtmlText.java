package ordnung.connector.email.text;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** HTML as the plain text that it shows: lines as they stand, quotes behind {@code >}, a link's address after its words. */
public final class HtmlText {
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "template", "noscript", "object");
    private static final int DEEPEST_QUOTE = 5;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int wanted;
    private boolean gap;

    private HtmlText() {
    }

    public static String of(String html) {
        if (!Markup.isReasonable(html)) {
            return Markup.stripped(html);
        }
        HtmlText reading = new HtmlText();
        NodeTraversor.filter(reading.filter(), Jsoup.parse(html));
        return reading.text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    private NodeFilter filter() {
        return new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return enter(node);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                leave(node);
                return FilterResult.CONTINUE;
            }
        };
    }

    private FilterResult enter(Node node) {
        if (node instanceof TextNode words) {
            say(words);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name) || element.attr("style").replace(" ", "").contains("display:none")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(name);
        }
        return FilterResult.CONTINUE;
    }

    private void begin(String name) {
        if (name.equals("br")) {
            wanted++;
        } else if (BLOCKS.contains(name)) {
            atLeast(1);
        }
        if (name.equals("blockquote")) {
            quotes++;
        } else if (name.equals("li")) {
            put("– ");
        } else if (name.equals("td") || name.equals("th")) {
            gap = true;
        }
    }

    private void leave(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("blockquote")) {
            quotes = Math.max(0, quotes - 1);
        } else if (name.equals("a")) {
            address(element.attr("href"), element.text());
        }
        if (BLOCKS.contains(name)) {
            atLeast(name.equals("p") ? 2 : 1);
        }
    }

    private void address(String href, String words) {
        boolean web = href.startsWith("http://") || href.startsWith("https://");
        if (web && !words.isBlank() && !words.contains(href.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""))) {
            put(" (" + href + ")");
        }
    }

    private void say(TextNode node) {
        String words = node.getWholeText();
        boolean pre = node.parentElement() != null && node.parentElement().normalName().equals("pre");
        if (pre) {
            words.lines().forEach(line -> {
                put(line);
                wanted++;
            });
            return;
        }
        String joined = words.replaceAll("[\\s\\u00a0]+", " ");
        gap |= joined.startsWith(" ");
        put(joined.strip());
        gap |= joined.endsWith(" ");
    }

    private void put(String words) {
        if (words.isEmpty()) {
            return;
        }
        lines();
        if (gap && !fresh()) {
            text.append(' ');
        }
        gap = false;
        text.append(words);
    }

    private void lines() {
        if (wanted > 0 && text.length() > 0) {
            for (int i = 0; i < Math.min(wanted, 3); i++) {
                text.append('\n').append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
            }
            gap = false;
        } else if (text.length() == 0) {
            text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
        }
        wanted = 0;
    }

    private boolean fresh() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == ' ';
    }

    private void atLeast(int lines) {
        wanted = Math.max(wanted, lines);
    }
}
