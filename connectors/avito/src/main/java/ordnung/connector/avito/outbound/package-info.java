/** Sends to Avito's messenger: {@code Rules} refuse what it cannot carry, {@code Sender} brings texts and pictures, {@code Requests} the rest. */
@NullMarked
package ordnung.connector.avito.outbound;

import org.jspecify.annotations.NullMarked;
