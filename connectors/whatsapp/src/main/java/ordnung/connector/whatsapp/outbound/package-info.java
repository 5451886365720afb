/**
 * Speaks to the Graph API: {@link ordnung.connector.whatsapp.outbound.Rules} refuses what WhatsApp cannot carry,
 * {@link ordnung.connector.whatsapp.outbound.Encoder} writes the request, {@link ordnung.connector.whatsapp.outbound.Answers} says what the
 * answer means.
 */
@NullMarked
package ordnung.connector.whatsapp.outbound;

import org.jspecify.annotations.NullMarked;
