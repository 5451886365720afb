/**
 * Reads updates ({@code core.telegram.org/bots/api#update}): {@link ordnung.connector.telegram.inbound.Webhook} proves the sender,
 * {@link ordnung.connector.telegram.inbound.Updates} finds what an update is about, one small reader for each kind of thing does the rest. Every event
 * keeps its whole update raw: an event never holds all that Telegram tells.
 */
@NullMarked
package ordnung.connector.telegram.inbound;

import org.jspecify.annotations.NullMarked;
