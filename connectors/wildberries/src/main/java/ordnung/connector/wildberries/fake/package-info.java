/**
 * Wildberries played on this machine, strict about its documentation: what buyers do is done by calling methods, what the shop answers is told to
 * listeners.
 */
@NullMarked
package ordnung.connector.wildberries.fake;

import org.jspecify.annotations.NullMarked;
