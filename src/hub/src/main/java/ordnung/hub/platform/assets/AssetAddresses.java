package ordnung.hub.platform.assets;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Templates name files plainly, {@code /ui/…}; as they are parsed, once at the start, the plain addresses become those of this make, and before
 * each script stands what it imports.
 */
@ApplicationScoped
class AssetAddresses {
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"/ui/([^\"]+)\"></script>");
    private static final String EVERYWHERE = "behaviours/shell.js";

    private final Assets assets;

    AssetAddresses(Assets assets) {
        this.assets = assets;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addParserHook(helper -> helper.addContentFilter(this::inTemplate));
    }

    String inTemplate(String template) {
        String preloading = SCRIPT.matcher(template).replaceAll(found -> Matcher.quoteReplacement(preloads(found.group(1)) + found.group()));
        return preloading.replace("\"" + Assets.PLAIN, "\"" + assets.base()).replace(assets.base() + "v-", Assets.PLAIN + "v-");
    }

    /** Behind the style sheet, which the first paint waits for. Without those that every page runs: the shell names them already. */
    private String preloads(String entry) {
        List<String> shells = entry.equals(EVERYWHERE) ? List.of() : assets.modules(EVERYWHERE);
        return assets.modules(entry).stream().skip(1).filter(each -> !shells.contains(each))
                .map(each -> "<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"" + each + "\">").collect(Collectors.joining());
    }
}
