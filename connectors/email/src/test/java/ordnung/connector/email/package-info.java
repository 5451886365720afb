/** Tests of the e-mail connector through its public face, against real servers on this machine. */
@NullMarked
package ordnung.connector.email;

import org.jspecify.annotations.NullMarked;
