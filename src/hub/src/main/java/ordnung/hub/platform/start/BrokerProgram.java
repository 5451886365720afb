package ordnung.hub.platform.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the broker's jars lie: beside the packaged application, or in the build folder while developing and testing. */
final class BrokerProgram {
    private BrokerProgram() {
    }

    /** The command without its arguments. @throws StartRefused when the jars are nowhere */
    static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", folder() + "/*",
            "ordnung.broker.BrokerMain");
    }

    private static Path folder() {
        Path launched = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]).toAbsolutePath();
        Path here = Path.of("").toAbsolutePath();
        return Stream.of(launched.resolveSibling("broker"), here.resolve("../broker/target/broker"), here.resolve("src/broker/target/broker"))
            .map(Path::normalize).filter(Files::isDirectory).findFirst()
            .orElseThrow(() -> new StartRefused("The broker's jars are missing: the folder broker belongs beside " + launched.getFileName()
                + ". Or name a broker of your own with ORDNUNG_KAFKA_BOOTSTRAP_SERVERS."));
    }
}
