/** What every feature stands on and none of them shows: the clock, ids, the database, changes, problems, keyset pages. Knows no feature. */
@NullMarked
package ordnung.hub.platform;

import org.jspecify.annotations.NullMarked;
