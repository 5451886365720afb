package ordnung.hub.overview;

import java.util.List;

/**
 * What was not answered, or not heard, within some hours.
 *
 * @param dismissed    waits that people ended without an answer, and did not bring back
 * @param reasons      why, the most frequent first, at most twenty
 * @param unsent       answers that did not arrive, so that the customer waited again
 * @param undelivered  messages written in these hours that the provider has refused for good, or that stay parked, as they stand now
 */
public record Unanswered(long dismissed, List<Reason> reasons, long unsent, long undelivered) {

    /** @param key  stands for the reason in an address: nobody's words do @param reason  as people wrote it; "" for none */
    public record Reason(String key, String reason, long count) {
    }
}
