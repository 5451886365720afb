/** The way in and the way out, against the real database and broker and a provider that is played on this machine. */
@NullMarked
package ordnung.hub.inbox;

import org.jspecify.annotations.NullMarked;
