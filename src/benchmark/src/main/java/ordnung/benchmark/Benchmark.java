package ordnung.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ordnung.benchmark.Baseline.Rows;
import ordnung.benchmark.Results.Start;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** Starts the packaged application on a fresh folder, measures it, and says what it saw; ends with 1 where a message was lost. */
public final class Benchmark {
    private final Plan plan;
    private final double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final List<Figures> phases = new ArrayList<>();
    private int phase;

    private Benchmark(Plan plan) {
        this.plan = plan;
    }

    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments, jar());
        delete(plan.folder());
        boolean whole;
        try {
            Results results = new Benchmark(plan).run(plan.folder());
            results.print(System.out);
            results.write(plan.output());
            whole = results.phases().stream().allMatch(Figures::whole);
        } finally {
            delete(plan.folder());
        }
        System.exit(whole ? 0 : 1);
    }

    private static Path jar() throws URISyntaxException {
        return Path.of(Benchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Results run(Path folder) throws Exception {
        Start first;
        try (HubProcess hub = HubProcess.start(plan.application(), folder, plan.demo(), List.of())) {
            first = new Start(hub.readyMillis, hub.pageMillis);
        }
        try (HubProcess hub = HubProcess.start(plan.application(), folder, plan.demo(), plan.jvm());
                FakeWhatsApp provider = FakeWhatsApp.start(WhatsAppAccount.sample())) {
            TimeUnit.SECONDS.sleep(plan.idleSeconds());
            return measure(hub, provider, first, hub.memoryMegabytes());
        }
    }

    private Results measure(HubProcess hub, FakeWhatsApp provider, Start first, long idle) throws Exception {
        Shop shop = Shop.open(hub, provider.account(), provider.baseUrl());
        Baseline baseline = new Baseline(hub, shop.id());
        try (Connection database = hub.database(); Operator operator = new Operator(hub); Operator another = new Operator(hub)) {
            Phase phases = new Phase(hub, shop, operator, database);
            Town strangers = new Town(provider.account(), shop.webhookPath(), hub.port, "w", 500);
            phases.run("", ++phase, strangers.writes(phase, plan.warmUp(), 1), plan.connections(), 0);
            phases.run("", ++phase, strangers.writes(phase, plan.warmUp(), 20), plan.connections(), 0);
            baseline.measure(Rows.ALL, 2);
            // What the warm-up has shown to be hot is still being compiled.
            TimeUnit.SECONDS.sleep(plan.seconds());
            Town town = new Town(provider.account(), shop.webhookPath(), hub.port, "t", plan.customers());
            double[] before = baselines(baseline);
            fullSpeed(phases, town);
            double[] after = baselines(baseline);
            double single = (before[0] + after[0]) / 2;
            double rows = (before[1] + after[1]) / 2;
            // The baseline leaves its tables to the database to clear away.
            TimeUnit.SECONDS.sleep(plan.seconds() / 2);
            fixedRate(phases, town, "half of the baseline, all rows", rows / 2);
            fixedRate(phases, town, "half of the baseline, message row", single / 2);
            for (int rate : plan.rates()) {
                fixedRate(phases, town, "fixed rate", rate);
            }
            return new Results(Instant.now().toString(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), loadBefore, plan.demo(),
                    plan.customers(), first, new Start(hub.readyMillis, hub.pageMillis), idle, single, rows, this.phases);
        }
    }

    private double[] baselines(Baseline baseline) throws Exception {
        return new double[] {baseline.measure(Rows.MESSAGE, plan.seconds() / 2), baseline.measure(Rows.ALL, plan.seconds() / 2)};
    }

    private void fullSpeed(Phase phases, Town town) throws Exception {
        keep(phases.run("full speed, 1 a webhook", ++phase, town.writes(phase, 3000 * plan.seconds(), 1), plan.connections(), 0));
        keep(phases.run("full speed, 10 a webhook", ++phase, town.writes(phase, 5000 * plan.seconds(), 10), plan.connections() / 4, 0));
        keep(phases.run("full speed, 100 a webhook", ++phase, town.writes(phase, 5000 * plan.seconds(), 100), plan.connections() / 8, 0));
    }

    private void fixedRate(Phase phases, Town town, String name, double rate) throws Exception {
        keep(phases.run(name + " (" + Math.round(rate) + "/s)", ++phase, town.writes(phase, (int) (rate * plan.seconds()), 1), plan.connections(), rate));
    }

    private void keep(Figures figures) {
        phases.add(figures);
        System.out.println(figures.name() + ": " + Math.round(figures.storedPerSecond()) + " stored/s, " + figures.microsPerMessage() + " µs a message");
    }

    private static void delete(Path folder) {
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
