package ordnung.hub.platform.assets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import ordnung.hub.platform.web.DeskWords;
import ordnung.hub.platform.web.Language;
import ordnung.hub.platform.web.Words;

/** How the pages present themselves to a device that installs them: <a href="https://www.w3.org/TR/appmanifest/">Web Application Manifest</a>. */
record Manifest(String id, String name, @JsonProperty("short_name") String shortName, String description, String lang,
                @JsonProperty("start_url") String startUrl, String scope, String display, @JsonProperty("background_color") String background,
                @JsonProperty("theme_color") String theme, List<Icon> icons, List<Shortcut> shortcuts) {
    /** The desk's own colour, light: a manifest knows one alone. */
    private static final String DESK = "#f3f1ec";

    record Icon(String src, String sizes, String type, String purpose) {
    }

    record Shortcut(String name, String url, List<Icon> icons) {
    }

    static Manifest of(Language language, String base) {
        Words words = MessageBundles.get(Words.class, Localized.Literal.of(language.code()));
        String about = MessageBundles.get(DeskWords.class, Localized.Literal.of(language.code())).about();
        List<Icon> icons = List.of(png(base, "icon-192", 192, "any"), png(base, "icon-512", 512, "any"), png(base, "icon-mask", 512, "maskable"),
                new Icon(base + "icon.svg", "any", "image/svg+xml", "any"));
        List<Icon> small = icons.subList(0, 1);
        return new Manifest("/inbox", "Ordnung", "Ordnung", about, language.code(), "/inbox", "/", "standalone", DESK, DESK, icons,
                List.of(new Shortcut(words.inbox(), "/inbox", small), new Shortcut(words.board(), "/board", small),
                        new Shortcut(words.customers(), "/customers", small)));
    }

    private static Icon png(String base, String name, int side, String purpose) {
        return new Icon(base + name + ".png", side + "x" + side, "image/png", purpose);
    }
}
