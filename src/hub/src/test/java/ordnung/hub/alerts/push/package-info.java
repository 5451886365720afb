/** Tests of web push, and a push service that is played. */
@NullMarked
package ordnung.hub.alerts.push;

import org.jspecify.annotations.NullMarked;
