/**
 * The Telegram Bot API as a channel: one connector for each bot. {@code inbound} reads updates, however they come; {@code outbound} speaks to the
 * Bot API; {@code fake} is Telegram played on this machine, for tests and the demo shop. Rules are those of {@code core.telegram.org/bots/api},
 * version 10.1.
 */
@NullMarked
package ordnung.connector.telegram;

import org.jspecify.annotations.NullMarked;
