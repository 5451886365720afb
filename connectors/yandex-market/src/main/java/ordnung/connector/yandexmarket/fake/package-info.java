/**
 * A Market that is played on this machine: for tests and for the demo shop.
 */
@NullMarked
package ordnung.connector.yandexmarket.fake;

import org.jspecify.annotations.NullMarked;
