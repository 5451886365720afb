/** Who is calling and what they may do: people with a session, integrations with a key. */
@NullMarked
package ordnung.hub.platform.security;

import org.jspecify.annotations.NullMarked;
