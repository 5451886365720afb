/** Working hours over the API. */
@NullMarked
package ordnung.hub.calendar.web;

import org.jspecify.annotations.NullMarked;
