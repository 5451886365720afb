/** A channel of the tests' own, whose provider is a few words in memory. */
@NullMarked
package ordnung.hub.toy;

import org.jspecify.annotations.NullMarked;
