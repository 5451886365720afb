package ordnung.hub.team;

import java.util.UUID;

/**
 * Somebody of the staff, as colleagues see them.
 *
 * @param atWork   says so, and a browser of theirs was seen lately
 * @param waiting  conversations that are theirs and wait for an answer
 */
public record Colleague(UUID id, String name, boolean atWork, long waiting) {
}
