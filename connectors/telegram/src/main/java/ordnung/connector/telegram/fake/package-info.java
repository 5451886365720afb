/**
 * Telegram's Bot API played on this machine: what it takes, what it answers, and the updates that it sends or holds ready. For tests and the demo shop
 * alone. Needs no test framework. Rules are those of {@code core.telegram.org/bots/api}, version 10.1.
 */
@NullMarked
package ordnung.connector.telegram.fake;

import org.jspecify.annotations.NullMarked;
