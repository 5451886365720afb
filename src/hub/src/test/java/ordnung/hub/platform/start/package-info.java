/** Starts, kills and starts again. */
@NullMarked
package ordnung.hub.platform.start;

import org.jspecify.annotations.NullMarked;
