/**
 * What travels between a channel and the hub: versioned records and the topics they travel on. Depends on the JDK alone (and an annotation), so that any program
 * on either side of the broker can read them.
 */
@NullMarked
package ordnung.events;

import org.jspecify.annotations.NullMarked;
