/**
 * A played mail provider: real IMAP and SMTP servers in this process, and the people who write to the shop. Who does not play needs none of it.
 */
@NullMarked
package ordnung.connector.email.fake;

import org.jspecify.annotations.NullMarked;
