/** Tests of the package of the same name. */
@NullMarked
package ordnung.connector.email.text;

import org.jspecify.annotations.NullMarked;
