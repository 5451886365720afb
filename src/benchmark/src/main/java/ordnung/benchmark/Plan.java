package ordnung.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    static Plan of(String[] arguments, Path jar) {
        Map<String, String> given = Arrays.stream(arguments).map(one -> one.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        boolean demo = get(given, "demo", Boolean::valueOf, true);
        Path target = jar.toAbsolutePath().getParent();
        Plan plan = new Plan(
                get(given, "application", Path::of, target.resolve("../../hub/target/quarkus-app/quarkus-run.jar").normalize()),
                get(given, "output", Path::of, target.resolve("benchmark.json")),
                get(given, "folder", Path::of, target.resolve("benchmark-data")), get(given, "warm-up", Integer::valueOf, 100_000),
                get(given, "seconds", Integer::valueOf, 8), get(given, "rounds", Integer::valueOf, 3), get(given, "customers", Integer::valueOf, 2000),
                get(given, "connections", Integer::valueOf, 64), demo,
                get(given, "idle", Integer::valueOf, 45),
                get(given, "rates", text -> Arrays.stream(text.split(",")).map(Integer::valueOf).toList(), List.of()),
                get(given, "pages", Plan::paths, demo && Pages.browser().isPresent() ? List.of("/inbox", "/demo") : List.of()),
                get(given, "jvm", text -> List.of(text.split(" ")), List.of()));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + String.join(", ", given.keySet()));
        }
        return plan;
    }

    private static List<String> paths(String text) {
        return text.equals("none") ? List.of() : List.of(text.split(","));
    }

    private static <T> T get(Map<String, String> given, String name, Function<String, T> read, T otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : read.apply(value);
    }
}
