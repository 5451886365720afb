/**
 * Reads Meta's webhooks: {@link ordnung.connector.whatsapp.inbound.Webhook} proves the sender,
 * {@link ordnung.connector.whatsapp.inbound.EnvelopeDecoder} walks the batch, one small decoder for each kind of thing in it does the rest.
 */
@NullMarked
package ordnung.connector.whatsapp.inbound;

import org.jspecify.annotations.NullMarked;
