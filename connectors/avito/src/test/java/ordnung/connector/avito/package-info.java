/** Tests of the Avito connector through its public face. */
@NullMarked
package ordnung.connector.avito;

import org.jspecify.annotations.NullMarked;
