package ordnung.hub.overview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of a list behind a figure.
 *
 * @param id       of what is counted: an event, or a message. A conversation may be listed more than once
 * @param kind     answered, dismissed, unsent or undelivered
 * @param at       when it happened
 * @param since    since when the customer had waited; null where that is not what is counted
 * @param late     the answer came after it was due
 * @param actor    staff, integration, echo or automation
 * @param who      by name; "" for the shop's own phone and for nobody
 * @param why      the reason, or what the provider says; null for none
 */
public record Found(UUID id, UUID conversation, String kind, String channel, String customer, Instant at, @Nullable Instant since, boolean late,
                    String actor, String who, @Nullable String why) {
}
