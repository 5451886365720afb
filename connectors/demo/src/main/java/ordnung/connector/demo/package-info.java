/** Simulated customers with their phones. */
@NullMarked
package ordnung.connector.demo;

import org.jspecify.annotations.NullMarked;
