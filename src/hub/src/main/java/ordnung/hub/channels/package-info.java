/** The shop's accounts with its channels: their settings and secrets, their health, and the ledger of what went through them. */
@NullMarked
package ordnung.hub.channels;

import org.jspecify.annotations.NullMarked;
