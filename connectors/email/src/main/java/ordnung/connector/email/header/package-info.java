/** What stands in the head of a letter: words, addresses and ids, ours among them. */
@NullMarked
package ordnung.connector.email.header;

import org.jspecify.annotations.NullMarked;
