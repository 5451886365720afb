/** What the hub's tests share. */
@NullMarked
package ordnung.hub;

import org.jspecify.annotations.NullMarked;
