package ordnung.hub.channels;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ordnung.connector.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a channel and its account page are worded, from the {@code channel.json} beside its factory. What is not there is shown by its key, so that a
 * connector without the file can be connected all the same. One that cannot be read stops the start.
 */
@ApplicationScoped
public class ChannelTexts {
    private static final String FILE = "channel.json";

    /** Words by language. */
    record Of(@Nullable Map<String, String> name, @Nullable Map<String, Map<String, Object>> settings, @Nullable Map<String, String> after) {
    }

    private final Map<String, Of> byChannel = new HashMap<>();

    ChannelTexts(Channels channels, ObjectMapper json) {
        channels.all().forEach(factory -> byChannel.put(factory.channel(), read(factory, json)));
    }

    private static Of read(ConnectorFactory factory, ObjectMapper json) {
        try (InputStream file = factory.getClass().getResourceAsStream(FILE)) {
            return file == null ? new Of(null, null, null) : json.readValue(file, Of.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " beside " + factory.getClass().getName() + " cannot be read", unreadable);
        }
    }

    /** As people call it; its key where nobody has said. */
    public String name(Locale locale, String channel) {
        Of of = byChannel.get(channel);
        return in(locale, of == null ? null : of.name, channel);
    }

    public String label(Locale locale, String channel, String setting) {
        return in(locale, part(channel, setting, "label"), setting);
    }

    /** Where the value is found; "" where nobody has said it. */
    public String where(Locale locale, String channel, String setting) {
        return in(locale, part(channel, setting, "where"), "");
    }

    public String choice(Locale locale, String channel, String setting, String choice) {
        return in(locale, part(channel, setting, "choices") instanceof Map<?, ?> choices ? choices.get(choice) : null, choice);
    }

    /** What is to be done with the webhook's address; "" where nobody has said it. */
    public String after(Locale locale, String channel) {
        Of of = byChannel.get(channel);
        return in(locale, of == null ? null : of.after, "");
    }

    private @Nullable Object part(String channel, String setting, String name) {
        Of of = byChannel.get(channel);
        return of == null || of.settings == null ? null : of.settings.getOrDefault(setting, Map.of()).get(name);
    }

    private static String in(Locale locale, @Nullable Object words, String otherwise) {
        return words instanceof Map<?, ?> byLanguage && byLanguage.get(locale.getLanguage()) instanceof String text && !text.isBlank() ? text : otherwise;
    }
}
