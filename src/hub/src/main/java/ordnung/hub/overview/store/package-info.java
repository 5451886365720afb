/** Where the figures come from: what happened to conversations, and the hours that were added up already. */
@NullMarked
package ordnung.hub.overview.store;

import org.jspecify.annotations.NullMarked;
