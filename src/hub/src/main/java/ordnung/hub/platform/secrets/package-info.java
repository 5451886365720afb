/** Keeps what must not be read from the database: the channels' secrets, encrypted at rest. */
@NullMarked
package ordnung.hub.platform.secrets;

import org.jspecify.annotations.NullMarked;
