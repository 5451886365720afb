/** The team's tables. */
@NullMarked
package ordnung.hub.team.store;

import org.jspecify.annotations.NullMarked;
