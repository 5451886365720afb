/**
 * Asks Ozon for what it does not push, or may push late: {@link ordnung.connector.ozon.polling.Feeds} names what is asked for. Each feed is a walk
 * through the pages of a list; its cursor says where the walk is and what was seen in the last one.
 */
@NullMarked
package ordnung.connector.ozon.polling;

import org.jspecify.annotations.NullMarked;
