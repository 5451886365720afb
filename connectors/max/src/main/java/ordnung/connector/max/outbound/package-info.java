/**
 * Speaks to MAX: {@code Rules} refuse what MAX cannot carry, {@code Uploads} bring a file there first, {@code Encoder} writes the message,
 * {@code Answers} say what the answer means.
 */
@NullMarked
package ordnung.connector.max.outbound;

import org.jspecify.annotations.NullMarked;
