package ordnung.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ordnung.benchmark.Results.Start;
import ordnung.benchmark.decoding.Decoding;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** Starts the packaged application on a fresh folder, measures it, and says what it saw; ends with 1 where a message was lost. */
public final class Benchmark {
    private final Plan plan;
    private final double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    private Benchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * The first argument {@code decoding} measures the connectors instead, {@link Decoding}; {@code screens} many open inboxes, {@link Screens};
     * {@code search} the search, {@link Searching}.
     */
    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 && !arguments[0].contains("=") ? arguments[0] : "";
        String[] rest = what.isEmpty() ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        boolean well = switch (what) {
            case "" -> whole(Plan.of(rest, jar()));
            case "decoding" -> Decoding.run(rest, jar());
            case "screens" -> Screens.run(rest, jar());
            case "search" -> Searching.run(rest, jar());
            default -> throw new IllegalArgumentException("Unknown: " + what);
        };
        System.exit(well ? 0 : 1);
    }

    private static boolean whole(Plan plan) throws Exception {
        delete(plan.folder());
        try {
            Results results = new Benchmark(plan).run();
            results.print(System.out);
            results.write(plan.output());
            return results.whole();
        } finally {
            delete(plan.folder());
        }
    }

    private static Path jar() throws URISyntaxException {
        return Path.of(Benchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Results run() throws Exception {
        Start first;
        try (HubProcess hub = HubProcess.start(plan.application(), plan.folder(), plan.demo(), List.of())) {
            first = new Start(hub.readyMillis, hub.pageMillis);
        }
        try (HubProcess hub = HubProcess.start(plan.application(), plan.folder(), plan.demo(), plan.jvm());
                FakeWhatsApp provider = FakeWhatsApp.start(WhatsAppAccount.sample());
                Pages pages = Pages.open(plan.pages(), hub)) {
            TimeUnit.SECONDS.sleep(plan.idleSeconds());
            long idle = hub.memoryMegabytes();
            List<Round> rounds = measure(hub, provider);
            pages.stillLive();
            return new Results(Instant.now().toString(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), loadBefore,
                    plan.demo(), plan.pages(), plan.customers(), first, new Start(hub.readyMillis, hub.pageMillis), idle, Summary.of(rounds), rounds);
        }
    }

    private List<Round> measure(HubProcess hub, FakeWhatsApp provider) throws Exception {
        Shop shop = Shop.open(hub, provider.account(), provider.baseUrl());
        Town strangers = new Town(provider.account(), shop.webhookPath(), hub.port, "w", 500);
        Town town = new Town(provider.account(), shop.webhookPath(), hub.port, "t", plan.customers());
        try (Connection database = hub.database(); Operator operator = new Operator(hub); Operator another = new Operator(hub)) {
            Rounds rounds = new Rounds(plan, new Phase(hub, shop, operator, database), new Baseline(hub, shop.id()), town);
            rounds.warmUp(strangers);
            return rounds.play();
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
