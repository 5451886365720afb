package ordnung.hub.channels.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ordnung.hub.channels.ChannelTexts;
import org.jspecify.annotations.Nullable;

/** A channel in every template: {@code {channel:name(key)}}, {@code {channel:icon(key)}}. One that nobody drew a sign for has a plain one. */
@TemplateExtension(namespace = "channel")
final class ChannelSigns {
    private static final String PLAIN = "demo";
    private static final Pattern DRAWN = Pattern.compile("id=\"c-([a-z0-9-]+)\"");
    private static final Set<String> SIGNS = signs();

    private ChannelSigns() {
    }

    static String name(String channel, @TemplateAttribute("locale") @Nullable Object locale) {
        Locale language = locale instanceof Locale chosen ? chosen : new Locale("ru");
        return Arc.container().instance(ChannelTexts.class).get().name(language, channel);
    }

    static String icon(String channel) {
        return SIGNS.contains(channel) ? channel : PLAIN;
    }

    private static Set<String> signs() {
        try (InputStream sprite = ChannelSigns.class.getResourceAsStream("/META-INF/resources/ui/sprite.svg")) {
            return DRAWN.matcher(new String(sprite.readAllBytes(), StandardCharsets.UTF_8)).results().map(each -> each.group(1)).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
