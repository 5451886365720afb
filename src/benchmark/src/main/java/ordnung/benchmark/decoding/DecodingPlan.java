package ordnung.benchmark.decoding;

import java.nio.file.Path;
import java.util.List;
import ordnung.benchmark.Arguments;

/**
 * What is measured, from arguments {@code name=value}.
 *
 * @param application  whose connectors are measured
 * @param connectors   the folder whose folders say how each channel is called
 * @param seconds      of measurement of each channel, after half as many again of warming up
 * @param channels     to be measured; empty: all
 */
record DecodingPlan(Path application, Path connectors, Path output, int seconds, List<String> channels) {

    static DecodingPlan of(String[] given, Path jar) {
        Arguments arguments = Arguments.of(given);
        Path target = jar.toAbsolutePath().getParent();
        DecodingPlan plan = new DecodingPlan(arguments.get("application", Path::of, Arguments.application(target)),
                arguments.get("connectors", Path::of, target.resolve("../../../connectors").normalize()),
                arguments.get("output", Path::of, target.resolve("decoding.json")),
                arguments.get("seconds", Integer::valueOf, 10),
                arguments.get("channels", text -> List.of(text.split(",")), List.of()));
        arguments.refuseOthers();
        return plan;
    }
}
