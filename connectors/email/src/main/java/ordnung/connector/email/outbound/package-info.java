/** Letters as they go out: what cannot be sent, how a letter is written, what became of it. */
@NullMarked
package ordnung.connector.email.outbound;

import org.jspecify.annotations.NullMarked;
