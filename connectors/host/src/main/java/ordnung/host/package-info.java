/** Runs the connectors of every account: webhooks in, messages out, limits, media. */
@NullMarked
package ordnung.host;

import org.jspecify.annotations.NullMarked;
