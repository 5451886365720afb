/** Who is told that a customer waits, by what, and how often: until somebody owns it. */
@NullMarked
package ordnung.hub.alerts;

import org.jspecify.annotations.NullMarked;
