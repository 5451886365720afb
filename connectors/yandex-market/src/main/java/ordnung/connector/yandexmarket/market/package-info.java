/**
 * The Market's own vocabulary: sums, statuses of orders, and what its objects become here.
 */
@NullMarked
package ordnung.connector.yandexmarket.market;

import org.jspecify.annotations.NullMarked;
