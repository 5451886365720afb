/** The packaged application under load, and processes of it killed: nothing lost, nothing doubled, order kept. */
@NullMarked
package ordnung.hub.kill;

import org.jspecify.annotations.NullMarked;
