package ordnung.hub.demo;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.demo.DemoTown;
import ordnung.connector.demo.Market;
import ordnung.connector.demo.Phone;

/** Somebody who looks at the phones, some of them in the hand, or at a marketplace. */
final class Watching {
    /** Tells a listener who has gone from one to whom nothing has happened. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private Watching() {
    }

    static Multi<Map<String, Long>> of(DemoTown town, List<String> held) {
        Multi<Map<String, Long>> changes = Multi.createFrom().emitter(listener -> begin(town, held, listener), BackPressureStrategy.LATEST);
        Multi<Map<String, Long>> beats = Multi.createFrom().ticks().startingAfter(BEAT).every(BEAT).onOverflow().drop()
                .map(beat -> versions(town));
        return Multi.createBy().merging().streams(changes, beats);
    }

    private static void begin(DemoTown town, List<String> held, MultiEmitter<? super Map<String, Long>> listener) {
        Runnable unwatch = town.watch(change -> listener.emit(versions(town)));
        List<Runnable> hands = held.stream().map(town::open).toList();
        listener.onTermination(() -> {
            unwatch.run();
            hands.forEach(Runnable::run);
        });
        listener.emit(versions(town));
    }

    private static Map<String, Long> versions(DemoTown town) {
        return Stream.concat(town.phones().stream().map(Phone::id), town.markets().stream().map(Market::channel))
                .collect(Collectors.toMap(id -> id, town::version));
    }
}
