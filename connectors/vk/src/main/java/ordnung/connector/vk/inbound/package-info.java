/**
 * Reads what VK's Callback API calls with: {@link ordnung.connector.vk.inbound.Webhook} proves the caller, {@code EventDecoder} finds who reads the
 * event, {@link ordnung.connector.vk.inbound.Messages} and its neighbours make events of ours.
 */
@NullMarked
package ordnung.connector.vk.inbound;

import org.jspecify.annotations.NullMarked;
