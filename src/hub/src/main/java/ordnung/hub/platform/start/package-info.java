/**
 * How Ordnung starts and stops: with a PostgreSQL and a Kafka broker of its own unless the environment names others. Knows nothing of what
 * the application does; {@link ordnung.hub.platform.start.Main} reads the environment, starts what is missing, hands over to Quarkus and
 * stops all in order.
 */
@NullMarked
package ordnung.hub.platform.start;

import org.jspecify.annotations.NullMarked;
