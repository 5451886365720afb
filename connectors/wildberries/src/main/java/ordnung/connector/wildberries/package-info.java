/**
 * Wildberries' seller API as a channel: one connector for each seller. Wildberries calls nobody, so {@code polling} asks for everything, {@code inbound}
 * reads what comes, {@code outbound} writes, {@code fake} plays Wildberries for tests and demos.
 */
@NullMarked
package ordnung.connector.wildberries;

import org.jspecify.annotations.NullMarked;
