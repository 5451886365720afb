package ordnung.hub.alerts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody who can be told.
 *
 * @param manages  the shop: owner or administrator
 * @param reach    what would get to them: a device that takes push, a linked chat, an address; pages always count
 */
public record Somebody(UUID id, String name, String language, boolean manages, boolean atWork, Choices choices, Set<Means> reach) {

    public Set<Means> means(Step step) {
        return reach.stream().filter(each -> choices.wants(each, step)).collect(Collectors.toCollection(() -> EnumSet.noneOf(Means.class)));
    }

    public boolean hears(Step step, Instant now, ZoneId zone) {
        boolean quiet = choices.quiet() != null && choices.quiet().covers(now.atZone(zone).toLocalTime());
        return !quiet && !means(step).isEmpty();
    }

    /** Certainly, and not only if a page of theirs happens to be open. */
    boolean surelyHears(Step step) {
        return atWork || means(step).stream().anyMatch(each -> !each.onPages());
    }
}
