/** Tests of the package of the same name. */
@NullMarked
package ordnung.connector.email.inbound;

import org.jspecify.annotations.NullMarked;
