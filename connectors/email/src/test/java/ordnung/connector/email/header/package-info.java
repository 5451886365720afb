/** Tests of the package of the same name. */
@NullMarked
package ordnung.connector.email.header;

import org.jspecify.annotations.NullMarked;
