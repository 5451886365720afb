package ordnung.hub.inbox;

import java.util.UUID;

/** @param live  not closed yet */
public record OrderRef(UUID id, long number, boolean live) {
}
