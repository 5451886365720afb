package ordnung.connector.demo;

/** A phone looks otherwise now. {@code version} rises over all phones, and starts anew with the process. */
public record Change(String phoneId, long version) {
}
