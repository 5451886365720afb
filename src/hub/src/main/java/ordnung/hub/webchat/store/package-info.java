/** What of the inbox belongs to one visitor, and what visitors bring beside words: files and names. */
@NullMarked
package ordnung.hub.webchat.store;

import org.jspecify.annotations.NullMarked;
