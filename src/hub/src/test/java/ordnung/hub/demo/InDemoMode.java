package ordnung.hub.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The program with the demo shop in it. */
public class InDemoMode implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ordnung.demo", "true");
    }
}
