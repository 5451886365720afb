package ordnung.hub.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Says in plain words what runs and where, once the application serves, and waits for its end. */
public final class Announcement implements QuarkusApplication {
    private static volatile @Nullable Environment environment;

    static void prepare(Environment started) {
        environment = started;
    }

    @Override
    public int run(String... args) {
        Compiler.comeForward();
        Environment started = environment;
        if (started != null) {
            boolean demo = ConfigProvider.getConfig().getOptionalValue("ordnung.demo", Boolean.class).orElse(false);
            System.out.println(text(started) + (demo ? demoText(started) : ""));
            if (demo) {
                Browser.show(address(started) + "/inbox");
            }
        }
        Quarkus.waitForExit();
        return 0;
    }

    static String text(Environment environment) {
        return """

            Ordnung is open at  %s
            Data folder         %s
            Database            %s
            Kafka               %s
            Ctrl-C stops it; the data stays.
            """.formatted(address(environment), environment.dataDir(),
            environment.database() == null ? "embedded PostgreSQL" : environment.database(),
            environment.kafkaBootstrapServers() == null ? "embedded" : environment.kafkaBootstrapServers());
    }

    static String demoText(Environment environment) {
        return """

            Demo shop: whoever reaches this address may enter.
            The shop's inbox     %1$s/inbox
            Customers' phones    %1$s/demo
            """.formatted(address(environment));
    }

    private static String address(Environment environment) {
        return "http://localhost:" + environment.httpPort();
    }
}
