package ordnung.hub.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.jspecify.annotations.Nullable;

/** Says in plain words what runs and where, once the application serves, and waits for its end. */
public final class Announcement implements QuarkusApplication {
    private static volatile @Nullable Environment environment;

    static void prepare(Environment started) {
        environment = started;
    }

    @Override
    public int run(String... args) {
        Environment started = environment;
        if (started != null) {
            System.out.println(text(started));
        }
        Quarkus.waitForExit();
        return 0;
    }

    static String text(Environment environment) {
        return """

            Ordnung is open at  http://localhost:%d
            Data folder         %s
            Database            %s
            Kafka               %s
            Ctrl-C stops it; the data stays.
            """.formatted(environment.httpPort(), environment.dataDir(),
            environment.database() == null ? "embedded PostgreSQL" : environment.database(),
            environment.kafkaBootstrapServers() == null ? "embedded" : environment.kafkaBootstrapServers());
    }
}
