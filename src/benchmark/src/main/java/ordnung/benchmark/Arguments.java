package ordnung.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Of a benchmark's command line: {@code name=value}, each with a value that holds where it is not given. */
public final class Arguments {
    private final Map<String, String> given = new HashMap<>();

    private Arguments() {
    }

    /** @throws IllegalArgumentException  where one is no {@code name=value} */
    public static Arguments of(String... all) {
        Arguments arguments = new Arguments();
        Arrays.stream(all).forEach(one -> {
            String[] pair = one.split("=", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException("Not name=value: " + one);
            }
            arguments.given.put(pair[0], pair[1]);
        });
        return arguments;
    }

    /** The packaged application, as seen from the benchmark's own target folder. */
    public static Path application(Path target) {
        return target.resolve("../../hub/target/quarkus-app/quarkus-run.jar").normalize();
    }

    public <T> T get(String name, Function<String, T> read, T otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : read.apply(value);
    }

    /** @throws IllegalArgumentException  where one was given that nobody asked for: a misspelt one would else go unnoticed */
    public void refuseOthers() {
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + String.join(", ", given.keySet()));
        }
    }
}
