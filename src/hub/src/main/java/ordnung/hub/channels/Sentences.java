package ordnung.hub.channels;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ordnung.connector.common.Outcomes;
import org.jspecify.annotations.Nullable;

/**
 * What connectors, their host and the hub give as a reason, in the page's language. It is written, stored and told by the API in English; that
 * sentence is the key. The translations lie in {@code sentences.json} beside each connector's factory, beside what all connectors share, and beside this
 * class for host and hub.
 */
@ApplicationScoped
public class Sentences {
    private static final String FILE = "sentences.json";
    /** Of a reason, in UTF-16 units: what is longer is none, and is not held against every shape. */
    private static final int LONGEST = 1000;

    private record Shaped(Pattern shape, Sentence sentence) {
    }

    private final Map<String, Sentence> plain = new HashMap<>();
    private final List<Shaped> changing = new ArrayList<>();

    Sentences(Channels channels, ObjectMapper json) {
        owners(channels).flatMap(owner -> read(owner, json)).forEach(this::learn);
        changing.sort(Comparator.comparingInt((Shaped each) -> each.sentence.fixedLength()).reversed());
    }

    static Stream<Class<?>> owners(Channels channels) {
        return Stream.concat(Stream.of(Sentences.class, Outcomes.class), channels.all().stream().map(Object::getClass));
    }

    /** Empty for a connector without: its sentences are shown as it says them. */
    static Stream<Sentence> read(Class<?> owner, ObjectMapper json) {
        try (InputStream file = owner.getResourceAsStream(FILE)) {
            return file == null ? Stream.empty() : Stream.of(json.readValue(file, Sentence[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " beside " + owner.getName() + " cannot be read", unreadable);
        }
    }

    /** What several files have is the same sentence: the first one's words stay. */
    private void learn(Sentence sentence) {
        if (plain.putIfAbsent(sentence.en(), sentence) == null && sentence.changes()) {
            changing.add(new Shaped(sentence.shape(), sentence));
        }
    }

    /** The sentence as it is where nobody has translated it; "" for none. */
    public String in(Locale locale, @Nullable String sentence) {
        if (sentence == null) {
            return "";
        }
        Sentence known = plain.get(sentence);
        String words = known != null ? known.in(locale) : shaped(locale, sentence);
        return words == null ? sentence : words;
    }

    private @Nullable String shaped(Locale locale, String sentence) {
        if (sentence.length() > LONGEST) {
            return null;
        }
        for (Shaped each : changing) {
            Matcher said = each.shape.matcher(sentence);
            if (said.matches()) {
                String words = each.sentence.in(locale);
                return words == null ? null : Sentence.filled(words, said);
            }
        }
        return null;
    }
}
