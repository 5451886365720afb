package ordnung.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import org.HdrHistogram.Histogram;

/**
 * How soon a message that comes in is on many open screens: customers write at a fixed rate, and every screen is told of each message and given, or
 * fetches, what it shows of it. Arguments {@code name=value}: {@code screens} (50), {@code rate} (100 messages a second), {@code seconds} (30) after
 * {@code warming} (60 seconds), {@code customers} (300), {@code application}, {@code folder}. The baseline is the same with one screen.
 */
final class Screens {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    /** Milliseconds at the 95th percentile. */
    private static final int GOAL = 300;

    private final int rate;
    private final int seconds;
    private final int customers;
    private final int warming;

    private Screens(int rate, int seconds, int customers, int warming) {
        this.rate = rate;
        this.seconds = seconds;
        this.customers = customers;
        this.warming = warming;
    }

    private record Seen(int screens, int messages, int missing, int floods, Histogram streams, Histogram shown, double processors) {

        private static double millis(Histogram histogram, double percentile) {
            return histogram.getValueAtPercentile(percentile) / 1e6;
        }

        void print() {
            System.out.printf(Locale.ROOT, "%3d screens, %d messages: told p50 %.0f p95 %.0f p99 %.0f ms; on the screen p50 %.0f p95 %.0f p99 %.0f ms; missing %d, "
                            + "lists read anew %d, hub's processors %.2f%n", screens, messages, millis(streams, 50), millis(streams, 95), millis(streams, 99),
                    millis(shown, 50), millis(shown, 95), millis(shown, 99), missing, floods, processors);
        }
    }

    /** @return whether every screen heard of every message, and soon enough */
    static boolean run(String[] given, Path jar) throws Exception {
        Arguments arguments = Arguments.of(given);
        Path target = jar.toAbsolutePath().getParent();
        Path application = arguments.get("application", Path::of, Arguments.application(target));
        Path folder = arguments.get("folder", Path::of, target.resolve("screens-data"));
        int screens = arguments.get("screens", Integer::valueOf, 50);
        Screens plan = new Screens(arguments.get("rate", Integer::valueOf, 100), arguments.get("seconds", Integer::valueOf, 30),
                arguments.get("customers", Integer::valueOf, 300), arguments.get("warming", Integer::valueOf, 60));
        arguments.refuseOthers();
        Benchmark.delete(folder);
        try (HubProcess hub = HubProcess.start(application, folder, false, List.of()); FakeWhatsApp provider = FakeWhatsApp.start(WhatsAppAccount.sample())) {
            return plan.measure(hub, provider, screens);
        } finally {
            Benchmark.delete(folder);
        }
    }

    private boolean measure(HubProcess hub, FakeWhatsApp provider, int screens) throws Exception {
        Shop shop = Shop.open(hub, provider.account(), provider.baseUrl());
        Town town = new Town(provider.account(), shop.webhookPath(), hub.port, "s", customers);
        System.out.printf("%d messages a second from %d customers, for %d s; the goal is %d ms at p95 on %d screens%n", rate, customers, seconds, GOAL, screens);
        // Compiling what runs costs more than running it for the first minute.
        phase(hub, town, 1, screens, warming);
        phase(hub, town, 2, 1, seconds).print();
        Seen seen = phase(hub, town, 3, screens, seconds);
        seen.print();
        return seen.missing() == 0 && Seen.millis(seen.shown(), 95) <= GOAL;
    }

    private Seen phase(HubProcess hub, Town town, int number, int screens, int seconds) throws Exception {
        int messages = rate * seconds;
        Load load = new Load(hub.port, 16, town.writes(number, messages, 1), messages, rate);
        // Not the pool that the JDK shares out: its threads would be the client's only ones.
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Executors.newFixedThreadPool(4, Screens::daemon)).build();
        List<Screen> open = new ArrayList<>();
        try {
            for (int i = 0; i < screens; i++) {
                open.add(new Screen(hub, http, number, load, messages));
            }
            Processors processors = new Processors(hub);
            load.run();
            double used = processors.used().getOrDefault("hub", 0.0);
            await(open, messages);
            return seen(open, messages, used);
        } finally {
            for (Screen screen : open) {
                screen.close();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "screens");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(List<Screen> open, int messages) throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (open.stream().anyMatch(screen -> screen.heard() < messages) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        // The last rows are still on their way.
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    private static Seen seen(List<Screen> open, int messages, double used) {
        Histogram streams = new Histogram(60_000_000_000L, 3);
        Histogram shown = new Histogram(60_000_000_000L, 3);
        open.forEach(screen -> screen.addTo(streams, shown));
        int missing = open.stream().mapToInt(screen -> messages - screen.heard()).sum();
        return new Seen(open.size(), messages, missing, open.stream().mapToInt(Screen::floods).sum(), streams, shown, used);
    }
}
