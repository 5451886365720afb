/**
 * Reads MAX's webhooks: {@link ordnung.connector.max.inbound.Webhook} proves the sender, {@code UpdateDecoder} looks what has happened, one small
 * decoder for each kind of update does the rest.
 */
@NullMarked
package ordnung.connector.max.inbound;

import org.jspecify.annotations.NullMarked;
