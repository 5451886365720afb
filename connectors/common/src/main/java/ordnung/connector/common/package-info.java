/**
 * What connectors have in common: reading JSON that nobody promised, text that can be stored, times, ids for what has none, settings, and what an
 * answer or its absence means.
 */
@NullMarked
package ordnung.connector.common;

import org.jspecify.annotations.NullMarked;
