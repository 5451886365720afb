/** Letters as they come in: which ones are new, what they say, whose conversation they belong to. */
@NullMarked
package ordnung.connector.email.inbound;

import org.jspecify.annotations.NullMarked;
