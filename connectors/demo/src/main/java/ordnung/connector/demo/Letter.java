package ordnung.connector.demo;

import org.jspecify.annotations.Nullable;

/**
 * A webhook call that the hub has not taken yet.
 *
 * @param bubbleId  the message that it brings; null for a status and the like
 * @param body      ASCII
 */
record Letter(String id, String phoneId, Phone.App app, @Nullable String bubbleId, String body) {
}
