/** Speaks to Avito: {@code Tokens} hold the access token, {@code AvitoApi} knows the addresses, {@code Answers} say what an answer means. */
@NullMarked
package ordnung.connector.avito.api;

import org.jspecify.annotations.NullMarked;
