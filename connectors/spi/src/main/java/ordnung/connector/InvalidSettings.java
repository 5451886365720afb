package ordnung.connector;

import java.util.Map;

/** Settings that a connector cannot work with: the key of each one at fault, with a sentence that says what is wrong and never repeats a secret. */
public final class InvalidSettings extends RuntimeException {
    private final transient Map<String, String> faults;

    public InvalidSettings(Map<String, String> faults) {
        super("Invalid settings: " + String.join(", ", faults.keySet()));
        this.faults = Map.copyOf(faults);
    }

    public Map<String, String> faults() {
        return faults;
    }
}
