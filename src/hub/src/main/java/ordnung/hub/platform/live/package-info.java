/** Tells open browsers and integrations what changed, in commit order, so that whoever was cut off resumes without a gap. */
@NullMarked
package ordnung.hub.platform.live;

import org.jspecify.annotations.NullMarked;
