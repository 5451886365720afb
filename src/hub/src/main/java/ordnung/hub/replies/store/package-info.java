/** Templates and firings in their tables. */
@NullMarked
package ordnung.hub.replies.store;

import org.jspecify.annotations.NullMarked;
