/** The owner's view: who waits now, how soon customers were answered, what was left unanswered and why, and what did not arrive. */
@NullMarked
package ordnung.hub.overview;

import org.jspecify.annotations.NullMarked;
