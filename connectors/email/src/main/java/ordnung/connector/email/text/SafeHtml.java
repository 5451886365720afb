package ordnung.connector.email.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** HTML that may be shown: no scripts, no styles, no pictures that tell their server who looks at them. */
public final class SafeHtml {
    /** Characters. */
    static final int LONGEST = 100_000;
    private static final int LONGEST_READ = 1_000_000;
    private static final Safelist ALLOWED = Safelist.relaxed().removeTags("img").addTags("hr", "s", "del", "ins")
            .addProtocols("a", "href", "tel").addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    private SafeHtml() {
    }

    /** Null where nothing is left, or there is too much: half a page is none. */
    public static @Nullable String of(String html) {
        if (html.length() > LONGEST_READ || !Markup.isReasonable(html)) {
            return null;
        }
        String safe = Jsoup.clean(html, "", ALLOWED, new OutputSettings().prettyPrint(false)).strip();
        return safe.isEmpty() || safe.length() > LONGEST ? null : safe;
    }
}
