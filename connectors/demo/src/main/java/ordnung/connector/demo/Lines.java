package ordnung.connector.demo;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.MessengerFactory;

/** The town's other messengers, a line to the shop each: whatever this build can play. */
final class Lines implements AutoCloseable {
    private final Threads threads;
    private final Map<String, Messenger> messengers = new LinkedHashMap<>();
    private final Map<String, MessengerLine> lines = new LinkedHashMap<>();

    /** Starts them, each on the port that it had before where that is free. */
    Lines(Threads threads, Consumer<Letter> post, Clock clock) {
        this.threads = threads;
        ServiceLoader.load(MessengerFactory.class, Thread.currentThread().getContextClassLoader()).forEach(factory -> {
            String channel = factory.channel();
            TownState.Line line = threads.line(channel);
            Messenger messenger = start(factory, line);
            threads.keepLine(channel, new TownState.Line(line.secret(), messenger.port(), line.hubAccount()));
            messengers.put(channel, messenger);
            lines.put(channel, new MessengerLine(threads, messenger, Townspeople.of(channel), post, clock));
        });
    }

    private static Messenger start(MessengerFactory factory, TownState.Line line) {
        try {
            return factory.start(line.secret(), line.port());
        } catch (UncheckedIOException taken) {
            return factory.start(line.secret(), 0);
        }
    }

    Collection<String> channels() {
        return messengers.keySet();
    }

    List<Phone> phones() {
        return messengers.keySet().stream().flatMap(channel -> Townspeople.of(channel).stream()).toList();
    }

    MessengerLine of(Phone phone) {
        return lines.get(phone.channel());
    }

    Map<String, Object> settings(String channel) {
        return messengers.get(channel).settings();
    }

    Optional<String> hubAccount(String channel) {
        return Optional.ofNullable(threads.line(channel).hubAccount());
    }

    void connected(String channel, String hubAccount) {
        TownState.Line line = threads.line(channel);
        threads.keepLine(channel, new TownState.Line(line.secret(), line.port(), hubAccount));
    }

    void restore(String mediaId, String mimeType, byte[] bytes) {
        messengers.values().forEach(messenger -> messenger.media().restore(mediaId, mimeType, bytes));
    }

    Optional<Media> media(String id) {
        return messengers.values().stream().flatMap(messenger -> messenger.media().get(id).stream()).findFirst();
    }

    @Override
    public void close() {
        messengers.values().forEach(Messenger::close);
    }
}
