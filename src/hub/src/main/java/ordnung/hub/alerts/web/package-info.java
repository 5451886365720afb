/** The alerts' page and API. */
@NullMarked
package ordnung.hub.alerts.web;

import org.jspecify.annotations.NullMarked;
