/** Tests of who is told that a customer waits. */
@NullMarked
package ordnung.hub.alerts;

import org.jspecify.annotations.NullMarked;
