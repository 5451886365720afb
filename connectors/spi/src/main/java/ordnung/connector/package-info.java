/**
 * The contract of a connector: how one channel is understood, spoken to and limited. A connector is found through {@link java.util.ServiceLoader}
 * as a {@link ordnung.connector.ConnectorFactory}; it needs no framework, keeps no threads and no state that must outlive it.
 */
@NullMarked
package ordnung.connector;

import org.jspecify.annotations.NullMarked;
