/**
 * The MAX messenger's Bot API as a channel: one connector for each bot. {@code inbound} reads MAX's webhooks, {@code outbound} speaks to the API,
 * {@code fake} plays MAX for tests and the demo.
 */
@NullMarked
package ordnung.connector.max;

import org.jspecify.annotations.NullMarked;
