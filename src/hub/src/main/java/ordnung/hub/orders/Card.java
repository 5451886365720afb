package ordnung.hub.orders;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order, from the first contact on.
 *
 * @param number         running, without gaps
 * @param boardKey       with {@code boardId} the one board it is on
 * @param source         where the request came from
 * @param conversations  where it is spoken of
 * @param messages       that belong to it one by one
 */
public record Card(UUID id, long number, String title, UUID boardId, String boardKey, String stage, String direction,
                   @Nullable Person customer, @Nullable Person responsible, Source source, Details details, @Nullable Closed closed,
                   List<UUID> conversations, List<UUID> messages, Instant stageSince, Instant createdAt, Instant updatedAt, int version) {

    public record Person(UUID id, String name) {
    }

    public record Source(@Nullable String channel, @Nullable UUID accountId) {
    }

    /** @param outcome  won or lost */
    public record Closed(String outcome, @Nullable String reason, Instant at) {
    }

    /** The title as everybody knows it: an en dash between number and customer. */
    public static String title(long number, @Nullable String customer) {
        return customer == null || customer.isBlank() ? "№ " + number : "№ " + number + " – " + customer;
    }

    /** The fields that have a value, of those that a stage may require. */
    Set<String> filled() {
        Set<String> filled = details.filled();
        if (customer != null) {
            filled.add("customer");
        }
        if (responsible != null) {
            filled.add("responsible");
        }
        return filled;
    }
}
