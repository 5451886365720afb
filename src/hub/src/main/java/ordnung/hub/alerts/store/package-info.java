/** The alerts' tables. */
@NullMarked
package ordnung.hub.alerts.store;

import org.jspecify.annotations.NullMarked;
