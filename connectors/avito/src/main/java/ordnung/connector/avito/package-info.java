/**
 * Avito's messenger as a channel: one connector for each Avito account. {@code inbound} reads Avito's webhooks, {@code api} holds the token and says what
 * answers mean, {@code outbound} sends, {@code catchup} asks for what no webhook brought and for names, {@code fake} plays Avito for tests and the demo.
 */
@NullMarked
package ordnung.connector.avito;

import org.jspecify.annotations.NullMarked;
