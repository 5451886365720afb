/** Asks Wildberries for everything, since it calls nobody: {@link ordnung.connector.wildberries.polling.Feeds} names what is asked for. */
@NullMarked
package ordnung.connector.wildberries.polling;

import org.jspecify.annotations.NullMarked;
