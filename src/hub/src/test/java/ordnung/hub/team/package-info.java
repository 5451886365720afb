/** Colleagues who answer one inbox together, with the application running. */
@NullMarked
package ordnung.hub.team;

import org.jspecify.annotations.NullMarked;
