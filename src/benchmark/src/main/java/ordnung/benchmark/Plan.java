package ordnung.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured, from arguments {@code name=value}.
 *
 * @param folder     where the application keeps its data; emptied before and after
 * @param warmUp     messages before anything is measured; a round that is not counted follows
 * @param seconds    of each phase, about
 * @param rounds     how often all is measured; medians are told
 * @param customers  who write, each in a conversation of their own
 * @param connections  of the provider at full speed
 * @param rates      messages a second to be tried besides half of the baselines
 * @param pages      of the application that are open in a browser; they need the demo
 * @param jvm        further arguments of the application's JVM
 */
record Plan(Path application, Path output, Path folder, int warmUp, int seconds, int rounds, int customers, int connections, boolean demo,
            int idleSeconds, List<Integer> rates, List<String> pages, List<String> jvm) {

    static Plan of(String[] given, Path jar) {
        Arguments arguments = Arguments.of(given);
        boolean demo = arguments.get("demo", Boolean::valueOf, true);
        Path target = jar.toAbsolutePath().getParent();
        Plan plan = new Plan(
                arguments.get("application", Path::of, Arguments.application(target)),
                arguments.get("output", Path::of, target.resolve("benchmark.json")),
                arguments.get("folder", Path::of, target.resolve("benchmark-data")), arguments.get("warm-up", Integer::valueOf, 100_000),
                arguments.get("seconds", Integer::valueOf, 8), arguments.get("rounds", Integer::valueOf, 3),
                arguments.get("customers", Integer::valueOf, 2000), arguments.get("connections", Integer::valueOf, 64), demo,
                arguments.get("idle", Integer::valueOf, 45),
                arguments.get("rates", text -> Arrays.stream(text.split(",")).map(Integer::valueOf).toList(), List.of()),
                arguments.get("pages", Plan::paths, demo && Pages.browser().isPresent() ? List.of("/inbox", "/demo") : List.of()),
                arguments.get("jvm", text -> List.of(text.split(" ")), List.of()));
        arguments.refuseOthers();
        return plan;
    }

    private static List<String> paths(String text) {
        return text.equals("none") ? List.of() : List.of(text.split(","));
    }
}
