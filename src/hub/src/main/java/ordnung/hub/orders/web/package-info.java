/** The API of boards, cards and products. */
@NullMarked
package ordnung.hub.orders.web;

import org.jspecify.annotations.NullMarked;
