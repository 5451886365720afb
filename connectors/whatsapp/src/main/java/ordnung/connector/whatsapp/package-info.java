/**
 * The WhatsApp Business Cloud API as a channel: one connector for each phone number. {@code inbound} reads Meta's webhooks,
 * {@code outbound} speaks to the Graph API, {@code graph} is what the two have in common.
 */
@NullMarked
package ordnung.connector.whatsapp;

import org.jspecify.annotations.NullMarked;
