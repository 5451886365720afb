package ordnung.connector.demo;

/**
 * A phone or a marketplace looks otherwise now.
 *
 * @param phoneId  of a marketplace its channel
 * @param version  rises over all of them, and starts anew with the process
 */
public record Change(String phoneId, long version) {
}
