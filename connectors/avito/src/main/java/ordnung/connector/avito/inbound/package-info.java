/** Reads Avito's webhooks: {@code Webhook} proves the sender, {@code MessageReader} reads a message, be it called or asked for. */
@NullMarked
package ordnung.connector.avito.inbound;

import org.jspecify.annotations.NullMarked;
