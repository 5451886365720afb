/**
 * Ozon's Seller API as a channel: one connector for each seller's cabinet. {@code inbound} reads what Ozon tells, pushed or asked for,
 * {@code polling} asks, {@code outbound} writes, {@code fake} plays Ozon for tests and demos.
 */
@NullMarked
package ordnung.connector.ozon;

import org.jspecify.annotations.NullMarked;
