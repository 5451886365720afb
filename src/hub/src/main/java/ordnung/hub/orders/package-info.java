/** Order cards on boards: what is ordered, for how much, how far it is. A card is opened by the first contact, not by the prepayment. */
@NullMarked
package ordnung.hub.orders;

import org.jspecify.annotations.NullMarked;
