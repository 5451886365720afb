package ordnung.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ordnung.benchmark.Baseline.Rows;

/** Warms the application, then measures it several times over, each time beside the baseline. */
final class Rounds {
    private final Plan plan;
    private final Phase phases;
    private final Baseline baseline;
    private final Town town;
    private int phase;

    Rounds(Plan plan, Phase phases, Baseline baseline, Town town) {
        this.plan = plan;
        this.phases = phases;
        this.baseline = baseline;
        this.town = town;
    }

    /** Half one by one and half in batches; then all that is measured once: what is hot there is compiled for a minute yet. */
    void warmUp(Town strangers) throws Exception {
        phases.run("", ++phase, strangers.writes(phase, plan.warmUp() / 2, 1), plan.connections(), 0);
        phases.run("", ++phase, strangers.writes(phase, plan.warmUp() / 2, 20), plan.connections(), 0);
        System.out.println("warm-up, not counted:");
        play(baselines());
    }

    List<Round> play() throws Exception {
        List<Round> rounds = new ArrayList<>();
        double[] before = baselines();
        for (int i = 0; i < plan.rounds(); i++) {
            System.out.println("round " + (i + 1) + ":");
            Played played = play(before);
            rounds.add(played.round());
            before = played.after();
        }
        return rounds;
    }

    private Played play(double[] before) throws Exception {
        List<Figures> figures = new ArrayList<>(fullSpeed());
        double[] after = baselines();
        double message = (before[0] + after[0]) / 2;
        double rows = (before[1] + after[1]) / 2;
        // The baseline leaves its tables to the database to clear away.
        TimeUnit.SECONDS.sleep(plan.seconds() / 2);
        figures.add(fixedRate("half of the baseline, all rows", rows / 2));
        figures.add(fixedRate("half of the baseline, message row", message / 2));
        for (int rate : plan.rates()) {
            figures.add(fixedRate("fixed rate", rate));
        }
        return new Played(new Round(message, rows, figures), after);
    }

    private record Played(Round round, double[] after) {
    }

    private double[] baselines() throws Exception {
        return new double[] {baseline.measure(Rows.MESSAGE, plan.seconds() / 2), baseline.measure(Rows.ALL, plan.seconds() / 2)};
    }

    private List<Figures> fullSpeed() throws Exception {
        return List.of(fullSpeed(1, 3000, plan.connections()), fullSpeed(10, 5000, plan.connections() / 4), fullSpeed(100, 5000, plan.connections() / 8));
    }

    private Figures fullSpeed(int size, int messagesASecond, int connections) throws Exception {
        return told(phases.run("full speed, " + size + " a webhook", ++phase, town.writes(phase, messagesASecond * plan.seconds(), size), connections, 0));
    }

    private Figures fixedRate(String name, double rate) throws Exception {
        return told(phases.run(name, ++phase, town.writes(phase, (int) (rate * plan.seconds()), 1), plan.connections(), rate));
    }

    private static Figures told(Figures figures) {
        System.out.printf("%s: %.0f stored/s, %d µs a message, webhook p99 %.0f ms, event p99 %.0f ms%n", figures.name(), figures.storedPerSecond(),
                figures.microsPerMessage(), figures.webhookP99(), figures.eventP99());
        return figures;
    }
}
