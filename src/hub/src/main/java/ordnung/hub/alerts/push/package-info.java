/** Web push: RFC 8030, encrypted as RFC 8291 and vouched for as RFC 8292 have it, with what Java brings along. */
@NullMarked
package ordnung.hub.alerts.push;

import org.jspecify.annotations.NullMarked;
