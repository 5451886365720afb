/** Tests of the MAX connector through its public face. */
@NullMarked
package ordnung.connector.max;

import org.jspecify.annotations.NullMarked;
