/** The mail servers: connections that are guarded, encrypted and end in time, and what their refusals mean. */
@NullMarked
package ordnung.connector.email.server;

import org.jspecify.annotations.NullMarked;
