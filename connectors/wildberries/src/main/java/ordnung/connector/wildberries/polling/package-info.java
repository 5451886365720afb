/**
 * Asks Wildberries for everything, since it calls nobody: {@link ordnung.connector.wildberries.polling.Feeds} names what is asked for. Chats are a row of
 * events with Wildberries' own cursor; everything else is looked at as a whole, and {@link ordnung.connector.wildberries.polling.Remembered} tells what has
 * changed since.
 */
@NullMarked
package ordnung.connector.wildberries.polling;

import org.jspecify.annotations.NullMarked;
