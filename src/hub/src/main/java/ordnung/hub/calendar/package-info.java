/** The shop's time: when it works, and when it does not. */
@NullMarked
package ordnung.hub.calendar;

import org.jspecify.annotations.NullMarked;
