/** The inbox's tables, written and read in sets. */
@NullMarked
package ordnung.hub.inbox.store;

import org.jspecify.annotations.NullMarked;
