package ordnung.connector.demo;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MarketplaceFactory;
import ordnung.connector.testkit.fake.MediaShelf.Media;

/** The marketplaces where the shop sells: whatever this build can play. */
final class Markets implements AutoCloseable {
    private final Map<String, Marketplace> played = new LinkedHashMap<>();
    private final Map<String, Market> markets = new LinkedHashMap<>();

    /** Starts them, each on the port that it had before where that is free. */
    Markets(Threads threads, Consumer<Letter> post, Clock clock) {
        ServiceLoader.load(MarketplaceFactory.class, Thread.currentThread().getContextClassLoader()).stream().map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(MarketplaceFactory::channel)).forEach(factory -> {
            String channel = factory.channel();
            TownState.Line line = threads.line(channel);
            Marketplace marketplace = start(factory, line, clock);
            threads.keepLine(channel, new TownState.Line(line.secret(), marketplace.server().baseUrl().getPort(), line.hubAccount()));
            played.put(channel, marketplace);
            markets.put(channel, new Market(threads, marketplace, post, clock));
        });
    }

    private static Marketplace start(MarketplaceFactory factory, TownState.Line line, Clock clock) {
        try {
            return factory.start(line.secret(), line.port(), clock);
        } catch (UncheckedIOException taken) {
            return factory.start(line.secret(), 0, clock);
        }
    }

    Collection<Market> all() {
        return markets.values();
    }

    boolean has(String channel) {
        return played.containsKey(channel);
    }

    /** The numbers under which they list what the shop calls so: {@code ozon:148313766}. */
    List<String> listings(String article) {
        return markets.values().stream().flatMap(market -> market.wares().stream().filter(ware -> ware.article().equals(article))
                .map(ware -> market.channel() + ":" + ware.listing())).toList();
    }

    Map<String, Object> settings(String channel) {
        return played.get(channel).settings();
    }

    void restore(String mediaId, String mimeType, byte[] bytes) {
        played.values().forEach(marketplace -> marketplace.media().restore(mediaId, mimeType, bytes));
    }

    Optional<Media> media(String id) {
        return played.values().stream().flatMap(marketplace -> marketplace.media().get(id).stream()).findFirst();
    }

    @Override
    public void close() {
        played.values().forEach(Marketplace::close);
    }
}
