/**
 * The demo shop: a confectionery with its catalogue, two administrators, and customers' phones that anybody may take in the hand at
 * {@code /demo}. Only with {@code ORDNUNG_DEMO=true}: whoever reaches the address may then sign in.
 */
@NullMarked
package ordnung.hub.demo;

import org.jspecify.annotations.NullMarked;
